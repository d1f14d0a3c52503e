#pragma once

#include "core/operators/operator.h"

#include <array>
#include <functional>

namespace core {

/// How N operands are walked to fill one row-major output under NumPy broadcasting. Neighbouring
/// axes along which every operand steps alike are merged, so that equal shapes are a single run
/// and a per-channel operand leaves runs of whole planes.
template <size_t N>
class BroadcastWalk
{
public:
    /// Positions in elements: operand k of the run starts at offsets[k] and steps by its run
    /// stride, which is 1 or 0.
    using Run = std::function<void(const std::array<int64_t, N>& offsets, int64_t outputOffset,
                                   int64_t length)>;

    /// Throws Error invalidModel when an operand does not broadcast to `output`.
    BroadcastWalk(const Shape& output, const std::array<const Shape*, N>& operands);

    /// 1 when operand k moves along within a run, 0 when it stays.
    int64_t runStride(size_t operand) const { return m_strides.back()[operand]; }
    /// Calls `run` for the output elements [begin, end), in order.
    void forRange(int64_t begin, int64_t end, const Run& run) const;
    /// Covers the whole output, on several threads when it is large.
    void forAll(const Run& run) const;

private:
    std::vector<int64_t> m_sizes; ///< merged axes, never empty
    std::vector<std::array<int64_t, N>> m_strides; ///< per merged axis
    int64_t m_count = 0;
};

extern template class BroadcastWalk<1>;
extern template class BroadcastWalk<2>;
extern template class BroadcastWalk<3>;

/// Identity links from each axis of the inputs to the output axis it is aligned with, where the
/// input is not stretched. `inputCount` inputs take part, starting at slot 0.
ChannelLinks broadcastLinks(std::span<const ValueFacts> inputs,
                            std::span<const ValueFacts> outputs);

} // namespace core
