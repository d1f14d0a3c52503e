#pragma once

#include "core/base/monitor.h"
#include "core/layout/layered_graph.h"

#include <vector>

namespace core {

/// Reference x of every vertex, after Brandes and Koepf, "Fast and simple horizontal coordinate
/// assignment" (2001): four extreme alignments, compacted as longest paths over their blocks, and
/// the mean of the two middle ones. Lines may meet a box beside its reference x. Neighbours of a
/// row keep the gaps of the options. Throws Cancelled.
std::vector<double> horizontalCoordinates(const LayeredGraph& graph, const LayoutOptions& options,
                                          const Monitor& monitor);

} // namespace core
