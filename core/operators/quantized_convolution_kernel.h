#pragma once

#include "core/operators/convolution_operator.h"
#include "core/operators/kernel.h"

#include <vector>

namespace core {

/// A quantized convolution with everything but its input known.
struct QuantizedConvolution
{
    ConvolutionGeometry geometry;
    ElementType inputType = ElementType::uint8;
    int32_t inputZeroPoint = 0;
    std::vector<int32_t> weights; ///< [outputChannels, inputChannels / groups, kernel], centered
    std::vector<int32_t> bias; ///< empty: none
    std::vector<float> scales; ///< 1 or one for each output channel
    ElementType outputType = ElementType::uint8;
    int32_t outputZeroPoint = 0;
};

/// A kernel on channels-last bytes that gives the same bits as the reference, or null when it does
/// not serve these shapes, weights or operations.
std::unique_ptr<Kernel> quantizedConvolutionKernel(const KernelRequest& request,
                                                   const QuantizedConvolution& convolution);

/// The same for a matrix product: `of` describes it as a convolution of one position, rows as batch
/// and depth as channels; the tensors lie row-major.
std::unique_ptr<Kernel> quantizedProductKernel(const KernelRequest& request,
                                               const QuantizedConvolution& of, Shape outputShape);

/// A matrix product as quantizedProductKernel() takes it.
ConvolutionGeometry productGeometry(int64_t rows, int64_t columns, int64_t depth);

} // namespace core
