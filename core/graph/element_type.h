#pragma once

#include "core/base/small_float.h"

#include <complex>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace core {

/// Type of a tensor's elements. The numbers are those of ONNX's TensorProto.DataType.
enum class ElementType : int32_t
{
    undefined = 0,
    float32 = 1,
    uint8 = 2,
    int8 = 3,
    uint16 = 4,
    int16 = 5,
    int32 = 6,
    int64 = 7,
    string = 8,
    boolean = 9,
    float16 = 10,
    float64 = 11,
    uint32 = 12,
    uint64 = 13,
    complex64 = 14,
    complex128 = 15,
    bfloat16 = 16,
    float8e4m3fn = 17,
    float8e4m3fnuz = 18,
    float8e5m2 = 19,
    float8e5m2fnuz = 20,
    uint4 = 21,
    int4 = 22,
    float4e2m1 = 23,
};

/// Bits of one element: 4 for the packed types, 0 for string and undefined.
int elementBits(ElementType type);
/// Bytes that `count` elements occupy; packed 4-bit types round up. Throws Error on overflow.
size_t elementBytes(ElementType type, int64_t count);
/// ONNX's lower-case name: "float", "int64", "bfloat16"; "type 99" for unknown numbers.
std::string elementTypeName(ElementType type);

bool isFloatingPoint(ElementType type); ///< float16, bfloat16, float32, float64
bool isInteger(ElementType type); ///< signed and unsigned, 8 to 64 bits
bool isSigned(ElementType type); ///< signed integers and floating point

/// The ElementType of a C++ type: `elementTypeOf<float>` is ElementType::float32.
template <typename T>
inline constexpr ElementType elementTypeOf = ElementType::undefined;
template <>
inline constexpr ElementType elementTypeOf<float> = ElementType::float32;
template <>
inline constexpr ElementType elementTypeOf<double> = ElementType::float64;
template <>
inline constexpr ElementType elementTypeOf<uint8_t> = ElementType::uint8;
template <>
inline constexpr ElementType elementTypeOf<int8_t> = ElementType::int8;
template <>
inline constexpr ElementType elementTypeOf<uint16_t> = ElementType::uint16;
template <>
inline constexpr ElementType elementTypeOf<int16_t> = ElementType::int16;
template <>
inline constexpr ElementType elementTypeOf<uint32_t> = ElementType::uint32;
template <>
inline constexpr ElementType elementTypeOf<int32_t> = ElementType::int32;
template <>
inline constexpr ElementType elementTypeOf<uint64_t> = ElementType::uint64;
template <>
inline constexpr ElementType elementTypeOf<int64_t> = ElementType::int64;
template <>
inline constexpr ElementType elementTypeOf<bool> = ElementType::boolean;
template <>
inline constexpr ElementType elementTypeOf<Float16> = ElementType::float16;
template <>
inline constexpr ElementType elementTypeOf<BFloat16> = ElementType::bfloat16;
template <>
inline constexpr ElementType elementTypeOf<std::complex<float>> = ElementType::complex64;
template <>
inline constexpr ElementType elementTypeOf<std::complex<double>> = ElementType::complex128;

} // namespace core
