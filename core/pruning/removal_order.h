#pragma once

#include "core/pruning/criterion.h"
#include "core/pruning/remove_channels.h"

#include <span>
#include <string_view>
#include <vector>

namespace core {

/// By group: its channels in the order in which they go; empty where nothing goes.
using RemovalOrders = std::vector<std::vector<int64_t>>;

/// By group: the score of each channel; empty for groups that are frozen or that the criterion finds
/// nothing in.
using ChannelScores = std::vector<std::vector<double>>;

/// The scores by the criterion with this id. Throws Error invalidArgument when the criterion needs
/// data that is missing, Cancelled.
ChannelScores channelScores(const Model& model, const ChannelGroups& groups,
                            std::string_view criterion, uint64_t seed,
                            const CriterionEvidence* evidence, const Monitor& monitor);

/// Channels of the least score first; of equal ones, that further back.
std::vector<int64_t> removalOrder(std::span<const double> scores);
/// The same for every group; empty where there are no scores.
RemovalOrders removalOrders(const ChannelScores& scores);

/// The orders by the criterion with this id, see channelScores().
RemovalOrders removalOrders(const Model& model, const ChannelGroups& groups,
                            std::string_view criterion, uint64_t seed,
                            const CriterionEvidence* evidence, const Monitor& monitor);

/// The first `count` channels of an order, ascending: what removeChannels() and maskChannels()
/// read.
ChannelRemoval firstToGo(size_t group, std::span<const int64_t> order, int64_t count);

} // namespace core
