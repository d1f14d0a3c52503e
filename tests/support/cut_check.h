#pragma once

#include "core/pruning/remove_channels.h"

#include <cstdint>
#include <string>
#include <vector>

namespace test {

std::vector<core::Tensor> run(const core::Model& model, const std::vector<core::Tensor>& inputs);

/// Empty when the largest difference of each output is below 1e-5 of its largest number.
std::string outputDifference(const std::vector<core::Tensor>& found,
                             const std::vector<core::Tensor>& expected);

/// The channels of one group masked, see maskChannels(); constants are folded before.
core::Model withZeros(const core::Model& model, const core::ChannelGroup& group,
                      const std::vector<int64_t>& channels);

/// Some, not all of `count` channels.
std::vector<int64_t> someChannels(int64_t count, uint64_t seed);

/// Empty when zeroing and removing some channels of each group give the same outputs, and every
/// result is valid.
std::string removalDifference(const core::Model& model, const core::ChannelGroups& groups,
                              int64_t batch = 2);

} // namespace test
