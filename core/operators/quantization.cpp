#include "core/operators/quantization.h"

#include "core/operators/element_types.h"
#include "core/operators/move_elements.h"

#include <fmt/format.h>

namespace core {

namespace {

constexpr uint8_t kNibbleSign = 8;

} // namespace

QuantizedRange quantizedRange(ElementType type)
{
    switch (type) {
    case ElementType::uint8:
        return { 0, 255 };
    case ElementType::int8:
        return { -128, 127 };
    case ElementType::uint16:
        return { 0, 65535 };
    case ElementType::int16:
        return { -32768, 32767 };
    case ElementType::uint4:
        return { 0, 15 };
    case ElementType::int4:
        return { -8, 7 };
    default:
        throw Error(ErrorCode::unsupported,
                    "quantization to " + elementTypeName(type) + " is not supported");
    }
}

std::vector<int32_t> quantizedValues(const Tensor& tensor)
{
    const ElementType type = tensor.elementType();
    std::vector<int32_t> values(static_cast<size_t>(tensor.elementCount()));
    if (type == ElementType::uint4 || type == ElementType::int4) {
        const Tensor unpacked = unpackNibbles(tensor);
        std::ranges::transform(unpacked.values<uint8_t>(), values.begin(), [type](uint8_t bits) {
            return type == ElementType::int4 ? (bits ^ kNibbleSign) - kNibbleSign : bits;
        });
        return values;
    }
    if (type != ElementType::int32)
        static_cast<void>(quantizedRange(type));
    withElementType(type, [&]<typename T>() {
        std::ranges::transform(tensor.values<T>(), values.begin(),
                               [](T value) { return static_cast<int32_t>(value); });
    });
    return values;
}

std::vector<int32_t> zeroPoints(const ForwardContext& context, size_t slot, size_t count)
{
    return context.hasInput(slot) ? quantizedValues(context.input(slot))
                                  : std::vector<int32_t>(count, 0);
}

Tensor quantizedTensor(ElementType type, const Shape& shape, std::span<const int32_t> values)
{
    if (type == ElementType::uint4 || type == ElementType::int4) {
        Tensor unpacked = Tensor::uninitialized(ElementType::uint8, shape);
        std::ranges::transform(values, unpacked.mutableValues<uint8_t>().begin(),
                               [](int32_t value) { return static_cast<uint8_t>(value & 0xF); });
        return packNibbles(type, unpacked);
    }
    Tensor tensor = Tensor::uninitialized(type, shape);
    withElementType(type, [&]<typename T>() {
        std::ranges::transform(values, tensor.mutableValues<T>().begin(),
                               [](int32_t value) { return static_cast<T>(value); });
    });
    return tensor;
}

std::vector<float> scaleValues(const Tensor& tensor)
{
    expectType(tensor.elementType(), ElementTypes{ ElementType::float32 }, "scale");
    const std::span<const float> values = tensor.values<float>();
    return { values.begin(), values.end() };
}

float scaleScalar(const ForwardContext& context, size_t slot)
{
    const std::vector<float> values = scaleValues(context.input(slot));
    if (values.size() != 1)
        throw Error(
            ErrorCode::invalidModel,
            fmt::format("scale at input {} has {} elements, expected 1", slot, values.size()));
    return values.front();
}

int32_t zeroPointScalar(const ForwardContext& context, size_t slot)
{
    const std::vector<int32_t> values = zeroPoints(context, slot, 1);
    if (values.size() != 1)
        throw Error(
            ErrorCode::invalidModel,
            fmt::format("zero point at input {} has {} elements, expected 1", slot, values.size()));
    return values.front();
}

std::vector<int32_t> transposed(const std::vector<int32_t>& matrix, int64_t rows, int64_t columns)
{
    std::vector<int32_t> result(matrix.size());
    for (int64_t row = 0; row < rows; ++row) {
        for (int64_t column = 0; column < columns; ++column)
            result[static_cast<size_t>(column * rows + row)] =
                matrix[static_cast<size_t>(row * columns + column)];
    }
    return result;
}

Quantization Quantization::at(const ForwardContext& context, size_t scaleSlot)
{
    return { scaleScalar(context, scaleSlot), zeroPointScalar(context, scaleSlot + 1) };
}

ElementType byteType(const ForwardContext& context, size_t slot)
{
    expectByteType(context.input(slot).elementType(), slot);
    return context.input(slot).elementType();
}

void expectByteType(ElementType type, size_t slot)
{
    expectType(type, ElementTypes{ ElementType::int8, ElementType::uint8 },
               fmt::format("input {}", slot));
}

} // namespace core
