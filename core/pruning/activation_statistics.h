#pragma once

#include "core/base/monitor.h"
#include "core/graph/tensor.h"
#include "core/pruning/channel_group.h"

#include <map>
#include <span>
#include <vector>

namespace core {

/// What the channels of one value were like over all samples.
struct ChannelActivity
{
    std::vector<double> magnitudes; ///< sum of |x| by position of the axis
    std::vector<double> energies; ///< sum of x^2
    int64_t elements = 0; ///< that were added up for each position
};

/// Activations that products read, by value and axis: the members of groups with a consumer.
class ActivationStatistics
{
public:
    /// Names what will be watched: for each consumer the value that it meets.
    ActivationStatistics(const Model& model, const ChannelGroups& groups);

    /// Runs the model on one batch, a tensor for each required input, and adds what it sees.
    /// Batches add up: three batches give what one batch of all samples gives.
    void add(std::span<const std::vector<Tensor>> batches, Monitor& monitor);

    /// The value that a consumer's weight is multiplied with; nullptr when none is watched.
    const GroupMember* partner(const ChannelGroup& group, const GroupMember& consumer) const;
    const ChannelActivity& activity(const GroupMember& activation) const;
    int64_t samples() const { return m_samples; }

private:
    void watch(const ChannelGroup& group, const GroupMember& consumer);

    Model m_model;
    std::map<ValueId, std::vector<ValueId>> m_partners; ///< values that meet a weight
    std::map<std::pair<ValueId, int>, ChannelActivity> m_activities;
    int64_t m_samples = 0;
};

} // namespace core
