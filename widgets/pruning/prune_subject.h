#pragma once

#include "core/base/monitor.h"
#include "core/pruning/channel_group.h"
#include "widgets/pruning/quick_figures.h"

#include <memory>
#include <vector>

namespace widgets {

/// A model as the layer board sees it. Published once, then immutable, so that any thread may read
/// it.
struct PruneSubject
{
    std::shared_ptr<const core::Model> model; ///< constants folded; ids of the opened model
    core::ChannelGroups groups;
    /// By group: the nodes that compute its channels, in graph order.
    std::vector<std::vector<core::NodeId>> nodes;
    /// By group: the weights that make its channels; more than one are coupled.
    std::vector<int> producers;
    PruneFigures figures; ///< of the whole model
    QuickFigures quickFigures; ///< of the model with fewer channels

    /// Channels that each group has now.
    std::vector<int64_t> channels() const;
    bool hasFreeGroup() const;
    /// The group whose channels a node computes, or else reads; -1 when it has none.
    int groupOf(core::NodeId node) const;
};

/// Finds the groups of a model; meant for a worker thread. Throws core::Error, core::Cancelled.
PruneSubject analysePruning(const core::Model& model, core::Monitor& monitor);

} // namespace widgets
