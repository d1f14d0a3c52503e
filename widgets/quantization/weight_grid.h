#pragma once

#include "core/base/monitor.h"
#include "core/graph/model.h"

#include <optional>
#include <string>
#include <vector>

namespace widgets {

/// The weights of a layer as a matrix: a row for each output channel.
struct WeightMatrix
{
    int64_t rows = 0;
    int64_t columns = 0;
    std::vector<float> values; ///< row-major
};

/// Weights on the grid of so many bits, symmetric around zero.
struct SnappedWeights
{
    int bits = 8;
    bool isPerChannel = true;
    WeightMatrix original; ///< the first rows and columns, as many as can be drawn
    WeightMatrix snapped;
    std::vector<float> channel; ///< weights of the chosen output channel
    std::vector<float> channelSnapped;
    double scale = 0; ///< step of the grid of that channel
    int64_t levels = 0; ///< of the grid
    int64_t levelsUsed = 0; ///< in that channel
    double decibel = 0; ///< signal over noise of all weights
    int64_t channels = 0;
};

/// What is snapped.
struct SnapRequest
{
    std::string layer; ///< name of the node
    int bits = 8;
    bool isPerChannel = true;
    int64_t channel = 0;
};

/// Rounds the weights of a layer to the nearest point of the grid; nothing for a layer without
/// constant float weights. Meant for the engine thread; throws core::Cancelled.
std::optional<SnappedWeights> snapWeights(const core::Model& model, const SnapRequest& request,
                                          const core::Monitor& monitor);

} // namespace widgets
