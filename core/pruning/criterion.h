#pragma once

#include "core/base/catalog.h"
#include "core/pruning/channel_group.h"
#include "core/pruning/criterion_evidence.h"
#include "core/pruning/scored_model.h"

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace core {

/// What a criterion is asked about.
struct ScoreRequest
{
    const ScoredModel& model;
    const ChannelGroup& group;
    size_t groupIndex = 0; ///< among all groups of the model
    uint64_t seed = 0; ///< of criteria that draw lots
    const CriterionEvidence* evidence = nullptr; ///< of criteria that need data
};

/// How much the channels of a group matter.
class Criterion
{
public:
    virtual ~Criterion() = default;

    /// One number a channel, at least 0; the least goes first. Numbers compare within the group;
    /// between groups only after division by the mean of each. Nothing when the group has none of
    /// what is looked at. Throws Error invalidArgument when data is needed and missing.
    virtual std::optional<std::vector<double>> scores(const ScoreRequest& request) const = 0;
};

/// One row of the table of criteria.
struct CriterionEntry
{
    std::string_view id; ///< "l1"
    std::string_view title;
    std::string_view help; ///< one or two sentences, with the publication
    EvidenceKind needs = EvidenceKind::none;
    std::unique_ptr<Criterion> (*make)() = nullptr;

    bool needsData() const { return needs != EvidenceKind::none; }
    bool needsLabels() const { return needs == EvidenceKind::gradients; }
};

/// All criteria; the first is the default.
const Catalog<CriterionEntry>& criteria();

/// The parts of the catalog, one a file.
std::span<const CriterionEntry> weightCriteria();
std::span<const CriterionEntry> activationCriteria();
std::span<const CriterionEntry> gradientCriteria();
std::span<const CriterionEntry> reconstructionCriteria();

} // namespace core
