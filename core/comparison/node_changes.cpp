#include "core/comparison/node_changes.h"

#include "core/comparison/weight_changes.h"
#include "core/execution/constant_folding.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <type_traits>

namespace core {

namespace {

constexpr size_t kMostListed = 16; ///< elements of a list that are written out
constexpr int kLongestLook = 64; ///< nodes that are looked through

template <typename T>
std::string listText(const std::vector<T>& values)
{
    const size_t shown = std::min(values.size(), kMostListed);
    const std::vector<T> first(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(shown));
    return fmt::format("[{}{}]", fmt::join(first, ", "), shown < values.size() ? ", …" : "");
}

std::string attributeText(const Attribute* attribute)
{
    if (attribute == nullptr)
        return {};
    return std::visit(
        []<typename T>(const T& value) -> std::string {
            if constexpr (
                std::is_same_v<
                    T, int64_t> || std::is_same_v<T, float> || std::is_same_v<T, std::string>)
                return fmt::format("{}", value);
            else if constexpr (std::is_same_v<T, Tensor>)
                return fmt::format("{} {}", elementTypeName(value.elementType()),
                                   shapeText(value.shape()));
            else if constexpr (
                std::is_same_v<
                    T,
                    std::vector<
                        int64_t>> || std::is_same_v<T, std::vector<float>> || std::is_same_v<T, std::vector<std::string>>)
                return listText(value);
            else if constexpr (std::is_same_v<T, GraphPointer>)
                return fmt::format("graph of {} nodes", value->order().size());
            else
                return "(not shown)";
        },
        attribute->value);
}

void addAttributeChange(const std::string& name, const Attribute* ours, const Attribute* theirs,
                        std::vector<NodeChange>& changes)
{
    // What a file says about an attribute beside its value changes nothing.
    if (ours != nullptr && theirs != nullptr
        && Attribute{ .name = name, .value = ours->value }
            == Attribute{ .name = name, .value = theirs->value })
        return;
    changes.push_back(
        { ChangeKind::attribute, name, attributeText(ours), attributeText(theirs), std::nullopt });
}

void addAttributeChanges(const Node& reference, const Node& model, std::vector<NodeChange>& changes)
{
    for (const Attribute& attribute : reference.attributes)
        addAttributeChange(attribute.name, &attribute, model.attribute(attribute.name), changes);
    for (const Attribute& attribute : model.attributes)
        if (reference.attribute(attribute.name) == nullptr)
            addAttributeChange(attribute.name, nullptr, &attribute, changes);
}

/// Where a value comes from once nodes without counterpart are looked through.
struct Source
{
    NodeId node; ///< invalid: no node
    std::ptrdiff_t place = 0; ///< output of the node, or input of the graph
    std::string name; ///< for people

    bool isKnown() const { return !name.empty(); }
};

Source sourceOf(const Graph& graph, ValueId id, const std::vector<NodeId>& counterparts)
{
    for (int step = 0; step < kLongestLook && id.isValid(); ++step) {
        const Value& value = graph.value(id);
        if (!value.producer.isValid()) {
            const auto place = std::ranges::find(graph.inputs(), id) - graph.inputs().begin();
            return { {}, place, value.name };
        }
        const Node& producer = graph.node(value.producer);
        if (counterparts[static_cast<size_t>(value.producer.index)].isValid()) {
            const auto place = std::ranges::find(producer.outputs, id) - producer.outputs.begin();
            return { value.producer, place, value.name };
        }
        id = producer.hasInput(0) ? producer.inputs[0] : ValueId();
    }
    return {};
}

bool isEqualSource(const Source& ours, const Source& theirs, const NodeMatching& matching)
{
    if (ours.isKnown() != theirs.isKnown() || ours.place != theirs.place)
        return false;
    if (!ours.node.isValid() || !theirs.node.isValid())
        return ours.node.isValid() == theirs.node.isValid();
    return matching.modelOf[static_cast<size_t>(ours.node.index)] == theirs.node;
}

bool isComputed(const Graph& graph, const Node& node, size_t slot)
{
    return node.hasInput(slot) && !isConstant(graph.value(node.inputs[slot]));
}

void addInputChanges(const ComparedModels& models, const Node& reference, const Node& model,
                     std::vector<NodeChange>& changes)
{
    const Graph& ours = models.reference.graph;
    const Graph& theirs = models.model.graph;
    for (size_t slot = 0; slot < std::max(reference.inputs.size(), model.inputs.size()); ++slot) {
        const bool isOurs = isComputed(ours, reference, slot);
        const bool isTheirs = isComputed(theirs, model, slot);
        if (!isOurs && !isTheirs)
            continue;
        const Source before =
            isOurs ? sourceOf(ours, reference.inputs[slot], models.matching.modelOf) : Source();
        const Source after =
            isTheirs ? sourceOf(theirs, model.inputs[slot], models.matching.referenceOf) : Source();
        if (!isEqualSource(before, after, models.matching))
            changes.push_back({ ChangeKind::inputs, fmt::format("input {}", slot), before.name,
                                after.name, std::nullopt });
    }
}

void addFunctionChange(const ComparedModels& models, const Node& reference, const Node& model,
                       std::vector<NodeChange>& changes)
{
    const Function* ours = models.storedReference.function(reference);
    const Function* theirs = models.storedModel.function(model);
    const bool isEqual = ours == nullptr || theirs == nullptr ? ours == theirs : *ours == *theirs;
    if (!isEqual)
        changes.push_back({ ChangeKind::function, reference.type, {}, {}, std::nullopt });
}

} // namespace

std::vector<NodeChange> nodeChanges(const ComparedModels& models, NodeId reference, NodeId model)
{
    const Node& ours = models.reference.graph.node(reference);
    const Node& theirs = models.model.graph.node(model);
    // Slots and attributes of different operators cannot be held against each other.
    if (ours.type != theirs.type || ours.domain != theirs.domain)
        return { { ChangeKind::operatorType, {}, ours.type, theirs.type, std::nullopt } };
    std::vector<NodeChange> changes;
    addFunctionChange(models, ours, theirs, changes);
    addAttributeChanges(ours, theirs, changes);
    addInputChanges(models, ours, theirs, changes);
    addWeightChanges(models, reference, model, changes);
    return changes;
}

} // namespace core
