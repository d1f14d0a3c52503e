#pragma once

#include "core/evaluation/latency_table.h"
#include "core/pruning/narrowed_shapes.h"

#include <map>
#include <span>
#include <vector>

namespace core {

/// What a model would take at other widths. Kind: estimated, from times of single nodes and one
/// measurement of the whole.
///
/// Formula: s * sum over products of t(case) + r * a, with t from the latency table. The rest r is
/// what the whole took beyond its products, and a the share of activation elements that is left,
/// for the other operators move elements; s is 1, or less where products take longer alone than the
/// whole model takes.
class LatencyEstimate
{
public:
    /// `wholeMs` is measured. Throws what the table throws.
    LatencyEstimate(const NarrowedShapes& shapes, LatencyTable& table, double wholeMs,
                    std::span<const int64_t> whole, Monitor& monitor);

    double milliseconds(std::span<const int64_t> kept, Monitor& monitor);
    /// Milliseconds that less channels of one group save, without the rest: `narrower` differs from
    /// `kept` in that group alone.
    double savedMs(size_t group, std::span<const int64_t> kept, std::span<const int64_t> narrower,
                   Monitor& monitor);

private:
    double productMs(NodeId node, std::span<const int64_t> kept, Monitor& monitor);

    const NarrowedShapes& m_shapes;
    LatencyTable& m_table;
    std::map<size_t, std::vector<NodeId>> m_nodes; ///< by group
    double m_scale = 1;
    double m_restMs = 0;
    double m_wholeElements = 1;
};

} // namespace core
