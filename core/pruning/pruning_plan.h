#pragma once

#include "core/pruning/activation_statistics.h"
#include "core/pruning/remove_channels.h"

#include <string>
#include <vector>

namespace core {

/// Which channels compete with each other.
enum class Ranking
{
    uniform, ///< the same share goes from every group
    global, ///< the least of all groups go, after dividing each score by its group's mean
};

struct PlanOptions
{
    double ratio = 0.5; ///< removed share of the channels that can be cut, in [0, 1)
    Ranking ranking = Ranking::uniform;
    std::string criterion = "l1"; ///< id of criteria()
    int64_t multiple = 1; ///< kept counts are multiples of this in groups that have more channels
    double mostOfGroup = 0.9; ///< no group loses more than this share, in [0, 1)
    uint64_t seed = 0;
};

/// What will be removed.
struct PruningPlan
{
    std::vector<ChannelRemoval> removals; ///< one for each group that loses channels
    std::vector<std::string> notes; ///< what a user wants to know, one sentence each
};

/// Chooses the channels to remove from groups that are not frozen. Limits of a group hold after
/// the choice as before it: counts are exact where scores are equal, the channel further back
/// goes. Groups that the criterion says nothing about stay whole. Throws Error invalidArgument for
/// settings outside their range, an unknown criterion, or one that needs data when there is none.
PruningPlan planPruning(const Model& model, const ChannelGroups& groups, const PlanOptions& options,
                        const ActivationStatistics* activations = nullptr);

} // namespace core
