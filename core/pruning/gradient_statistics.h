#pragma once

#include "core/base/monitor.h"
#include "core/graph/tensor.h"
#include "core/pruning/channel_group.h"

#include <memory>
#include <span>
#include <vector>

namespace core {

/// How the loss of single samples changes with the weights of each channel: sums over samples of
/// what cross-entropy and its gradient g say, with normalizations as in inference.
class GradientStatistics
{
public:
    /// Throws Error unsupported when the loss has no gradient in some weight's way.
    GradientStatistics(const Model& model, const ChannelGroups& groups);
    ~GradientStatistics();
    GradientStatistics(GradientStatistics&&) noexcept;
    GradientStatistics& operator=(GradientStatistics&&) noexcept;

    /// Adds samples [N, ...] with a label each, one after another: what is squared is the gradient
    /// of one sample, never that of a batch. More rows than labels are padding. Throws Error
    /// invalidData for a sample without a label, unsupported when the model insists on larger
    /// batches; Cancelled.
    void add(const Tensor& samples, std::span<const int64_t> labels, const Monitor& monitor);

    int64_t samples() const;
    /// Mean over samples of (sum w g)^2 by channel of a group, the sum over all weights that read
    /// the channel, or where there are none, that make it. Empty when the group has neither.
    std::vector<double> firstOrder(size_t group) const;
    /// Mean over samples of the sum of w^2 g^2 over all trained weights of a channel. Empty when
    /// the group has none.
    std::vector<double> diagonal(size_t group) const;

private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace core
