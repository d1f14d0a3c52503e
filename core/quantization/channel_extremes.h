#pragma once

#include "core/quantization/watch_values.h"

#include <map>
#include <vector>

namespace core {

/// Extremes of each channel of a value over all samples.
struct ChannelExtremes
{
    std::vector<double> lowest;
    std::vector<double> highest;
};

/// Watches values by channels, which stand on axis 1 or on the last axis (-1). `job.values` is
/// not read. Throws Error nonFinite for NaN and infinity, Cancelled.
std::map<ValueId, ChannelExtremes> watchChannels(WatchJob job, const std::map<ValueId, int>& axes,
                                                 Monitor& monitor);

} // namespace core
