#pragma once

#include "core/layout/graph_layout.h"

#include <vector>

namespace core {

/// Which nets are hubs: many readers over many ranks, as masks and shared tables have them. Drawn
/// in full they would hide everything else.
std::vector<bool> findHubs(const LayoutInput& input, const LayoutOptions& options);

} // namespace core
