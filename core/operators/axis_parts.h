#pragma once

#include "core/operators/channel_link.h"
#include "core/operators/facts.h"

namespace core {

/// Adds identity links for every axis that two values of equal rank share, but for `exceptAxis`.
void linkOtherAxes(ChannelLinks& links, AxisPlace from, AxisPlace to, int64_t rank,
                   int64_t exceptAxis);

/// True when both axes are known to be equally long.
bool isSameSize(const Dimension& a, const Dimension& b);

/// Replaces `axis` by what two declarations of the same size agree on; throws Error invalidModel
/// when they contradict each other.
void unify(Dimension& axis, const Dimension& other);

} // namespace core
