#pragma once

#include "core/pruning/channel_group.h"
#include "widgets/pruning/prune_figures.h"

namespace widgets {

/// What a model would cost with fewer channels, fast enough for every move of a slider: weights are
/// counted by their axes, nothing is cut. Kind: estimated. Exact for products of weights with
/// values; products of two values count as before.
class QuickFigures
{
public:
    QuickFigures() = default;
    /// `whole` is pruneFigures() of the model.
    QuickFigures(const core::Model& model, const core::ChannelGroups& groups,
                 const PruneFigures& whole);

    /// With so many channels left in each group.
    PruneFigures at(const std::vector<int64_t>& kept) const;

private:
    /// Positions on one axis that go with each channel of a group.
    struct Link
    {
        size_t axis = 0;
        size_t group = 0;
        int64_t perChannel = 1;
    };
    struct Weight
    {
        std::vector<int64_t> axes; ///< positions before the cut
        std::vector<Link> links;
        double bytesPerElement = 0;
        int64_t macs = 0; ///< of the nodes that read it
    };

    double elementsLeft(const Weight& weight, const std::vector<int64_t>& kept) const;

    PruneFigures m_whole;
    std::vector<int64_t> m_channels; ///< by group
    std::vector<Weight> m_weights; ///< those that lose something with some group
};

} // namespace widgets
