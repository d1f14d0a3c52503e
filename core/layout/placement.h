#pragma once

#include "core/layout/graph_layout.h"
#include "core/layout/nesting.h"

#include <vector>

namespace core {

/// Where the inside of a level lies within the box that stands for it.
struct BlockFrame
{
    double reference = 0; ///< x inside the level that the outer box's reference x falls on
    double topMargin = 0; ///< from the box's top to the level's y 0
};

/// Puts laid-out levels into each other: absolute boxes and one list of segments whose parents
/// reach across borders. `frames` by level.
GraphLayout placeLevels(const LayoutInput& input, const std::vector<NestedLevel>& levels,
                        const std::vector<BlockFrame>& frames);

} // namespace core
