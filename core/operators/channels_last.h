#pragma once

#include "core/operators/kernel.h"

namespace core {

/// Bytes with the channel as the innermost axis: [N, C, spatial] lies as [N, spatial, C]. It is the
/// channel-blocked layout with one block of exactly C channels, so nothing is padded.
Layout channelsLast(ElementType type, Shape shape);

/// uint8 or int8, the types of quantized activations.
bool isByte(ElementType type);

/// Moves a tensor of bytes between row-major and channels-last.
std::unique_ptr<Kernel> byteReorderKernel(const Layout& from, const Layout& to);

} // namespace core
