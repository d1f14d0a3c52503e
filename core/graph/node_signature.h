#pragma once

#include "core/graph/graph.h"

#include <cstdint>
#include <span>

namespace core {

/// A hash of what a node is without its names: operator, attributes, declared output shapes and the
/// shapes of its stored inputs. Equal nodes have equal signatures on every machine.
uint64_t nodeSignature(const Graph& graph, NodeId id);

/// Mixes a number into a hash.
uint64_t mixHash(uint64_t hash, uint64_t value);

} // namespace core
