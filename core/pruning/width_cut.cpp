#include "core/pruning/width_cut.h"

#include "core/base/error.h"
#include "core/pruning/criterion.h"
#include "core/pruning/remove_channels.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core {

int64_t keptChannels(int64_t channels, const WidthCut& cut)
{
    if (cut.ratio == 0)
        return channels;
    const double wanted = static_cast<double>(channels) * (1 - cut.ratio);
    const int64_t step = channels > cut.multiple ? std::max<int64_t>(cut.multiple, 1) : 1;
    const auto steps = static_cast<int64_t>(std::llround(wanted / static_cast<double>(step)));
    return std::clamp<int64_t>(steps * step, std::min(step, channels), channels);
}

Model sortChannelsByImportance(const Model& model, std::string_view criterion,
                               const ChannelGroupOptions& options)
{
    const std::unique_ptr<Criterion> importance = criteria().at(criterion).make();
    const ChannelGroups groups = channelGroups(model, options);
    const ScoredModel scored(model);
    std::vector<std::vector<int64_t>> orders(groups.size());
    for (size_t index = 0; index < groups.size(); ++index) {
        if (groups[index].isFrozen() || !groups[index].isSortable)
            continue;
        const std::optional<std::vector<double>> scores =
            importance->scores({ scored, groups[index], index });
        if (!scores)
            continue;
        orders[index].resize(scores->size());
        std::iota(orders[index].begin(), orders[index].end(), 0);
        std::ranges::stable_sort(orders[index], std::greater(), [&](int64_t channel) {
            return (*scores)[static_cast<size_t>(channel)];
        });
    }
    return reorderChannels(model, groups, orders);
}

Model cutWidths(const Model& model, const WidthCut& cut)
{
    if (!(cut.ratio >= 0 && cut.ratio < 1))
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the ratio {} must be in [0, 1)", cut.ratio));
    const ChannelGroups groups = channelGroups(model, cut.groups);
    std::vector<int64_t> keep;
    for (const ChannelGroup& group : groups)
        keep.push_back(keptChannels(group.channels, cut));
    return cutWidths(model, groups, keep);
}

Model cutWidths(const Model& model, const ChannelGroups& groups, std::span<const int64_t> keep)
{
    if (keep.size() != groups.size())
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("{} counts for {} groups", keep.size(), groups.size()));
    std::vector<ChannelRemoval> removals;
    for (size_t index = 0; index < groups.size(); ++index) {
        if (groups[index].isFrozen() || keep[index] == groups[index].channels)
            continue;
        if (keep[index] < 1 || keep[index] > groups[index].channels)
            throw Error(ErrorCode::invalidArgument,
                        fmt::format("\"{}\" cannot keep {} of its {} channels", groups[index].name,
                                    keep[index], groups[index].channels));
        ChannelRemoval removal{ .group = index };
        for (int64_t channel = keep[index]; channel < groups[index].channels; ++channel)
            removal.channels.push_back(channel);
        removals.push_back(std::move(removal));
    }
    return removeChannels(model, groups, removals);
}

} // namespace core
