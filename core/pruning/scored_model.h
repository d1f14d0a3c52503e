#pragma once

#include "core/graph/model.h"
#include "core/pruning/channel_group.h"

#include <map>
#include <span>
#include <vector>

namespace core {

/// Weights as criteria look at them: with the BatchNormalization behind a product multiplied into
/// it, so that filters that are scaled down later count as small.
class ScoredModel
{
public:
    explicit ScoredModel(const Model& model);

    /// The model with constants folded; its ids are those of the groups.
    const Model& model() const { return m_model; }
    /// Elements of a constant, row-major.
    std::vector<double> weights(ValueId id) const;
    const Shape& shape(ValueId id) const;
    /// Sum over elements of each channel of a member: of |w|^power.
    std::vector<double> powerSums(const GroupMember& member, int64_t channels, double power) const;
    /// The elements of each channel, side by side: [channels, elements of a channel].
    std::vector<std::vector<double>> channelRows(const GroupMember& member, int64_t channels) const;

private:
    Model m_model;
    std::map<ValueId, Tensor> m_normalized; ///< weights that a BatchNormalization scales
};

} // namespace core
