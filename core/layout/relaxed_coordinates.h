#pragma once

#include "core/base/monitor.h"
#include "core/layout/layered_graph.h"

#include <vector>

namespace core {

/// Reference x of every vertex for graphs whose straight lines would push each other into a long
/// staircase: rows start packed, then every row in turn moves as close to its neighbours as the
/// gaps allow (least squares by pooling adjacent violators). Narrow, with lines less straight.
/// Throws Cancelled.
std::vector<double> relaxedCoordinates(const LayeredGraph& graph, const LayoutOptions& options,
                                       const Monitor& monitor);

/// Distance that two neighbours of a row keep between their reference points.
double separation(const LayeredGraph& graph, const LayoutOptions& options, int32_t before,
                  int32_t after);

/// Width of the widest row when its vertices stand as close as they may.
double packedWidth(const LayeredGraph& graph, const LayoutOptions& options);

} // namespace core
