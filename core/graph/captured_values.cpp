#include "core/graph/captured_values.h"

namespace core {

std::set<ValueId> capturedValues(const Graph& graph)
{
    std::set<ValueId> captured;
    for (const NodeId id : graph.order())
        for (const std::string& name : capturedNames(graph.node(id)))
            if (const auto value = graph.find(name))
                captured.insert(*value);
    return captured;
}

} // namespace core
