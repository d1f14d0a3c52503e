#pragma once

#include "core/pruning/criterion_evidence.h"
#include "core/pruning/remove_channels.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

struct SensitivityMap;

struct PlanOptions
{
    double ratio = 0.5; ///< removed share of the channels that can be cut, in [0, 1)
    std::string allocation = "uniform"; ///< id of allocations()
    std::string criterion = "l1"; ///< id of criteria()
    int64_t multiple = 1; ///< kept counts are multiples of this in groups that have more channels
    double mostOfGroup = 0.9; ///< no group loses more than this share, in [0, 1)
    uint64_t seed = 0;
    /// By group, where not empty: how many channels it loses, whatever the ratio says and however
    /// the others compete. Limits and multiples do not touch it.
    std::vector<std::optional<int64_t>> fixedLosses;
    /// By group, where not empty: channels that stay at least, beside `mostOfGroup`.
    std::vector<int64_t> leastKept;
    const SensitivityMap* sensitivity = nullptr; ///< of allocations that need it
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
/// settings outside their range, an unknown criterion or allocation, or one that needs data when
/// there is none.
PruningPlan planPruning(const Model& model, const ChannelGroups& groups, const PlanOptions& options,
                        const CriterionEvidence* evidence = nullptr);

} // namespace core
