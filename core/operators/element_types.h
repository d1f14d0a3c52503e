#pragma once

#include "core/graph/element_type.h"

#include <initializer_list>
#include <string_view>

namespace core {

/// A set of element types, as operator schemas list them.
class ElementTypes
{
public:
    constexpr ElementTypes(std::initializer_list<ElementType> types)
    {
        for (const ElementType type : types)
            m_bits |= 1U << static_cast<uint32_t>(type);
    }

    constexpr bool contains(ElementType type) const
    {
        const auto number = static_cast<uint32_t>(type);
        return number < 32U && ((m_bits >> number) & 1U) != 0;
    }
    constexpr ElementTypes operator|(ElementTypes other) const
    {
        ElementTypes both{};
        both.m_bits = m_bits | other.m_bits;
        return both;
    }

private:
    uint32_t m_bits = 0;
};

inline constexpr ElementTypes kFloats{ ElementType::float16, ElementType::bfloat16,
                                       ElementType::float32, ElementType::float64 };
inline constexpr ElementTypes kUnsignedIntegers{ ElementType::uint8, ElementType::uint16,
                                                 ElementType::uint32, ElementType::uint64 };
inline constexpr ElementTypes kSignedIntegers{ ElementType::int8, ElementType::int16,
                                               ElementType::int32, ElementType::int64 };
inline constexpr ElementTypes kIntegers = kUnsignedIntegers | kSignedIntegers;
inline constexpr ElementTypes kSignedNumbers = kFloats | kSignedIntegers;
inline constexpr ElementTypes kNumbers = kFloats | kIntegers;
inline constexpr ElementTypes kBooleans{ ElementType::boolean };

/// Throws Error unsupported naming the type unless it is in `accepted` or undefined (not known
/// yet). `role` says whose type it is ("input A").
void expectType(ElementType type, ElementTypes accepted, std::string_view role = "input");

} // namespace core
