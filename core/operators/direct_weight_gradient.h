#pragma once

#include "core/operators/convolution_loops.h"
#include "core/operators/convolution_operator.h"

namespace core {

/// Gradient of the weights and the bias of a convolution over channel blocks of 16 by its
/// definition: for each element of the window, the product of gradients with the inputs under it,
/// summed over the positions in registers. For windows that are not served by Winograd's loops;
/// float, or bfloat16 in pairs of positions on processors that multiply those.
class DirectWeightGradient final : public WeightGradientLoops
{
public:
    /// True for two axes, one group, and sums that fit into the cache.
    static bool isServed(const ConvolutionGeometry& place);

    /// `isHalf`: elements are bfloat16. `parts` of the batch are worked on at the same time.
    DirectWeightGradient(const ConvolutionGeometry& place, bool isHalf, int parts);

    size_t scratchBytes() const override;
    void run(const std::byte* input, const std::byte* outputGradient, float* weights, float* bias,
             std::byte* scratch) const override;

private:
    ConvolutionGeometry m_place;
    bool m_isHalf = false;
    int m_parts = 1;
};

} // namespace core
