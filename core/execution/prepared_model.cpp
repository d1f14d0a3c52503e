#include "core/execution/prepared_model.h"

#include "core/execution/batch_normalization_folding.h"
#include "core/execution/constant_folding.h"
#include "core/graph/captured_values.h"
#include "core/operators/operator_catalog.h"

namespace core {

std::unique_ptr<PreparedModel> prepareModel(const Model& model, std::span<const ValueId> taps,
                                            bool fuse, const Monitor& monitor)
{
    auto prepared = std::make_unique<PreparedModel>();
    prepared->model = model;
    prepared->kept = capturedValues(model.graph);
    prepared->kept.insert(taps.begin(), taps.end());
    if (fuse) {
        // Before constants are folded: dequantized weights would become float.
        prepared->quantizedNodes =
            rewriteQuantizedPatterns(prepared->model, prepared->kept, monitor);
        foldConstantNodes(prepared->model, monitor);
        foldBatchNormalizations(prepared->model, prepared->kept);
        prepared->groups = findFusionGroups(prepared->model.graph, prepared->kept);
    }
    const Graph& graph = prepared->model.graph;
    prepared->operators.resize(graph.nodeSlots());
    for (const NodeId id : graph.order()) {
        const Node& node = graph.node(id);
        prepared->operators[static_cast<size_t>(id.index)] =
            makeOperator(node, prepared->model.opsetVersion(node.domain));
    }
    return prepared;
}

} // namespace core
