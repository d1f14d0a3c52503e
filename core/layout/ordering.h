#pragma once

#include "core/base/monitor.h"
#include "core/layout/layered_graph.h"

namespace core {

/// Crossings of the edges between two neighbouring rows, `upperRow` being the upper one; with a
/// counting tree, as Barth, Juenger and Mutzel (2002) do, in O(E log V).
int64_t countCrossings(const LayeredGraph& graph, size_t upperRow);
int64_t countCrossings(const LayeredGraph& graph);

/// Fills the rows: depth-first from the top, then sweeps that keep the order with the fewest
/// crossings. Small graphs get more sweeps, and a second start from the bottom. Returns the number
/// of crossings. Throws Cancelled.
int64_t orderRows(LayeredGraph& graph, const Monitor& monitor);

} // namespace core
