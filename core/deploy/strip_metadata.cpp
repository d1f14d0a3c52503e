#include "core/deploy/strip_metadata.h"

#include <memory>
#include <variant>

namespace core {

namespace {

void stripGraph(Graph& graph);

GraphPointer stripped(const GraphPointer& nested)
{
    Graph copy = *nested;
    stripGraph(copy);
    return std::make_shared<const Graph>(std::move(copy));
}

void stripAttribute(Attribute& attribute)
{
    attribute.documentation.clear();
    for (TensorNote& note : attribute.tensorNotes)
        note.documentation.clear();
    if (GraphPointer* const nested = std::get_if<GraphPointer>(&attribute.value))
        *nested = stripped(*nested);
    if (auto* const list = std::get_if<std::vector<GraphPointer>>(&attribute.value))
        for (GraphPointer& nested : *list)
            nested = stripped(nested);
}

void stripGraph(Graph& graph)
{
    graph.documentation.clear();
    for (const NodeId id : graph.order()) {
        Node& node = graph.node(id);
        node.documentation.clear();
        for (Attribute& attribute : node.attributes)
            stripAttribute(attribute);
    }
    for (const ValueId id : graph.values()) {
        graph.value(id).documentation.clear();
        graph.value(id).initializerDocumentation.clear();
    }
}

} // namespace

void stripMetadata(Model& model)
{
    model.documentation.clear();
    model.producerName.clear();
    model.producerVersion.clear();
    model.metadata.clear();
    model.trainingInfo.clear();
    stripGraph(model.graph);
    for (Function& function : model.functions)
        stripGraph(function.body);
}

} // namespace core
