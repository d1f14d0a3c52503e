#pragma once

#include "core/graph/model.h"

#include <cstdint>
#include <string>
#include <vector>

namespace test {

/// A small network whose channels hang together in some particular way.
struct WeightedGraph
{
    std::string name;
    std::string text; ///< ONNX text form without its head; see weightedModel()
    std::vector<int64_t> channels; ///< of the groups that can be cut, ascending
};

/// The networks that the tests of channel groups and surgery share.
const std::vector<WeightedGraph>& weightedGraphs();

/// A model of opset 18 from ONNX's text form. Graph inputs whose name starts with "x" stay inputs;
/// float ones become weights with small random numbers, int64 ones whose name ends with their
/// content ("shape_0_8_16", "m" for minus) become constants.
core::Model weightedModel(const std::string& text, uint64_t seed = 1);

/// Random numbers for each required input; unknown axes get the size `batch`.
std::vector<core::Tensor> randomInputs(const core::Model& model, int64_t batch, uint64_t seed);

} // namespace test
