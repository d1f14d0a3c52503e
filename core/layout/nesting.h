#pragma once

#include "core/layout/flat_layout.h"
#include "core/layout/graph_layout.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace core {

/// One level of nesting while it is being laid out: the root (level 0) or the inside of block b
/// (level b + 1).
struct NestedLevel
{
    int32_t parent = -1; ///< level around it, -1 for the root
    int32_t depth = 0;
    FlatProblem problem;
    std::vector<int32_t> netOf; ///< LayoutInput net of each flat net
    std::vector<int32_t> nodeOf; ///< LayoutInput node of each flat box, -1: a block or port
    std::vector<int32_t> levelOf; ///< level inside each flat box, -1: a node or port
    std::unordered_map<int32_t, int32_t> entryOf; ///< flat box of the port, by net
    std::unordered_map<int32_t, int32_t> exitOf;
    std::shared_ptr<const FlatLayout> layout;
};

/// Cuts a nested input into levels; a net that crosses the border of a block gets a port there.
/// Hubs are left out of the nets. Boxes of blocks have no extent yet.
std::vector<NestedLevel> splitIntoLevels(const LayoutInput& input, const LayoutOptions& options,
                                         const std::vector<bool>& isHub);

/// Levels with the innermost first.
std::vector<int32_t> innermostFirst(const std::vector<NestedLevel>& levels);

} // namespace core
