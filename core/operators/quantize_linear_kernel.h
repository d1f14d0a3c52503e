#pragma once

#include "core/operators/kernel.h"
#include "core/operators/quantization.h"

namespace core {

/// Float to bytes with one scale; tensors of three or four axes become channels-last. Null when the
/// input is not float32.
std::unique_ptr<Kernel> quantizeKernel(const KernelRequest& request, const Quantization& of,
                                       ElementType type);

/// Bytes with one scale to float, channels-last to channel blocks. Null when the input is not of
/// bytes.
std::unique_ptr<Kernel> dequantizeKernel(const KernelRequest& request, const Quantization& of);

} // namespace core
