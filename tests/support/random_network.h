#pragma once

#include "core/graph/model.h"

#include <cstdint>

namespace test {

/// A convolutional network of about `steps` operations that branch, join, split, shuffle, pad and
/// gather channels at random; input [N, 3, 6, 6], output [N, 4]. Equal seeds give equal networks.
core::Model randomNetwork(uint64_t seed, int steps);

} // namespace test
