#include "core/pruning/allocation.h"

#include "core/pruning/group_signature.h"
#include "core/pruning/sensitivity_map.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

namespace core {

namespace {

/// A channel in the race between groups.
struct Candidate
{
    double score = 0; ///< compares between groups
    double share = 0; ///< of its group that is gone once it goes; settles ties
    size_t group = 0;
};

/// The candidates of a group in the order in which they go, by ascending score.
using Race = std::vector<Candidate>;

/// The share `ratio` of the candidates goes, least first, but for those of groups that have lost
/// the most they may.
void addLosses(Race race, const AllocationRequest& request, std::vector<int64_t>& losses)
{
    std::ranges::stable_sort(race, {}, [](const Candidate& candidate) {
        return std::pair(candidate.score, candidate.share);
    });
    auto left = std::llround(request.ratio * static_cast<double>(race.size()));
    for (const Candidate& candidate : race) {
        if (left == 0)
            break;
        if (losses[candidate.group] == request.most[candidate.group])
            continue;
        ++losses[candidate.group];
        --left;
    }
}

/// Adds the channels of a group with their scores divided by the mean of the group.
void addByScore(Race& race, const AllocationRequest& request, size_t group)
{
    std::vector<double> scores = request.scores[group];
    std::ranges::sort(scores);
    const auto channels = static_cast<double>(scores.size());
    const double sum = std::accumulate(scores.begin(), scores.end(), 0.0);
    const double mean = sum > 0 ? sum / channels : 1;
    for (size_t rank = 0; rank < scores.size(); ++rank)
        race.push_back({ scores[rank] / mean, static_cast<double>(rank + 1) / channels, group });
}

/// Adds the channels of a group with the loss that is predicted once each is gone.
void addByLoss(Race& race, const AllocationRequest& request, const GroupSensitivity& sensitivity)
{
    const auto channels = static_cast<int64_t>(request.scores[sensitivity.group].size());
    double loss = 0;
    for (int64_t removed = 1; removed <= channels; ++removed) {
        // Measured curves rise now and then by chance; what more has cost, less does not undo.
        loss = std::max(loss, estimatedLoss(sensitivity, removed));
        race.push_back({ loss, static_cast<double>(removed) / static_cast<double>(channels),
                         sensitivity.group });
    }
}

std::vector<int64_t> uniformLosses(const AllocationRequest& request)
{
    std::vector<int64_t> losses(request.groups.size(), 0);
    for (size_t group = 0; group < losses.size(); ++group)
        losses[group] = std::min<int64_t>(
            std::llround(request.ratio * static_cast<double>(request.scores[group].size())),
            request.most[group]);
    return losses;
}

std::vector<int64_t> globalLosses(const AllocationRequest& request)
{
    Race race;
    for (size_t group = 0; group < request.groups.size(); ++group)
        addByScore(race, request, group);
    std::vector<int64_t> losses(request.groups.size(), 0);
    addLosses(std::move(race), request, losses);
    return losses;
}

std::vector<int64_t> isomorphicLosses(const AllocationRequest& request)
{
    std::map<std::string, Race> races;
    for (size_t group = 0; group < request.groups.size(); ++group)
        if (!request.scores[group].empty())
            addByScore(races[groupSignature(request.model, request.groups[group])], request, group);
    std::vector<int64_t> losses(request.groups.size(), 0);
    for (auto& [signature, race] : races)
        addLosses(std::move(race), request, losses);
    return losses;
}

std::vector<int64_t> sensitivityLosses(const AllocationRequest& request)
{
    if (request.sensitivity == nullptr)
        throw Error(ErrorCode::invalidArgument,
                    "an allocation by sensitivity needs the measured curves of the groups and so "
                    "validation samples; accepted without are the other allocations");
    Race race;
    for (const GroupSensitivity& sensitivity : request.sensitivity->groups)
        addByLoss(race, request, sensitivity);
    std::vector<int64_t> losses(request.groups.size(), 0);
    addLosses(std::move(race), request, losses);
    return losses;
}

constexpr std::array kAllocations{
    AllocationEntry{ "uniform", "Same share everywhere", "The same share goes from every group.",
                     false, uniformLosses },
    AllocationEntry{ "global", "All compete",
                     "The least of all channels go, each score divided by the mean of its group.",
                     false, globalLosses },
    AllocationEntry{
        "isomorphic", "Equals compete",
        "Channels compete within groups of the same pattern of operators, each pattern "
        "loses the same share (Fang, Ma, Mi, Wang: Isomorphic Pruning for Vision "
        "Models, 2024).",
        false, isomorphicLosses },
    AllocationEntry{ "sensitivity", "Equal predicted loss",
                     "Every group loses so much that the measured curves predict the same loss of "
                     "accuracy for each alone. Measures the curves first, on validation samples.",
                     true, sensitivityLosses },
};

} // namespace

const Catalog<AllocationEntry>& allocations()
{
    static constexpr Catalog<AllocationEntry> kCatalog("allocation", kAllocations);
    return kCatalog;
}

} // namespace core
