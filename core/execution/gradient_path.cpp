#include "core/execution/gradient_path.h"

#include <algorithm>

namespace core {

namespace {

size_t slot(auto id)
{
    return static_cast<size_t>(id.index);
}

class PathFinder
{
public:
    PathFinder(const Graph& graph, std::span<const std::unique_ptr<Operator>> operators,
               std::span<const ElementType> types)
        : m_graph(graph)
        , m_operators(operators)
        , m_types(types)
        , m_dependsOnSource(graph.valueSlots(), false)
        , m_reachesTarget(graph.valueSlots(), false)
    {
    }

    GradientPath run(const GradientEnds& ends)
    {
        for (const ValueId id : ends.sources)
            m_dependsOnSource[slot(id)] = true;
        for (const ValueId id : ends.targets)
            m_reachesTarget[slot(id)] = true;
        spreadForward();
        spreadBackward();
        return collect();
    }

private:
    bool canHaveGradient(ValueId id) const
    {
        const ElementType type = m_types[slot(id)];
        return type == ElementType::float32 || type == ElementType::float64
            || type == ElementType::undefined;
    }

    GradientFlow flow(NodeId id) const { return m_operators[slot(id)]->gradientFlow(); }

    /// Inputs, those of nested graphs included.
    std::vector<ValueId> readBy(NodeId id) const
    {
        std::vector<ValueId> values;
        std::ranges::copy_if(m_graph.node(id).inputs, std::back_inserter(values),
                             [](ValueId input) { return input.isValid(); });
        for (const std::string& name : capturedNames(m_graph.node(id))) {
            if (const auto found = m_graph.find(name))
                values.push_back(*found);
        }
        return values;
    }

    bool readsSource(NodeId id) const
    {
        return std::ranges::any_of(readBy(id),
                                   [&](ValueId value) { return m_dependsOnSource[slot(value)]; });
    }

    bool makesTarget(NodeId id) const
    {
        return std::ranges::any_of(m_graph.node(id).outputs, [&](ValueId value) {
            return value.isValid() && m_reachesTarget[slot(value)];
        });
    }

    void spreadForward()
    {
        for (const NodeId id : m_graph.order()) {
            if (flow(id) == GradientFlow::stops || !readsSource(id))
                continue;
            for (const ValueId output : m_graph.node(id).outputs) {
                if (output.isValid() && canHaveGradient(output))
                    m_dependsOnSource[slot(output)] = true;
            }
        }
    }

    void spreadBackward()
    {
        const std::vector<NodeId>& order = m_graph.order();
        for (auto id = order.rbegin(); id != order.rend(); ++id) {
            if (!makesTarget(*id))
                continue;
            if (flow(*id) == GradientFlow::stops) {
                if (readsSource(*id))
                    m_path.stopping.push_back(*id);
                continue;
            }
            for (const ValueId value : readBy(*id))
                m_reachesTarget[slot(value)] = true;
        }
        std::ranges::reverse(m_path.stopping);
    }

    GradientPath collect()
    {
        m_path.values.resize(m_graph.valueSlots());
        m_path.nodes.resize(m_graph.nodeSlots());
        for (size_t index = 0; index < m_path.values.size(); ++index)
            m_path.values[index] = m_dependsOnSource[index] && m_reachesTarget[index];
        const auto isOnPath = [&](ValueId id) { return m_path.has(id); };
        for (const NodeId id : m_graph.order()) {
            const bool isPassed = flow(id) != GradientFlow::stops
                && std::ranges::any_of(readBy(id), isOnPath)
                && std::ranges::any_of(m_graph.node(id).outputs, isOnPath);
            m_path.nodes[slot(id)] = isPassed;
            if (isPassed && flow(id) == GradientFlow::unsupported)
                m_path.unsupported.push_back(id);
        }
        return std::move(m_path);
    }

    const Graph& m_graph;
    std::span<const std::unique_ptr<Operator>> m_operators;
    std::span<const ElementType> m_types;
    std::vector<bool> m_dependsOnSource;
    std::vector<bool> m_reachesTarget;
    GradientPath m_path;
};

} // namespace

GradientPath findGradientPath(const Graph& graph,
                              std::span<const std::unique_ptr<Operator>> operators,
                              std::span<const ElementType> types, const GradientEnds& ends)
{
    return PathFinder(graph, operators, types).run(ends);
}

} // namespace core
