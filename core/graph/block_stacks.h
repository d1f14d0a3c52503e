#pragma once

#include "core/graph/blocks.h"

namespace core {

/// Puts four or more equal blocks that directly follow each other under a block of their own,
/// "×12", so that a model of many equal layers can be seen at a glance. Needs the twins; keeps
/// blocks behind the one around them.
void stackTwins(const Graph& graph, BlockTree& tree);

} // namespace core
