#include "core/comparison/graph_difference.h"

#include "core/comparison/node_changes.h"
#include "core/execution/batch_normalization_folding.h"
#include "core/execution/constant_folding.h"

#include <algorithm>
#include <set>
#include <utility>

namespace core {

namespace {

std::shared_ptr<const Model> withConstants(const Model& model, const Monitor& monitor)
{
    auto copy = std::make_shared<Model>(model);
    foldConstantNodes(*copy, monitor);
    return copy;
}

/// Folds the normalizations that the other graph lacks.
std::shared_ptr<const Model> withFolded(const std::shared_ptr<const Model>& model,
                                        const std::vector<NodeId>& counterparts)
{
    auto copy = std::make_shared<Model>(*model);
    std::set<ValueId> kept;
    for (const NodeId id : model->graph.order()) {
        const Node& node = model->graph.node(id);
        if (counterparts[static_cast<size_t>(id.index)].isValid() && node.hasInput(0))
            kept.insert(node.type == "BatchNormalization" ? node.inputs[0] : ValueId());
    }
    foldBatchNormalizations(*copy, kept);
    return copy;
}

NodeDifference compareNodes(const ComparedModels& models, NodeId reference, NodeId model)
{
    NodeDifference difference{ .reference = reference,
                               .model = model,
                               .changes = nodeChanges(models, reference, model) };
    difference.fate = difference.changes.empty() ? NodeFate::same : NodeFate::changed;
    return difference;
}

/// Lists the nodes of both graphs: removed ones stand before the next node that the reference
/// shares with the model.
class Listing
{
public:
    explicit Listing(const ComparedModels& models)
        : m_models(models)
    {
    }

    std::vector<NodeDifference> list(const Monitor& monitor)
    {
        placeRemoved();
        for (const NodeId id : m_models.model.graph.order()) {
            monitor.checkpoint();
            const NodeId reference = m_models.matching.referenceOf[static_cast<size_t>(id.index)];
            if (!reference.isValid()) {
                m_nodes.push_back({ .fate = NodeFate::added, .model = id });
                continue;
            }
            addRemoved(m_before[static_cast<size_t>(reference.index)]);
            m_nodes.push_back(compareNodes(m_models, reference, id));
        }
        addRemoved(m_atEnd);
        return std::move(m_nodes);
    }

private:
    void placeRemoved()
    {
        m_before.resize(m_models.reference.graph.nodeSlots());
        std::vector<NodeId> waiting;
        for (const NodeId id : m_models.reference.graph.order()) {
            if (m_models.matching.modelOf[static_cast<size_t>(id.index)].isValid())
                m_before[static_cast<size_t>(id.index)] = std::exchange(waiting, {});
            else
                waiting.push_back(id);
        }
        m_atEnd = waiting;
    }

    void addRemoved(const std::vector<NodeId>& removed)
    {
        for (const NodeId id : removed)
            m_nodes.push_back({ .fate = NodeFate::removed, .reference = id });
    }

    const ComparedModels& m_models;
    std::vector<std::vector<NodeId>> m_before; ///< by NodeId::index of the reference
    std::vector<NodeId> m_atEnd;
    std::vector<NodeDifference> m_nodes;
};

} // namespace

const char* nodeFateName(NodeFate fate)
{
    switch (fate) {
    case NodeFate::same:
        return "same";
    case NodeFate::changed:
        return "changed";
    case NodeFate::removed:
        return "removed";
    case NodeFate::added:
        return "added";
    }
    throw InternalError("a fate has a name");
}

const char* changeKindName(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::operatorType:
        return "operator";
    case ChangeKind::attribute:
        return "attribute";
    case ChangeKind::inputs:
        return "inputs";
    case ChangeKind::weightType:
        return "weight type";
    case ChangeKind::weightShape:
        return "weight shape";
    case ChangeKind::weightValues:
        return "weight values";
    case ChangeKind::function:
        return "function";
    }
    throw InternalError("a change has a name");
}

std::optional<double> NodeDifference::largestRelative() const
{
    std::optional<double> largest;
    for (const NodeChange& change : changes)
        if (change.relative)
            largest = std::max(largest.value_or(0), *change.relative);
    return largest;
}

int64_t GraphDifference::count(NodeFate fate) const
{
    return std::ranges::count(nodes, fate, &NodeDifference::fate);
}

GraphDifference compareGraphs(const Model& reference, const Model& model, const Monitor& monitor)
{
    GraphDifference difference{ .reference = withConstants(reference, monitor),
                                .model = withConstants(model, monitor) };
    const NodeMatching matching = matchNodes(difference.reference->graph, difference.model->graph);
    difference.foldedReference = withFolded(difference.reference, matching.modelOf);
    difference.foldedModel = withFolded(difference.model, matching.referenceOf);
    const ComparedModels models{ reference,
                                 model,
                                 *difference.reference,
                                 *difference.model,
                                 *difference.foldedReference,
                                 *difference.foldedModel,
                                 matching };
    difference.nodes = Listing(models).list(monitor);
    return difference;
}

} // namespace core
