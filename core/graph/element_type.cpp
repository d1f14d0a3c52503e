#include "core/graph/element_type.h"

#include "core/base/checked_arithmetic.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace core {

namespace {

struct TypeRow
{
    ElementType type;
    std::string_view name;
    int bits;
};

constexpr std::array kTypes = {
    TypeRow{ ElementType::undefined, "undefined", 0 },
    TypeRow{ ElementType::float32, "float", 32 },
    TypeRow{ ElementType::uint8, "uint8", 8 },
    TypeRow{ ElementType::int8, "int8", 8 },
    TypeRow{ ElementType::uint16, "uint16", 16 },
    TypeRow{ ElementType::int16, "int16", 16 },
    TypeRow{ ElementType::int32, "int32", 32 },
    TypeRow{ ElementType::int64, "int64", 64 },
    TypeRow{ ElementType::string, "string", 0 },
    TypeRow{ ElementType::boolean, "bool", 8 },
    TypeRow{ ElementType::float16, "float16", 16 },
    TypeRow{ ElementType::float64, "double", 64 },
    TypeRow{ ElementType::uint32, "uint32", 32 },
    TypeRow{ ElementType::uint64, "uint64", 64 },
    TypeRow{ ElementType::complex64, "complex64", 64 },
    TypeRow{ ElementType::complex128, "complex128", 128 },
    TypeRow{ ElementType::bfloat16, "bfloat16", 16 },
    TypeRow{ ElementType::float8e4m3fn, "float8e4m3fn", 8 },
    TypeRow{ ElementType::float8e4m3fnuz, "float8e4m3fnuz", 8 },
    TypeRow{ ElementType::float8e5m2, "float8e5m2", 8 },
    TypeRow{ ElementType::float8e5m2fnuz, "float8e5m2fnuz", 8 },
    TypeRow{ ElementType::uint4, "uint4", 4 },
    TypeRow{ ElementType::int4, "int4", 4 },
    TypeRow{ ElementType::float4e2m1, "float4e2m1", 4 },
};

const TypeRow* rowOf(ElementType type)
{
    const auto found = std::ranges::find(kTypes, type, &TypeRow::type);
    return found == kTypes.end() ? nullptr : &*found;
}

} // namespace

int elementBits(ElementType type)
{
    const TypeRow* row = rowOf(type);
    return row == nullptr ? 0 : row->bits;
}

size_t elementBytes(ElementType type, int64_t count)
{
    const int64_t bits = checkedMultiply(count, elementBits(type), "tensor size");
    return static_cast<size_t>(bits / 8 + (bits % 8 != 0 ? 1 : 0));
}

std::string elementTypeName(ElementType type)
{
    const TypeRow* row = rowOf(type);
    return row == nullptr ? fmt::format("type {}", static_cast<int32_t>(type))
                          : std::string(row->name);
}

bool isFloatingPoint(ElementType type)
{
    return type == ElementType::float16 || type == ElementType::bfloat16
        || type == ElementType::float32 || type == ElementType::float64;
}

bool isInteger(ElementType type)
{
    switch (type) {
    case ElementType::uint8:
    case ElementType::int8:
    case ElementType::uint16:
    case ElementType::int16:
    case ElementType::uint32:
    case ElementType::int32:
    case ElementType::uint64:
    case ElementType::int64:
        return true;
    default:
        return false;
    }
}

bool isSigned(ElementType type)
{
    return isFloatingPoint(type) || type == ElementType::int8 || type == ElementType::int16
        || type == ElementType::int32 || type == ElementType::int64;
}

} // namespace core
