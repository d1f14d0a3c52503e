#include "core/execution/node_annotations.h"

#include "core/operators/operator_catalog.h"

namespace core {

std::vector<NodeAnnotation> annotateNodes(const Model& model, const InferredShapes* shapes,
                                          const ModelCost* cost)
{
    std::vector<NodeAnnotation> annotations(model.graph.nodeSlots());
    for (const NodeId id : model.graph.order()) {
        const Node& node = model.graph.node(id);
        NodeAnnotation& annotation = annotations[static_cast<size_t>(id.index)];
        annotation.category = operatorCategoryName(categoryOf(node));
        if (node.hasOutput(0))
            annotation.shape = shapes != nullptr ? shapes->of(node.outputs[0]).shape
                                                 : model.graph.value(node.outputs[0]).type.shape;
    }
    if (cost == nullptr)
        return annotations;
    for (const NodeCost& row : cost->nodes) {
        NodeAnnotation& annotation = annotations[static_cast<size_t>(row.node.index)];
        annotation.parameters = row.parameters;
        annotation.macs = row.cost.macs;
    }
    return annotations;
}

} // namespace core
