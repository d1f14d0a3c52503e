#pragma once

#include "core/graph/tensor.h"

#include <functional>

namespace core {

/// Converts `count` elements of one numeric or boolean type to another: integers wrap, floating
/// point truncates toward zero into integers, everything but zero is true.
void convertElements(ElementType from, const std::byte* input, ElementType to, std::byte* output,
                     int64_t count);

/// The tensor with elements of type `to`; shares the buffer when it has that type already.
Tensor converted(const Tensor& tensor, ElementType to);

/// The type in which elements of `type` are computed: float for the 16-bit floating-point types,
/// int32 for integers below 32 bits, int64 for uint32, otherwise the type itself.
ElementType computeType(ElementType type);

/// Calls `call.template operator()<T>()` with the C++ type of a computeType() of numbers.
template <typename Call>
decltype(auto) withComputeType(ElementType type, Call&& call)
{
    switch (type) {
    case ElementType::float32:
        return call.template operator()<float>();
    case ElementType::float64:
        return call.template operator()<double>();
    case ElementType::int32:
        return call.template operator()<int32_t>();
    case ElementType::int64:
        return call.template operator()<int64_t>();
    case ElementType::uint64:
        return call.template operator()<uint64_t>();
    default:
        throw Error(ErrorCode::unsupported,
                    "element type " + elementTypeName(type) + " is not computed with");
    }
}

/// Computes `count` elements of a computeType() from `input` to `output`, which may be the same.
using ElementLoop =
    std::function<void(ElementType type, const std::byte* input, std::byte* output, int64_t count)>;

/// Runs `loop` over all elements of `input` into `output` (equal type and count), on several
/// threads when they are many; elements of other than compute types are converted block by block.
void computeElements(const Tensor& input, Tensor& output, const ElementLoop& loop);

} // namespace core
