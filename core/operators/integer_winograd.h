#pragma once

#include "core/operators/quantized_convolution_kernel.h"

namespace core::integer {

/// A 3x3 convolution of bytes by Winograd's F(4x4, 3x3) (Lavin and Gray, 2016, "Fast Algorithms for
/// Convolutional Neural Networks") in exact integer arithmetic: 36 products in place of 144.
///
/// The transforms are kept whole by scaling the rows of G by 4, 6, 6, 24, 24 and 1, so that inputs
/// and weights fit into 16 bits and every output comes out as 576 Y modulo 2^32. Since 576 = 9 * 64
/// and 9 has an inverse, Y is known modulo 2^26, and it is known to lie in an interval that is
/// shorter than that: from 255 times the sum of its negative weights to 255 times that of its
/// positive ones. So the sums equal the direct ones bit for bit.
std::unique_ptr<Kernel> winogradByteKernel(KernelTraits traits, const KernelRequest& request,
                                           const QuantizedConvolution& convolution);

/// True when the kernel exists for this processor, the interval condition holds for all outputs and
/// fewer products make up for the transforms.
bool suitsWinogradBytes(const QuantizedConvolution& convolution);

} // namespace core::integer
