#pragma once

#include "core/layout/layered_graph.h"
#include "core/layout/ranking.h"

#include <vector>

namespace core {

/// Top and bottom of a row.
struct RowBand
{
    double top = 0;
    double bottom = 0;
};

/// What routing needs to know about a finished placement.
struct PlacedRows
{
    const FlatProblem& problem;
    const AcyclicNets& nets;
    const LayeredGraph& graph;
    const std::vector<double>& x; ///< reference x by vertex
    const std::vector<RowBand>& bands; ///< by rank
    const std::vector<double>& top; ///< by box
};

/// Routes of every net: straight through rows, cubic curves between them.
std::vector<RouteSegment> routeNets(const PlacedRows& placed);

} // namespace core
