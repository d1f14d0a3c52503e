#pragma once

#include "core/base/monitor.h"
#include "core/graph/tensor.h"
#include "core/pruning/channel_group.h"

#include <span>
#include <vector>

namespace core {

/// What the layers behind each group cannot make up for when its channels go.
///
/// Channels go one after another, each time the one whose loss costs least once all layers that
/// read the group are refitted by least squares (see ChannelElimination); costs are shares of the
/// mean square of a layer's output, summed over layers. A channel that others can stand for costs
/// nothing as long as they are there.
class ReconstructionErrors
{
public:
    /// Runs the model on `batches`, one tensor [N, ...] each, of its single input. Throws Error
    /// limitExceeded for a group whose layers' matrices do not fit in memory; Cancelled.
    ReconstructionErrors(const Model& model, const ChannelGroups& groups,
                         std::span<const Tensor> batches, Monitor& monitor);

    /// By channel of a group: the sum of costs when it and all that go before it are gone. Empty
    /// when no layer that can be refitted reads the group.
    const std::vector<double>& of(size_t group) const { return m_errors[group]; }

private:
    std::vector<std::vector<double>> m_errors; ///< by group
};

} // namespace core
