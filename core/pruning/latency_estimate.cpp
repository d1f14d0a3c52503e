#include "core/pruning/latency_estimate.h"

#include <algorithm>

namespace core {

LatencyEstimate::LatencyEstimate(const NarrowedShapes& shapes, LatencyTable& table, double wholeMs,
                                 std::span<const int64_t> whole, Monitor& monitor)
    : m_shapes(shapes)
    , m_table(table)
    , m_wholeElements(std::max(1.0, shapes.activationElements(whole)))
{
    double products = 0;
    for (const NodeId node : shapes.model().graph.order())
        products += productMs(node, whole, monitor);
    m_scale = products > wholeMs ? wholeMs / products : 1;
    m_restMs = std::max(0.0, wholeMs - products);
}

double LatencyEstimate::milliseconds(std::span<const int64_t> kept, Monitor& monitor)
{
    double products = 0;
    for (const NodeId node : m_shapes.model().graph.order())
        products += productMs(node, kept, monitor);
    return m_scale * products + m_restMs * m_shapes.activationElements(kept) / m_wholeElements;
}

double LatencyEstimate::savedMs(size_t group, std::span<const int64_t> kept,
                                std::span<const int64_t> narrower, Monitor& monitor)
{
    const auto [nodes, isNew] = m_nodes.try_emplace(group);
    if (isNew)
        nodes->second = m_shapes.nodesOf(group);
    double saved = 0;
    for (const NodeId node : nodes->second)
        saved += productMs(node, kept, monitor) - productMs(node, narrower, monitor);
    return m_scale * saved;
}

double LatencyEstimate::productMs(NodeId node, std::span<const int64_t> kept, Monitor& monitor)
{
    const std::optional<NodeCase> single = m_shapes.nodeCase(node, kept);
    return single ? m_table.milliseconds(*single, monitor) : 0;
}

} // namespace core
