#pragma once

#include "core/operators/operator.h"

#include <functional>

namespace core {

inline bool isHalfPrecision(ElementType type)
{
    return type == ElementType::float16 || type == ElementType::bfloat16;
}

/// Calls `compute` with half-precision inputs widened to float, and rounds each float output `slot`
/// to outputTypes[slot] where that is a half-precision type. Without half-precision inputs,
/// `compute` works on `context` itself.
void computeWidened(ForwardContext& context, std::span<const ElementType> outputTypes,
                    const std::function<void(ForwardContext& context)>& compute);

/// Calls `compute.template operator()<T>()` with float or double; throws Error unsupported for any
/// other type.
template <typename Compute>
void withRealType(ElementType type, Compute&& compute)
{
    if (type == ElementType::float32)
        compute.template operator()<float>();
    else if (type == ElementType::float64)
        compute.template operator()<double>();
    else
        throw Error(ErrorCode::unsupported,
                    "element type " + elementTypeName(type) + " is not computed with");
}

} // namespace core
