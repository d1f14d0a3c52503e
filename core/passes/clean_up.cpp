#include "core/passes/clean_up.h"

#include "core/execution/batch_normalization_folding.h"
#include "core/execution/constant_folding.h"
#include "core/graph/captured_values.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ranges>
#include <set>

namespace core {

namespace {

/// Values that must stay because they are outputs or are read by name from a nested graph.
std::set<ValueId> neededFromOutside(const Graph& graph)
{
    std::set<ValueId> needed = capturedValues(graph);
    needed.insert(graph.outputs().begin(), graph.outputs().end());
    return needed;
}

bool isNeeded(const Node& node, const std::set<ValueId>& needed)
{
    return std::ranges::any_of(
        node.outputs, [&](ValueId output) { return output.isValid() && needed.contains(output); });
}

class FoldConstants final : public Pass
{
public:
    PassResult run(const Model& model, const Monitor& monitor) const override
    {
        PassResult result{ .model = model };
        result.changes = static_cast<int64_t>(foldConstantNodes(result.model, monitor).size());
        result.notes.push_back(
            fmt::format("{} nodes with constant results became weights.", result.changes));
        return result;
    }
};

class FoldBatchNormalizations final : public Pass
{
public:
    PassResult run(const Model& model, const Monitor&) const override
    {
        PassResult result{ .model = model };
        result.changes = static_cast<int64_t>(
            foldBatchNormalizations(result.model, capturedValues(result.model.graph)).size());
        result.notes.push_back(fmt::format(
            "{} BatchNormalization nodes became part of the product before them.", result.changes));
        return result;
    }
};

class RemoveUnused final : public Pass
{
public:
    PassResult run(const Model& model, const Monitor&) const override
    {
        PassResult result{ .model = model };
        result.changes = removeUnused(result.model);
        result.notes.push_back(
            fmt::format("{} nodes and weights that nothing reads were removed.", result.changes));
        return result;
    }
};

constexpr std::array kPasses{
    PassEntry{ "fold-constants", "Fold constants",
               "Computes what does not depend on the input once and stores the result.",
               noParameters, makePass<FoldConstants> },
    PassEntry{ "fold-batch-normalization", "Fold BatchNormalization",
               "Multiplies the scale of a BatchNormalization into the convolution before it.",
               noParameters, makePass<FoldBatchNormalizations> },
    PassEntry{ "remove-unused", "Remove what is not used",
               "Removes nodes and weights that no output depends on.", noParameters,
               makePass<RemoveUnused> },
};

} // namespace

int64_t removeUnused(Model& model)
{
    Graph& graph = model.graph;
    std::set<ValueId> needed = neededFromOutside(graph);
    int64_t removed = 0;
    const std::vector<NodeId> order = graph.order();
    for (const NodeId id : order | std::views::reverse) {
        const Node node = graph.node(id);
        if (isNeeded(node, needed)) {
            for (const ValueId input : node.inputs)
                if (input.isValid())
                    needed.insert(input);
            continue;
        }
        graph.removeNode(id);
        for (const ValueId output : node.outputs)
            if (output.isValid())
                graph.removeValue(output);
        ++removed;
    }
    for (const ValueId id : graph.values()) {
        if (!isConstant(graph.value(id)) || needed.contains(id))
            continue;
        graph.removeValue(id);
        ++removed;
    }
    return removed;
}

std::span<const PassEntry> cleanUpPasses()
{
    return kPasses;
}

} // namespace core
