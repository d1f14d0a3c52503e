#include "core/operators/broadcast.h"

#include "core/base/parallel.h"

#include <fmt/format.h>

namespace core {

namespace {

/// Strides of an operand along the axes of the output; 0 where it is stretched.
std::vector<int64_t> broadcastStrides(const Shape& output, const Shape& operand)
{
    const size_t lead = output.size() - std::min(operand.size(), output.size());
    const std::vector<int64_t> own = rowMajorStrides(operand);
    std::vector<int64_t> strides(output.size(), 0);
    bool fits = operand.size() <= output.size();
    for (size_t axis = 0; fits && axis < operand.size(); ++axis) {
        fits = operand[axis] == output[lead + axis] || operand[axis] == 1;
        strides[lead + axis] = operand[axis] == 1 ? 0 : own[axis];
    }
    if (!fits)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("shape {} does not broadcast to {}", shapeText(operand),
                                shapeText(output)));
    return strides;
}

} // namespace

template <size_t N>
BroadcastWalk<N>::BroadcastWalk(const Shape& output, const std::array<const Shape*, N>& operands)
    : m_count(elementCount(output))
{
    std::array<std::vector<int64_t>, N> strides;
    for (size_t k = 0; k < N; ++k)
        strides[k] = broadcastStrides(output, *operands[k]);
    for (size_t axis = 0; axis < output.size(); ++axis) {
        if (output[axis] == 1)
            continue;
        std::array<int64_t, N> here;
        bool merges = !m_sizes.empty();
        for (size_t k = 0; k < N; ++k) {
            here[k] = strides[k][axis];
            merges = merges && m_strides.back()[k] == here[k] * output[axis];
        }
        if (merges) {
            m_sizes.back() *= output[axis];
            m_strides.back() = here;
        } else {
            m_sizes.push_back(output[axis]);
            m_strides.push_back(here);
        }
    }
    if (m_sizes.empty()) {
        m_sizes.push_back(1);
        m_strides.push_back({});
    }
}

template <size_t N>
void BroadcastWalk<N>::forRange(int64_t begin, int64_t end, const Run& run) const
{
    std::vector<int64_t> index(m_sizes.size());
    std::array<int64_t, N> offsets{};
    int64_t rest = begin;
    for (size_t axis = m_sizes.size(); axis-- > 0;) {
        index[axis] = rest % m_sizes[axis];
        rest /= m_sizes[axis];
        for (size_t k = 0; k < N; ++k)
            offsets[k] += index[axis] * m_strides[axis][k];
    }
    const size_t last = m_sizes.size() - 1;
    while (begin < end) {
        const int64_t length = std::min(m_sizes[last] - index[last], end - begin);
        run(offsets, begin, length);
        begin += length;
        index[last] += length;
        for (size_t k = 0; k < N; ++k)
            offsets[k] += length * m_strides[last][k];
        for (size_t axis = last; axis > 0 && index[axis] == m_sizes[axis]; --axis) {
            index[axis] = 0;
            ++index[axis - 1];
            for (size_t k = 0; k < N; ++k)
                offsets[k] += m_strides[axis - 1][k] - m_sizes[axis] * m_strides[axis][k];
        }
    }
}

template <size_t N>
void BroadcastWalk<N>::forAll(const Run& run) const
{
    constexpr int64_t kGrain = 1 << 14;
    parallelFor(m_count, kGrain, [&](int64_t begin, int64_t end) { forRange(begin, end, run); });
}

template class BroadcastWalk<1>;
template class BroadcastWalk<2>;
template class BroadcastWalk<3>;

ChannelLinks broadcastLinks(std::span<const ValueFacts> inputs, std::span<const ValueFacts> outputs)
{
    ChannelLinks links;
    if (outputs.empty() || !outputs[0].shape)
        return links;
    const SymbolicShape& output = *outputs[0].shape;
    for (size_t slot = 0; slot < inputs.size(); ++slot) {
        const int64_t lead = outputs[0].rank() - inputs[slot].rank();
        if (!inputs[slot].shape || lead < 0)
            continue;
        for (int64_t axis = 0; axis < inputs[slot].rank(); ++axis) {
            const Dimension& here = (*inputs[slot].shape)[static_cast<size_t>(axis)];
            const Dimension& there = output[static_cast<size_t>(axis + lead)];
            const bool isKnown = here.isKnown() || !here.symbol.empty();
            if (isKnown && here.size == there.size && here.symbol == there.symbol)
                links.push_back({ { false, static_cast<int>(slot), static_cast<int>(axis) },
                                  { true, 0, static_cast<int>(axis + lead) } });
        }
    }
    return links;
}

} // namespace core
