#include "core/pruning/removal_order.h"

#include <algorithm>
#include <numeric>

namespace core {

std::vector<int64_t> removalOrder(std::span<const double> scores)
{
    std::vector<int64_t> order(scores.size());
    std::iota(order.rbegin(), order.rend(), 0);
    std::ranges::stable_sort(order, {},
                             [&](int64_t channel) { return scores[static_cast<size_t>(channel)]; });
    return order;
}

RemovalOrders removalOrders(const ChannelScores& scores)
{
    RemovalOrders orders;
    for (const std::vector<double>& group : scores)
        orders.push_back(removalOrder(group));
    return orders;
}

ChannelScores channelScores(const Model& model, const ChannelGroups& groups,
                            std::string_view criterion, uint64_t seed,
                            const CriterionEvidence* evidence, const Monitor& monitor)
{
    const std::unique_ptr<Criterion> scorer = criteria().at(criterion).make();
    const ScoredModel scored(model);
    ChannelScores scores(groups.size());
    for (size_t index = 0; index < groups.size(); ++index) {
        monitor.checkpoint();
        if (groups[index].isFrozen())
            continue;
        if (auto found = scorer->scores({ scored, groups[index], index, seed, evidence }))
            scores[index] = std::move(*found);
    }
    return scores;
}

RemovalOrders removalOrders(const Model& model, const ChannelGroups& groups,
                            std::string_view criterion, uint64_t seed,
                            const CriterionEvidence* evidence, const Monitor& monitor)
{
    return removalOrders(channelScores(model, groups, criterion, seed, evidence, monitor));
}

ChannelRemoval firstToGo(size_t group, std::span<const int64_t> order, int64_t count)
{
    ChannelRemoval removal{ .group = group, .channels = {} };
    removal.channels.assign(order.begin(), order.begin() + count);
    std::ranges::sort(removal.channels);
    return removal;
}

} // namespace core
