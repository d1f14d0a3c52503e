#pragma once

#include "core/operators/kernel.h"
#include "core/operators/pooling_operator.h"
#include "core/operators/quantized_addition.h"

namespace core {

/// MaxPool of bytes, channels-last; one or two spatial axes.
std::unique_ptr<Kernel> byteMaxPoolKernel(const KernelRequest& request,
                                          const PoolingGeometry& geometry);

/// QLinearGlobalAveragePool, channels-last: float(sum - size * zero point) * scale, rounded half to
/// even.
std::unique_ptr<Kernel> byteGlobalAverageKernel(const KernelRequest& request,
                                                const Quantization& from, const Quantization& to);

/// QLinearAdd of tensors of equal shape.
std::unique_ptr<Kernel> byteAdditionKernel(const KernelRequest& request,
                                           const QuantizedAddition& addition);

} // namespace core
