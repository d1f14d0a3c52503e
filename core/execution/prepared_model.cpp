#include "core/execution/prepared_model.h"

#include "core/execution/batch_normalization_folding.h"
#include "core/execution/constant_folding.h"
#include "core/operators/operator_catalog.h"

namespace core {

namespace {

/// Taps, and what nested graphs read by name.
std::set<ValueId> keptValues(const Graph& graph, std::span<const ValueId> taps)
{
    std::set<ValueId> kept(taps.begin(), taps.end());
    for (const NodeId id : graph.order()) {
        for (const std::string& captured : capturedNames(graph.node(id))) {
            if (const auto value = graph.find(captured))
                kept.insert(*value);
        }
    }
    return kept;
}

} // namespace

std::unique_ptr<PreparedModel> prepareModel(const Model& model, std::span<const ValueId> taps,
                                            bool fuse, const Monitor& monitor)
{
    auto prepared = std::make_unique<PreparedModel>();
    prepared->model = model;
    prepared->kept = keptValues(model.graph, taps);
    if (fuse) {
        foldConstantNodes(prepared->model, monitor);
        foldBatchNormalizations(prepared->model, prepared->kept);
        prepared->groups = findFusionGroups(prepared->model.graph, prepared->kept);
    }
    const Graph& graph = prepared->model.graph;
    prepared->operators.resize(graph.nodeSlots());
    for (const NodeId id : graph.order()) {
        const Node& node = graph.node(id);
        prepared->operators[static_cast<size_t>(id.index)] =
            makeOperator(node, model.opsetVersion(node.domain));
    }
    return prepared;
}

} // namespace core
