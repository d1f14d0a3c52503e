#pragma once

#include "core/base/monitor.h"
#include "core/pruning/channel_group.h"

#include <memory>
#include <vector>

namespace widgets {

/// What a model costs. Computed from the graph, with unknown axes at 1.
struct PruneFigures
{
    int64_t parameters = 0;
    int64_t bytes = 0; ///< of the parameters in memory
    int64_t macs = 0; ///< of one run

    bool operator==(const PruneFigures&) const = default;
};

PruneFigures pruneFigures(const core::Model& model);

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

    /// Channels that each group has now.
    std::vector<int64_t> channels() const;
    bool hasFreeGroup() const;
    /// The group whose channels a node computes, or else reads; -1 when it has none.
    int groupOf(core::NodeId node) const;
};

/// Finds the groups of a model; meant for a worker thread. Throws core::Error, core::Cancelled.
PruneSubject analysePruning(const core::Model& model, core::Monitor& monitor);

} // namespace widgets
