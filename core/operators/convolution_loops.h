#pragma once

#include "core/operators/layout.h"

#include <cstddef>
#include <memory>

/// Loops of our own for training convolutions over channel-blocked memory, prepared for one
/// geometry.
namespace core {

struct ConvolutionGeometry;

/// output = input convolved with weights, plus the bias of each output channel.
class ConvolutionLoops
{
public:
    virtual ~ConvolutionLoops() = default;

    virtual size_t scratchBytes() const = 0;
    /// `bias` may be null.
    virtual void run(const std::byte* input, const float* weights, const float* bias,
                     std::byte* output, std::byte* scratch) const = 0;
};

/// Gradient of the weights and the bias of a convolution.
class WeightGradientLoops
{
public:
    virtual ~WeightGradientLoops() = default;

    virtual size_t scratchBytes() const = 0;
    /// Adds to `weights` [outputs, inputs, rows, columns] and `bias` [outputs]; either may be null.
    virtual void run(const std::byte* input, const std::byte* outputGradient, float* weights,
                     float* bias, std::byte* scratch) const = 0;
};

/// What our own loops do in training; null: the library is faster.
struct OwnConvolutionLoops
{
    std::shared_ptr<const ConvolutionLoops> forward;
    std::shared_ptr<const ConvolutionLoops> backwardData;
    std::shared_ptr<const WeightGradientLoops> backwardWeights;
};

/// The fastest ones for a convolution whose input lies as `input`, on this processor.
OwnConvolutionLoops chooseConvolutionLoops(const ConvolutionGeometry& place, const Layout& input);

} // namespace core
