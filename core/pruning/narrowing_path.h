#pragma once

#include "core/pruning/latency_estimate.h"
#include "core/pruning/removal_order.h"

#include <functional>
#include <span>
#include <vector>

namespace core {

/// Widths on the way from the whole model to a narrow one.
struct NarrowingStep
{
    std::vector<int64_t> kept; ///< channels by group
    double estimatedMs = 0;
};

/// How groups become narrower.
struct NarrowingRules
{
    int64_t multiple = 16; ///< widths are multiples of this in groups that have more channels
    double mostOfGroup = 0.9; ///< no group loses more than this share, in [0, 1)
};

/// The next smaller width of a group, nothing at its end: at least an eighth of the channels go at
/// once, to a multiple; the multiple does not count for groups that have no more channels than it.
std::optional<int64_t> narrowerWidth(int64_t channels, int64_t kept, const NarrowingRules& rules);

/// Greedy: step by step that group goes to that narrower width which loses least for each
/// millisecond saved, until the estimate is at most `untilMs` or nothing saves time any more. The
/// loss of a step is -ln of the share of the group's score that it leaves, so the last channels of
/// a group are dear. `scores` by group, empty for one that stays whole. The first step is the whole
/// model. `receive` gets each new estimate. Throws Error, Cancelled.
std::vector<NarrowingStep> narrowingPath(LatencyEstimate& estimate, const ChannelGroups& groups,
                                         std::span<const std::vector<double>> scores,
                                         const NarrowingRules& rules, double untilMs,
                                         const std::function<void(double estimatedMs)>& receive,
                                         Monitor& monitor);

} // namespace core
