#include "core/pruning/node_rewrite.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

std::vector<int64_t> constantIntegers(const Node& node, size_t slot, const InferredShapes& shapes)
{
    return shapes.of(node.inputs[slot]).constant->toIntegers();
}

bool isConstantInput(const Node& node, size_t slot, const InferredShapes& shapes)
{
    return node.hasInput(slot) && shapes.of(node.inputs[slot]).constant != nullptr;
}

/// A node while it is rewritten.
class Rewrite
{
public:
    Rewrite(Model& model, NodeId id, const RewriteFacts& facts)
        : m_model(model)
        , m_id(id)
        , m_facts(facts)
    {
    }

    const Node& node() const { return m_model.graph.node(m_id); }
    int64_t opset() const { return m_model.opsetVersion(node().domain); }
    const InferredShapes& shapes() const { return m_facts.shapes; }
    const KeptPositions& kept() const { return m_facts.kept; }

    void setAttribute(const std::string& name, Attribute::Value value)
    {
        m_model.graph.node(m_id).setAttribute({ .name = name, .value = std::move(value) });
    }
    void removeAttribute(const std::string& name)
    {
        m_model.graph.node(m_id).removeAttribute(name);
    }

    /// Lets an input read a new constant of the type of the old one (int64 when there was none).
    void setIntegers(size_t slot, const std::vector<int64_t>& values)
    {
        const Shape shape{ static_cast<int64_t>(values.size()) };
        const bool isNarrow = node().hasInput(slot)
            && shapes().of(node().inputs[slot]).elementType == ElementType::int32;
        const std::vector<int32_t> narrow(values.begin(), values.end());
        Tensor tensor = isNarrow ? Tensor::of<int32_t>(shape, std::span(narrow))
                                 : Tensor::of<int64_t>(shape, std::span(values));
        Graph& graph = m_model.graph;
        const ValueId constant =
            graph.addInitializer(graph.freshName(node().name + "_cut"), std::move(tensor));
        std::vector<ValueId>& inputs = graph.node(m_id).inputs;
        inputs.resize(std::max(inputs.size(), slot + 1));
        inputs[slot] = constant;
    }

private:
    Model& m_model;
    NodeId m_id;
    const RewriteFacts& m_facts;
};

/// Convolutions: groups follow from the channels and the weights' second axis.
void rewriteGroups(Rewrite& rewrite)
{
    const Node& node = rewrite.node();
    if (node.integer("group", 1) == 1)
        return;
    const bool isTransposed = node.type == "ConvTranspose";
    const int64_t channels =
        rewrite.kept().size(isTransposed ? node.outputs[0] : node.inputs[0], 1);
    rewrite.setAttribute("group", channels / rewrite.kept().size(node.inputs[1], 1));
}

void rewriteHiddenSize(Rewrite& rewrite)
{
    rewrite.setAttribute("hidden_size", rewrite.kept().size(rewrite.node().inputs[2], 2));
}

void rewriteNormalizationGroups(Rewrite& rewrite)
{
    const Node& node = rewrite.node();
    const int64_t before =
        rewrite.kept().axes().size(rewrite.kept().axes().find(node.inputs[0], 1));
    const int64_t groups = node.integer("num_groups", 1);
    rewrite.setAttribute("num_groups", groups * rewrite.kept().size(node.inputs[0], 1) / before);
}

/// A Reshape's target with constants where it is computed: 0 for a symbolic axis that is copied,
/// -1 for another one.
std::optional<Shape> reshapeTarget(const Node& node, const InferredShapes& shapes)
{
    if (!node.hasInput(1))
        return std::nullopt;
    if (isConstantInput(node, 1, shapes))
        return constantIntegers(node, 1, shapes);
    const ValueFacts& target = shapes.of(node.inputs[1]);
    const ValueFacts& input = shapes.of(node.inputs[0]);
    if (!target.elements || !input.shape || node.integer("allowzero", 0) != 0)
        return std::nullopt;
    Shape stated;
    for (size_t axis = 0; axis < target.elements->size(); ++axis) {
        const Dimension& element = (*target.elements)[axis];
        const bool isCopied = !element.symbol.empty() && axis < input.shape->size()
            && (*input.shape)[axis].symbol == element.symbol;
        stated.push_back(element.isKnown() ? element.size : isCopied ? 0 : -1);
    }
    return std::ranges::count(stated, -1) > 1 ? std::nullopt : std::optional(stated);
}

bool canRewriteReshape(const Node& node, const InferredShapes& shapes, int)
{
    return reshapeTarget(node, shapes).has_value();
}

void rewriteReshape(Rewrite& rewrite)
{
    const Node& node = rewrite.node();
    const std::optional<Shape> stated = reshapeTarget(node, rewrite.shapes());
    if (!stated)
        return;
    Shape target = *stated;
    for (int axis = 0; axis < static_cast<int>(target.size()); ++axis) {
        int64_t& size = target[static_cast<size_t>(axis)];
        const bool isChanged = rewrite.kept().isChanged(node.outputs[0], axis);
        const bool isCopyChanged = size == 0 && rewrite.kept().isChanged(node.inputs[0], axis);
        if ((size > 0 && isChanged) || (size == 0 && isChanged != isCopyChanged))
            size = rewrite.kept().size(node.outputs[0], axis);
    }
    if (target != *stated)
        rewrite.setIntegers(1, target);
}

/// Place in an Expand's target that stands for an output axis; the target may have fewer axes.
std::optional<size_t> expandPlace(const Node& node, const InferredShapes& shapes, int outputAxis)
{
    const auto length = static_cast<int64_t>(constantIntegers(node, 1, shapes).size());
    const int64_t place = outputAxis - (shapes.of(node.outputs[0]).rank() - length);
    return place < 0 ? std::nullopt : std::optional(static_cast<size_t>(place));
}

bool canRewriteExpand(const Node& node, const InferredShapes& shapes, int)
{
    return isConstantInput(node, 1, shapes);
}

void rewriteExpand(Rewrite& rewrite)
{
    const Node& node = rewrite.node();
    if (!isConstantInput(node, 1, rewrite.shapes()))
        return;
    const std::vector<int64_t> stated = constantIntegers(node, 1, rewrite.shapes());
    std::vector<int64_t> target = stated;
    for (int axis = 0; axis < rewrite.kept().axes().rank(node.outputs[0]); ++axis) {
        const std::optional<size_t> place = expandPlace(node, rewrite.shapes(), axis);
        if (place && target[*place] != 1 && rewrite.kept().isChanged(node.outputs[0], axis))
            target[*place] = rewrite.kept().size(node.outputs[0], axis);
    }
    if (target != stated)
        rewrite.setIntegers(1, target);
}

/// Place among a Resize's sizes that stands for an axis.
std::optional<size_t> resizePlace(const Node& node, int axis, int64_t rank)
{
    const std::vector<int64_t> axes = node.integers("axes");
    for (size_t place = 0; place < axes.size(); ++place) {
        if (normalizedAxis(axes[place], rank) == axis)
            return place;
    }
    return axes.empty() ? std::optional(static_cast<size_t>(axis)) : std::nullopt;
}

bool canRewriteResize(const Node& node, const InferredShapes& shapes, int axis)
{
    return !node.hasInput(3) || isConstantInput(node, 3, shapes)
        || !resizePlace(node, axis, shapes.of(node.outputs[0]).rank());
}

void rewriteResize(Rewrite& rewrite)
{
    const Node& node = rewrite.node();
    if (!isConstantInput(node, 3, rewrite.shapes()))
        return;
    const std::vector<int64_t> stated = constantIntegers(node, 3, rewrite.shapes());
    std::vector<int64_t> sizes = stated;
    const int rank = rewrite.kept().axes().rank(node.outputs[0]);
    for (int axis = 0; axis < rank; ++axis) {
        const std::optional<size_t> place = resizePlace(node, axis, rank);
        if (place && rewrite.kept().isChanged(node.outputs[0], axis))
            sizes[*place] = rewrite.kept().size(node.outputs[0], axis);
    }
    if (sizes != stated)
        rewrite.setIntegers(3, sizes);
}

constexpr int64_t kSplitInputOpset = 13;
constexpr int64_t kSliceInputOpset = 10;

void rewriteSplit(Rewrite& rewrite)
{
    const Node& node = rewrite.node();
    const auto axis = static_cast<int>(
        normalizedAxis(node.integer("axis", 0), rewrite.kept().axes().rank(node.inputs[0])));
    if (!rewrite.kept().isChanged(node.inputs[0], axis))
        return;
    std::vector<int64_t> sizes;
    for (const ValueId output : node.outputs)
        sizes.push_back(rewrite.kept().size(output, axis));
    if (rewrite.opset() < kSplitInputOpset) {
        rewrite.setAttribute("split", sizes);
        return;
    }
    rewrite.removeAttribute("num_outputs");
    rewrite.setIntegers(1, sizes);
}

/// The lists of a Slice, wherever its opset has them.
struct SliceLists
{
    std::vector<int64_t> starts;
    std::vector<int64_t> ends;
    std::vector<int64_t> axes;
};

std::optional<SliceLists> sliceLists(const Node& node, const InferredShapes& shapes)
{
    SliceLists lists;
    const bool hasInputs = node.inputs.size() > 1;
    if (!hasInputs)
        lists = { node.integers("starts"), node.integers("ends"), node.integers("axes") };
    else if (!isConstantInput(node, 1, shapes) || !isConstantInput(node, 2, shapes)
             || (node.hasInput(3) && !isConstantInput(node, 3, shapes)))
        return std::nullopt;
    else
        lists = { constantIntegers(node, 1, shapes), constantIntegers(node, 2, shapes),
                  node.hasInput(3) ? constantIntegers(node, 3, shapes) : std::vector<int64_t>() };
    for (size_t axis = 0; lists.axes.size() < lists.starts.size(); ++axis)
        lists.axes.push_back(static_cast<int64_t>(axis));
    return lists;
}

bool canRewriteSlice(const Node& node, const InferredShapes& shapes, int)
{
    return sliceLists(node, shapes).has_value();
}

/// The slice of an axis starts behind as many positions as are left before its old start.
void rewriteSlice(Rewrite& rewrite)
{
    const Node& node = rewrite.node();
    const std::optional<SliceLists> stated = sliceLists(node, rewrite.shapes());
    if (!stated)
        return;
    SliceLists lists = *stated;
    const AxisTable& axes = rewrite.kept().axes();
    for (size_t entry = 0; entry < lists.starts.size(); ++entry) {
        const auto axis =
            static_cast<int>(normalizedAxis(lists.axes[entry], axes.rank(node.inputs[0])));
        if (!rewrite.kept().isChanged(node.inputs[0], axis))
            continue;
        const int64_t size = axes.size(axes.find(node.inputs[0], axis));
        const int64_t first = lists.starts[entry];
        const int64_t start = std::clamp<int64_t>(first < 0 ? first + size : first, 0, size);
        const std::vector<int64_t> kept = rewrite.kept().kept(node.inputs[0], axis);
        lists.starts[entry] = std::ranges::lower_bound(kept, start) - kept.begin();
        lists.ends[entry] = lists.starts[entry] + rewrite.kept().size(node.outputs[0], axis);
    }
    if (lists.starts == stated->starts && lists.ends == stated->ends)
        return;
    if (rewrite.opset() < kSliceInputOpset) {
        rewrite.setAttribute("starts", lists.starts);
        rewrite.setAttribute("ends", lists.ends);
        return;
    }
    rewrite.setIntegers(1, lists.starts);
    rewrite.setIntegers(2, lists.ends);
}

/// The indices that stay, counted among the positions that stay.
void rewriteGather(Rewrite& rewrite)
{
    const Node& node = rewrite.node();
    const auto axis = static_cast<int>(
        normalizedAxis(node.integer("axis", 0), rewrite.kept().axes().rank(node.inputs[0])));
    if (!rewrite.kept().isChanged(node.inputs[0], axis))
        return;
    const std::vector<int64_t> stated = constantIntegers(node, 1, rewrite.shapes());
    const std::vector<int64_t> kept = rewrite.kept().kept(node.inputs[0], axis);
    const int64_t size =
        rewrite.kept().axes().size(rewrite.kept().axes().find(node.inputs[0], axis));
    std::vector<int64_t> indices;
    for (const int64_t place : rewrite.kept().kept(node.outputs[0], axis)) {
        const int64_t index = stated[static_cast<size_t>(place)];
        indices.push_back(std::ranges::lower_bound(kept, index < 0 ? index + size : index)
                          - kept.begin());
    }
    rewrite.setIntegers(1, indices);
}

struct RewriteEntry
{
    std::string_view type;
    void (*rewrite)(Rewrite&) = nullptr;
    /// Null: always.
    bool (*can)(const Node& node, const InferredShapes& shapes, int outputAxis) = nullptr;
    bool drops = false;
};

constexpr std::array kEntries{
    RewriteEntry{ "Conv", rewriteGroups },
    RewriteEntry{ "FusedConv", rewriteGroups },
    RewriteEntry{ "ConvTranspose", rewriteGroups },
    RewriteEntry{ "GroupNormalization", rewriteNormalizationGroups },
    RewriteEntry{ "LSTM", rewriteHiddenSize },
    RewriteEntry{ "GRU", rewriteHiddenSize },
    RewriteEntry{ "RNN", rewriteHiddenSize },
    RewriteEntry{ "Reshape", rewriteReshape, canRewriteReshape },
    RewriteEntry{ "Expand", rewriteExpand, canRewriteExpand },
    RewriteEntry{ "Resize", rewriteResize, canRewriteResize },
    RewriteEntry{ "Split", rewriteSplit },
    RewriteEntry{ "Slice", rewriteSlice, canRewriteSlice, true },
    RewriteEntry{ "Gather", rewriteGather, nullptr, true },
};

const RewriteEntry* findEntry(const Node& node)
{
    const auto found = std::ranges::find(kEntries, node.type, &RewriteEntry::type);
    return found == kEntries.end() ? nullptr : &*found;
}

} // namespace

bool canRewriteAxis(const Node& node, const InferredShapes& shapes, int outputAxis)
{
    const RewriteEntry* entry = findEntry(node);
    return entry == nullptr || entry->can == nullptr || entry->can(node, shapes, outputAxis);
}

bool dropsPositions(const Node& node)
{
    const RewriteEntry* entry = findEntry(node);
    return entry != nullptr && entry->drops;
}

void rewriteNode(Model& model, NodeId id, const RewriteFacts& facts)
{
    const Node& node = model.graph.node(id);
    const RewriteEntry* entry = findEntry(node);
    const auto isChanged = [&](ValueId value) {
        return value.isValid() && facts.kept.isChanged(value);
    };
    if (entry == nullptr
        || (std::ranges::none_of(node.inputs, isChanged)
            && std::ranges::none_of(node.outputs, isChanged)))
        return;
    Rewrite rewrite(model, id, facts);
    entry->rewrite(rewrite);
}

} // namespace core
