#pragma once

#include "core/graph/graph.h"

#include <map>

namespace core {

/// Largest finite number of float16.
constexpr double kLargestHalf = 65504;

/// A constant float matrix, kernel or table, with at least two axes.
bool isFloatWeight(const Graph& graph, ValueId value);

/// Before: nodes read float weights. After: they read Cast(W') to float, W' the weights in a type
/// of half the size, made once for all readers. The graph is not in order afterwards.
class WeightStore
{
public:
    WeightStore(Graph& graph, ElementType type)
        : m_graph(graph)
        , m_type(type)
    {
    }

    /// Stores all weights that the node reads.
    void store(NodeId node);

private:
    ValueId stored(ValueId weight);

    Graph& m_graph;
    ElementType m_type;
    std::map<ValueId, ValueId> m_stored; ///< what nodes read, by the weight
};

} // namespace core
