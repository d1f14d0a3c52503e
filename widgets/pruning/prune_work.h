#pragma once

#include "core/data/dataset.h"
#include "core/evaluation/live_evaluator.h"
#include "core/pruning/accuracy_floor.h"
#include "core/pruning/removal_order.h"
#include "widgets/pruning/hand_picks.h"
#include "widgets/pruning/prune_subject.h"

#include <map>
#include <optional>
#include <string>

namespace widgets {

class OpenedDataset;

/// Where the draft stands, and what chooses the channels that go.
struct PrunePositions
{
    DraftPlace place;
    std::string criterion;

    bool operator==(const PrunePositions&) const = default;
};

/// What a criterion says of the channels of every group.
struct ChannelRanking
{
    core::ChannelScores scores; ///< empty for groups that it finds nothing in
    core::RemovalOrders orders;
};

/// The images that accuracy is measured on.
struct PruneImages
{
    core::Role role = core::Role::validation;
    int64_t used = 0; ///< by a complete measurement
    int64_t available = 0; ///< in that role
};

/// How many of them a measurement uses.
enum class PruneImageCount
{
    proxy, ///< few enough to follow a hand
    all
};

/// A request to fill the sliders: a budget, an accuracy to stay above, or both.
struct BudgetRequest
{
    core::PruningLimits limits;
    core::PlanOptions plan;
    std::vector<bool> locked; ///< by group: stays as it is
};

/// Where the sliders meet a budget.
struct FilledBudget
{
    DraftPlace place;
    PruneFigures figures;
    core::BindingLimit binding = core::BindingLimit::budget;
    std::optional<core::Estimate> accuracy; ///< when one was asked for; kind: proxy
};

/// What the engine thread keeps while one model is pruned: the order of the channels by each
/// criterion, and the live evaluator with its activations. Lives on that thread alone; any function
/// throws core::Error or core::Cancelled.
class PruneWork
{
public:
    /// `cacheBytes`: most memory for inputs and activations, at least 64 MiB.
    PruneWork(std::shared_ptr<const PruneSubject> subject, std::shared_ptr<OpenedDataset> samples,
              int64_t cacheBytes);

    const PruneSubject& subject() const { return *m_subject; }
    const std::shared_ptr<const ChannelRanking>& ranking(const std::string& criterion,
                                                         core::Monitor& monitor);
    /// The channels that go, ascending.
    std::vector<core::ChannelRemoval> removals(const PrunePositions& positions,
                                               core::Monitor& monitor);
    /// The model that is left, for real.
    core::Model cutModel(const PrunePositions& positions, core::Monitor& monitor);
    PruneImages images(PruneImageCount count, core::Monitor& monitor);
    /// Streams accuracy on more and more images; the channels that go are masked, which gives what
    /// cutModel() would.
    core::LiveAccuracy measure(const PrunePositions& positions, PruneImageCount count,
                               const std::function<void(const core::LiveAccuracy&)>& receive,
                               core::Monitor& monitor);
    /// The same on the first `images` images alone, in one go, for a place near `base`, which the
    /// next ones are near to.
    core::LiveAccuracy measureNear(const PrunePositions& base, const PrunePositions& positions,
                                   int64_t images, core::Monitor& monitor);
    /// Makes the next move of any one slider from `base` as fast as the one after it.
    void prepare(const PrunePositions& base, core::Monitor& monitor);
    /// Where the budget is met; locked groups keep `positions`.
    FilledBudget fill(PrunePositions positions, const BudgetRequest& request,
                      core::Monitor& monitor);

private:
    core::Model candidate(const PrunePositions& positions, core::Monitor& monitor);
    core::PruningPlan plan(const core::ChannelGroups& groups, const core::PlanOptions& options,
                           const core::PruningLimits& limits, FilledBudget& filled,
                           core::Monitor& monitor);
    core::LiveEvaluator& evaluator(core::Monitor& monitor);
    core::LiveEvaluator& fullEvaluator(core::Monitor& monitor);
    void setReference(const PrunePositions& positions, core::Monitor& monitor);
    const core::CriterionEvidence& evidence(const std::string& criterion, core::Monitor& monitor);
    /// A role where the data set has it.
    core::Role roleOrTest(core::Role wanted, core::Monitor& monitor);

    std::shared_ptr<const PruneSubject> m_subject;
    std::shared_ptr<OpenedDataset> m_samples;
    int64_t m_cacheBytes = 0;
    std::map<std::string, std::shared_ptr<const ChannelRanking>> m_rankings; ///< by criterion
    std::map<core::EvidenceKind, core::CriterionEvidence> m_evidence;
    std::optional<core::LiveEvaluator> m_evaluator;
    std::optional<core::LiveEvaluator> m_fullEvaluator;
    core::Role m_role = core::Role::validation; ///< of what the evaluator uses
    int64_t m_available = 0; ///< images in that role
    std::optional<PrunePositions> m_reference; ///< what the evaluator's activations belong to
};

} // namespace widgets
