#include "core/operators/conversion.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace core {

namespace {

template <typename T>
constexpr bool kIsSmallFloat = std::is_same_v<T, Float16> || std::is_same_v<T, BFloat16>;

/// Nearest float whose last bit is set when the conversion was inexact, so that rounding it again
/// to 16 bits gives what rounding the double once would have given.
float roundedToOdd(double value)
{
    const auto nearest = static_cast<float>(value);
    if (std::isnan(value) || std::isinf(nearest) || static_cast<double>(nearest) == value)
        return nearest;
    const bool isBeyond = std::abs(static_cast<double>(nearest)) > std::abs(value);
    const auto bits = std::bit_cast<uint32_t>(nearest) - (isBeyond ? 1U : 0U);
    return std::bit_cast<float>(bits | 1U);
}

/// What x86 hardware gives: the smallest number for what a 32- or 64-bit integer cannot hold;
/// narrower types wrap.
template <typename To, typename From>
To truncated(From value)
{
    const auto wide = static_cast<double>(value);
    constexpr double kTwo63 = 9223372036854775808.0;
    if constexpr (std::is_same_v<To, uint64_t>) {
        if (wide >= kTwo63 && wide < 2 * kTwo63)
            return static_cast<uint64_t>(wide);
    }
    if constexpr (std::is_same_v<To, int32_t>) {
        const bool fits = wide > -2147483649.0 && wide < 2147483648.0;
        return fits ? static_cast<int32_t>(wide) : std::numeric_limits<int32_t>::min();
    }
    const bool fits = wide >= -kTwo63 && wide < kTwo63;
    const int64_t integer = fits ? static_cast<int64_t>(wide) : std::numeric_limits<int64_t>::min();
    return static_cast<To>(integer);
}

template <typename To, typename From>
To convertedElement(From value)
{
    if constexpr (kIsSmallFloat<From>)
        return convertedElement<To>(static_cast<float>(value));
    else if constexpr (std::is_same_v<To, bool>)
        return value != From(0);
    else if constexpr (kIsSmallFloat<To> && std::is_same_v<From, double>)
        return To(roundedToOdd(value));
    else if constexpr (kIsSmallFloat<To>)
        return To(static_cast<float>(value));
    else if constexpr (std::is_floating_point_v<From> && std::is_integral_v<To>)
        return truncated<To>(value);
    else
        return static_cast<To>(value);
}

template <typename From, typename To>
void convertLoop(const From* input, To* output, int64_t count)
{
    for (int64_t i = 0; i < count; ++i)
        output[i] = convertedElement<To>(input[i]);
}

} // namespace

void convertElements(ElementType from, const std::byte* input, ElementType to, std::byte* output,
                     int64_t count)
{
    withElementType(from, [&]<typename From>() {
        withElementType(to, [&]<typename To>() {
            convertLoop(reinterpret_cast<const From*>(input), reinterpret_cast<To*>(output), count);
        });
    });
}

Tensor converted(const Tensor& tensor, ElementType to)
{
    if (tensor.elementType() == to)
        return tensor;
    constexpr int64_t kGrain = 1 << 15;
    Tensor result = Tensor::uninitialized(to, tensor.shape());
    const std::byte* input = tensor.bytes().data();
    std::byte* output = result.mutableBytes().data();
    const int64_t inputSize = elementBits(tensor.elementType()) / 8;
    const int64_t outputSize = elementBits(to) / 8;
    parallelFor(tensor.elementCount(), kGrain, [&](int64_t begin, int64_t end) {
        convertElements(tensor.elementType(), input + begin * inputSize, to,
                        output + begin * outputSize, end - begin);
    });
    return result;
}

ElementType computeType(ElementType type)
{
    switch (type) {
    case ElementType::float16:
    case ElementType::bfloat16:
        return ElementType::float32;
    case ElementType::int8:
    case ElementType::uint8:
    case ElementType::int16:
    case ElementType::uint16:
        return ElementType::int32;
    case ElementType::uint32:
        return ElementType::int64;
    default:
        return type;
    }
}

void computeElements(const Tensor& input, Tensor& output, const ElementLoop& loop)
{
    constexpr int64_t kGrain = 1 << 14;
    constexpr int64_t kBlock = 1024;
    const ElementType type = input.elementType();
    const ElementType wide = computeType(type);
    const int64_t size = elementBits(type) / 8;
    const std::byte* source = input.bytes().data();
    std::byte* target = output.mutableBytes().data();
    parallelFor(input.elementCount(), kGrain, [&](int64_t begin, int64_t end) {
        if (wide == type) {
            loop(type, source + begin * size, target + begin * size, end - begin);
            return;
        }
        alignas(64) std::array<std::byte, kBlock * sizeof(int64_t)> block;
        for (int64_t start = begin; start < end; start += kBlock) {
            const int64_t count = std::min(kBlock, end - start);
            convertElements(type, source + start * size, wide, block.data(), count);
            loop(wide, block.data(), block.data(), count);
            convertElements(wide, block.data(), type, target + start * size, count);
        }
    });
}

} // namespace core
