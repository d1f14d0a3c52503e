#include "core/pruning/scored_model.h"

#include "core/execution/batch_normalization_folding.h"
#include "core/graph/captured_values.h"

#include <cmath>

namespace core {

ScoredModel::ScoredModel(const Model& model)
    : m_model(withFoldedConstants(model))
{
    Model scaled = m_model;
    for (const FoldedNormalization& folded :
         foldBatchNormalizations(scaled, capturedValues(scaled.graph))) {
        const ValueId before = m_model.graph.node(folded.convolution).inputs[1];
        const ValueId after = scaled.graph.node(folded.convolution).inputs[1];
        m_normalized[before] = *scaled.graph.value(after).initializer;
    }
}

std::vector<double> ScoredModel::weights(ValueId id) const
{
    const auto found = m_normalized.find(id);
    return found == m_normalized.end() ? m_model.graph.value(id).initializer->toDoubles()
                                       : found->second.toDoubles();
}

const Shape& ScoredModel::shape(ValueId id) const
{
    return m_model.graph.value(id).initializer->shape();
}

std::vector<std::vector<double>> ScoredModel::channelRows(const GroupMember& member,
                                                          int64_t channels) const
{
    const std::vector<double> elements = weights(member.value);
    const Shape& sizes = shape(member.value);
    const auto axis = static_cast<size_t>(member.axis);
    const int64_t inner = elementCount(std::span(sizes).subspan(axis + 1));
    const int64_t outer = elementCount(std::span(sizes).first(axis));
    std::vector<std::vector<double>> rows(static_cast<size_t>(channels));
    for (size_t i = 0; i < member.positions.size(); ++i) {
        std::vector<double>& row = rows[i / static_cast<size_t>(member.perChannel)];
        for (int64_t block = 0; block < outer; ++block) {
            const auto first =
                elements.begin() + (block * sizes[axis] + member.positions[i]) * inner;
            row.insert(row.end(), first, first + inner);
        }
    }
    return rows;
}

std::vector<double> ScoredModel::powerSums(const GroupMember& member, int64_t channels,
                                           double power) const
{
    std::vector<double> sums;
    for (const std::vector<double>& row : channelRows(member, channels)) {
        double sum = 0;
        for (const double element : row)
            sum += power == 2 ? element * element : std::abs(element);
        sums.push_back(sum);
    }
    return sums;
}

} // namespace core
