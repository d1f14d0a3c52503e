#pragma once

#include <string_view>

namespace core {

/// How long a run of the pruned model may take at most.
struct LatencyLimit
{
    bool isShare = true; ///< of what the whole model takes; else milliseconds
    double value = 0.5; ///< above 0; a share is below 1
};

/// What a limit of latency begins with.
inline constexpr std::string_view kLatencyPrefix = "latency=";

/// "latency=50%", "latency=0.5" or "latency=2.5ms". Throws Error invalidArgument for anything else.
LatencyLimit parseLatencyLimit(std::string_view text);

} // namespace core
