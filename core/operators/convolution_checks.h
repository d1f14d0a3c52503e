#pragma once

#include "core/operators/operator.h"
#include "core/operators/window.h"

namespace core {

/// The attribute `group`; throws Error invalidModel unless it is positive.
int64_t groupCount(const Node& node);

/// Throws Error invalidModel unless input and weights have equal ranks of 3 or more and the
/// weights' spatial sizes are those of kernel_shape (when given).
void checkKernel(const SymbolicShape& input, const SymbolicShape& weights,
                 std::span<const int64_t> kernelShape);

/// windowOutput() when the kernel is known, else unknown axes.
SymbolicShape symbolicWindow(const WindowAttributes& window, std::span<const Dimension> spatial,
                             std::span<const Dimension> kernel);

/// Links of the input's channels (input 0, axis 1) to the weights (input 1) of a convolution.
ChannelLinks convolutionInputLinks(std::span<const ValueFacts> inputs, int64_t groups);

} // namespace core
