#pragma once

#include "core/layout/graph_layout.h"

#include <cstdint>

namespace test {

/// How a drawn test graph looks.
struct DagShape
{
    int32_t nodes = 30;
    double readersPerNode = 1.3; ///< mean
    int32_t reach = 8; ///< a reader stands at most this many places behind its source
    uint32_t seed = 1;
};

/// A connected random graph in topological order, boxes of 160 x 32. Equal shapes give equal
/// graphs.
core::LayoutInput randomDag(const DagShape& shape);

/// `layers` residual layers in a row, each a block when `nested`, and one mask that all of them
/// read.
core::LayoutInput decoderLike(int32_t layers, bool nested);

} // namespace test
