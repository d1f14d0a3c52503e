#include "core/pruning/residual_block.h"

#include "core/base/error.h"
#include "core/execution/constant_folding.h"
#include "core/graph/captured_values.h"
#include "core/operators/infer_shapes.h"
#include "core/passes/clean_up.h"

#include <algorithm>
#include <optional>
#include <set>

namespace core {

namespace {

/// Longer bodies are not looked for; a transformer layer has about thirty nodes.
constexpr size_t kLongestBody = 512;

class BlockSearch
{
public:
    explicit BlockSearch(const Model& model)
        : m_graph(model.graph)
        , m_shapes(inferShapes(model))
        , m_uses(model.graph)
        , m_captured(capturedValues(model.graph))
        , m_places(model.graph.nodeSlots(), 0)
    {
        for (size_t place = 0; place < m_graph.order().size(); ++place)
            m_places[static_cast<size_t>(m_graph.order()[place].index)] = place;
    }

    std::vector<ResidualBlock> run() const
    {
        std::vector<ResidualBlock> blocks;
        for (const NodeId id : m_graph.order()) {
            const Node& node = m_graph.node(id);
            if (node.type != "Add" || !node.domain.empty() || node.inputs.size() != 2)
                continue;
            for (const size_t skipSlot : { 0U, 1U }) {
                if (std::optional<ResidualBlock> block = blockAt(id, skipSlot)) {
                    blocks.push_back(std::move(*block));
                    break;
                }
            }
        }
        return blocks;
    }

private:
    bool isVisible(ValueId value) const
    {
        return m_captured.contains(value)
            || std::ranges::find(m_graph.outputs(), value) != m_graph.outputs().end();
    }

    std::optional<ResidualBlock> blockAt(NodeId addition, size_t skipSlot) const
    {
        const Node& node = m_graph.node(addition);
        const ValueId skipped = node.inputs[skipSlot];
        const ValueId branch = node.inputs[1 - skipSlot];
        if (skipped == branch || isVisible(node.outputs[0]) || isConstant(m_graph.value(skipped))
            || !m_shapes.of(skipped).shape
            || m_shapes.of(skipped).shape != m_shapes.of(node.outputs[0]).shape)
            return std::nullopt;
        const std::optional<std::set<NodeId>> body = bodyOf(branch, skipped);
        if (!body || !isClosed(*body, addition))
            return std::nullopt;
        ResidualBlock block{ addition, skipped, { body->begin(), body->end() } };
        std::ranges::sort(block.body, {},
                          [&](NodeId id) { return m_places[static_cast<size_t>(id.index)]; });
        return block;
    }

    /// The nodes that lead from `skipped` to `branch`; nothing when the branch takes anything else
    /// from outside, or does not hang on `skipped`.
    std::optional<std::set<NodeId>> bodyOf(ValueId branch, ValueId skipped) const
    {
        std::set<NodeId> body;
        std::vector<ValueId> open{ branch };
        bool isReached = false;
        while (!open.empty()) {
            const ValueId value = open.back();
            open.pop_back();
            isReached = isReached || value == skipped;
            if (!value.isValid() || value == skipped || isConstant(m_graph.value(value)))
                continue;
            const NodeId producer = m_graph.value(value).producer;
            if (!producer.isValid() || body.size() >= kLongestBody
                || !nestedGraphs(m_graph.node(producer)).empty())
                return std::nullopt;
            if (body.insert(producer).second)
                open.insert(open.end(), m_graph.node(producer).inputs.begin(),
                            m_graph.node(producer).inputs.end());
        }
        return isReached && !body.empty() ? std::optional(body) : std::nullopt;
    }

    /// True when nothing but the addition reads what the body makes.
    bool isClosed(const std::set<NodeId>& body, NodeId addition) const
    {
        for (const NodeId id : body) {
            for (const ValueId output : m_graph.node(id).outputs) {
                if (!output.isValid())
                    continue;
                const auto isInside = [&](const Use& use) {
                    return use.node == addition || body.contains(use.node);
                };
                if (isVisible(output) || !std::ranges::all_of(m_uses.of(output), isInside))
                    return false;
            }
        }
        return true;
    }

    const Graph& m_graph;
    InferredShapes m_shapes;
    UseTable m_uses;
    std::set<ValueId> m_captured;
    std::vector<size_t> m_places; ///< in the order, by node
};

} // namespace

std::vector<ResidualBlock> residualBlocks(const Model& model)
{
    return BlockSearch(model).run();
}

Model removeResidualBlock(const Model& model, const ResidualBlock& block)
{
    const std::vector<ResidualBlock> blocks = residualBlocks(model);
    const auto found = std::ranges::find(blocks, block.addition, &ResidualBlock::addition);
    if (found == blocks.end() || found->skipped != block.skipped)
        throw Error(ErrorCode::invalidArgument,
                    "the block is not one of the residual blocks of this model");
    Model result = model;
    result.graph.replaceUses(model.graph.node(block.addition).outputs[0], block.skipped);
    removeUnused(result);
    return result;
}

} // namespace core
