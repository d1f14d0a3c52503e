#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace widgets {

/// Channels of one group that people chose by hand: they stand before and after those that a
/// criterion puts in order.
struct HandPicks
{
    std::vector<int64_t> goes; ///< first to go, in this order
    std::vector<int64_t> stays; ///< last to go, in this order

    bool operator==(const HandPicks&) const = default;
};

/// By group, those alone that have some.
using HandPicksByGroup = std::map<size_t, HandPicks>;

/// Where the channels of the layer board stand: how many each group keeps, and which were chosen
/// by hand.
struct DraftPlace
{
    std::vector<int64_t> kept; ///< by group
    HandPicksByGroup picks;

    bool operator==(const DraftPlace&) const = default;
    const HandPicks& picksOf(size_t group) const;
};

/// The order of a criterion with the channels that were chosen by hand at its ends.
std::vector<int64_t> withPicks(const std::vector<int64_t>& order, const HandPicks& picks);

/// Moves a channel to those that go first, so that it is among the first `removed` + 1.
void pickToGo(HandPicks& picks, int64_t channel, int64_t removed);
/// Moves a channel to the very end of those that stay.
void pickToStay(HandPicks& picks, int64_t channel);

} // namespace widgets
