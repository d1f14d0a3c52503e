#pragma once

#include "core/graph/graph.h"

#include <cstdint>
#include <vector>

namespace core {

/// Hashes by NodeId::index that are equal for nodes that mean the same, whatever they are called.
struct NodeHashes
{
    std::vector<uint64_t> own; ///< of operator, attributes and constants
    std::vector<uint64_t> above; ///< with all that leads to the node
    std::vector<uint64_t> below; ///< with all that the node leads to
};

NodeHashes hashNodes(const Graph& graph);

} // namespace core
