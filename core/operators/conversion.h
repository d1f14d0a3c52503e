#pragma once

#include "core/graph/tensor.h"

namespace core {

/// Converts `count` elements of one numeric or boolean type to another: integers wrap, floating
/// point truncates toward zero into integers, everything but zero is true.
void convertElements(ElementType from, const std::byte* input, ElementType to, std::byte* output,
                     int64_t count);

/// The tensor with elements of type `to`; shares the buffer when it has that type already.
Tensor converted(const Tensor& tensor, ElementType to);

/// The type in which elements of `type` are computed: float for the 16-bit floating-point types,
/// int32 for bool and integers below 32 bits, int64 for uint32, otherwise the type itself.
ElementType computeType(ElementType type);

} // namespace core
