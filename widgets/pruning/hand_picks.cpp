#include "widgets/pruning/hand_picks.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace widgets {

const HandPicks& DraftPlace::picksOf(size_t group) const
{
    static const HandPicks kNone;
    const auto found = picks.find(group);
    return found == picks.end() ? kNone : found->second;
}

std::vector<int64_t> withPicks(const std::vector<int64_t>& order, const HandPicks& picks)
{
    if (order.empty() || (picks.goes.empty() && picks.stays.empty()))
        return order;
    std::set<int64_t> picked(picks.goes.begin(), picks.goes.end());
    picked.insert(picks.stays.begin(), picks.stays.end());
    std::vector<int64_t> all = picks.goes;
    std::ranges::copy_if(order, std::back_inserter(all),
                         [&](int64_t channel) { return !picked.contains(channel); });
    all.insert(all.end(), picks.stays.begin(), picks.stays.end());
    return all;
}

void pickToGo(HandPicks& picks, int64_t channel, int64_t removed)
{
    std::erase(picks.stays, channel);
    std::erase(picks.goes, channel);
    const auto place = std::min(static_cast<std::ptrdiff_t>(removed),
                                static_cast<std::ptrdiff_t>(picks.goes.size()));
    picks.goes.insert(picks.goes.begin() + place, channel);
}

void pickToStay(HandPicks& picks, int64_t channel)
{
    std::erase(picks.goes, channel);
    std::erase(picks.stays, channel);
    picks.stays.push_back(channel);
}

} // namespace widgets
