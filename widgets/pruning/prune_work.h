#pragma once

#include "core/data/dataset.h"
#include "core/evaluation/live_evaluator.h"
#include "core/pruning/pruning_budget.h"
#include "core/pruning/removal_order.h"
#include "widgets/pruning/prune_subject.h"

#include <map>
#include <optional>
#include <string>

namespace widgets {

class OpenedDataset;

/// Where the sliders stand, and what chooses the channels that go.
struct PrunePositions
{
    std::vector<int64_t> kept; ///< channels that stay, by group
    std::string criterion;

    bool operator==(const PrunePositions&) const = default;
};

/// The images that accuracy is measured on.
struct PruneImages
{
    core::Role role = core::Role::validation;
    int64_t used = 0; ///< by a complete measurement
    int64_t available = 0; ///< in that role
};

/// A request to fill the sliders.
struct BudgetRequest
{
    core::PruningBudget budget;
    core::PlanOptions plan;
    std::vector<bool> locked; ///< by group: stays as it is
};

/// What the engine thread keeps while one model is pruned: the order of the channels by each
/// criterion, and the live evaluator with its activations. Lives on that thread alone; any function
/// throws core::Error or core::Cancelled.
class PruneWork
{
public:
    PruneWork(std::shared_ptr<const PruneSubject> subject, std::shared_ptr<OpenedDataset> samples);

    const PruneSubject& subject() const { return *m_subject; }
    const core::RemovalOrders& orders(const std::string& criterion, core::Monitor& monitor);
    /// The model that is left, for real.
    core::Model cutModel(const PrunePositions& positions, core::Monitor& monitor);
    PruneImages images(core::Monitor& monitor);
    /// Streams accuracy on more and more images; the channels that go are masked, which gives what
    /// cutModel() would.
    core::LiveAccuracy measure(const PrunePositions& positions,
                               const std::function<void(const core::LiveAccuracy&)>& receive,
                               core::Monitor& monitor);
    /// The same on the first `images` images alone, in one go, for a place near `base`, which the
    /// next ones are near to.
    core::LiveAccuracy measureNear(const PrunePositions& base, const PrunePositions& positions,
                                   int64_t images, core::Monitor& monitor);
    /// Channels to keep so that the budget is met; locked groups keep `positions`.
    PrunePositions fill(PrunePositions positions, const BudgetRequest& request,
                        core::Monitor& monitor);

private:
    std::vector<core::ChannelRemoval> removals(const PrunePositions& positions,
                                               core::Monitor& monitor);
    core::Model candidate(const PrunePositions& positions, core::Monitor& monitor);
    core::LiveEvaluator& evaluator(core::Monitor& monitor);
    void setReference(const PrunePositions& positions, core::Monitor& monitor);
    const core::CriterionEvidence& evidence(const std::string& criterion, core::Monitor& monitor);
    /// A role where the data set has it.
    core::Role roleOrTest(core::Role wanted, core::Monitor& monitor);

    std::shared_ptr<const PruneSubject> m_subject;
    std::shared_ptr<OpenedDataset> m_samples;
    std::map<std::string, core::RemovalOrders> m_orders;
    std::map<core::EvidenceKind, core::CriterionEvidence> m_evidence;
    std::optional<core::LiveEvaluator> m_evaluator;
    core::Role m_role = core::Role::validation; ///< of what the evaluator uses
    int64_t m_available = 0; ///< images in that role
    std::optional<PrunePositions> m_reference; ///< what the evaluator's activations belong to
};

} // namespace widgets
