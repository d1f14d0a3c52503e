#include "core/operators/move_elements.h"

#include <fmt/format.h>

#include <numeric>

namespace core {

namespace {

/// Numbers the elements of all sources through.
std::vector<Tensor> positionsOf(const std::vector<Tensor>& sources)
{
    std::vector<Tensor> positions;
    int64_t next = 0;
    for (const Tensor& source : sources) {
        Tensor tensor = Tensor::uninitialized(ElementType::int64, source.shape());
        const std::span<int64_t> values = tensor.mutableValues<int64_t>();
        std::iota(values.begin(), values.end(), next);
        next += source.elementCount();
        positions.push_back(std::move(tensor));
    }
    return positions;
}

Tensor moveStrings(const Shape& shape, const std::vector<Tensor>& sources, const Movement& move)
{
    Tensor positions = Tensor::uninitialized(ElementType::int64, shape);
    move(positionsOf(sources), positions);
    std::vector<const std::string*> numbered;
    for (const Tensor& source : sources) {
        for (const std::string& text : source.strings())
            numbered.push_back(&text);
    }
    std::vector<std::string> moved;
    for (const int64_t position : positions.values<int64_t>())
        moved.push_back(*numbered.at(static_cast<size_t>(position)));
    return Tensor::ofStrings(shape, std::move(moved));
}

Tensor moveNibbles(const Shape& shape, const std::vector<Tensor>& sources, const Movement& move)
{
    std::vector<Tensor> unpacked;
    for (const Tensor& source : sources)
        unpacked.push_back(unpackNibbles(source));
    Tensor target = Tensor::uninitialized(ElementType::uint8, shape);
    move(unpacked, target);
    return packNibbles(sources.front().elementType(), target);
}

} // namespace

void moveElements(ForwardContext& context, size_t slot, const Shape& shape,
                  const std::vector<Tensor>& sources, const Movement& move)
{
    const ElementType type = sources.front().elementType();
    for (const Tensor& source : sources) {
        if (source.elementType() != type)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("inputs have types {} and {}, expected one type",
                                    elementTypeName(type), elementTypeName(source.elementType())));
    }
    if (type == ElementType::string)
        context.setOutput(slot, moveStrings(shape, sources, move));
    else if (elementBits(type) == 4)
        context.setOutput(slot, moveNibbles(shape, sources, move));
    else
        move(sources, context.allocateOutput(slot, type, shape));
}

Tensor unpackNibbles(const Tensor& packed)
{
    Tensor unpacked = Tensor::uninitialized(ElementType::uint8, packed.shape());
    const std::span<uint8_t> values = unpacked.mutableValues<uint8_t>();
    for (size_t i = 0; i < values.size(); ++i) {
        const auto pair = std::to_integer<uint8_t>(packed.bytes()[i / 2]);
        values[i] = static_cast<uint8_t>(i % 2 == 0 ? pair & 0xFU : pair >> 4U);
    }
    return unpacked;
}

Tensor packNibbles(ElementType type, const Tensor& unpacked)
{
    Tensor packed(type, unpacked.shape());
    const std::span<std::byte> bytes = packed.mutableBytes();
    const std::span<const uint8_t> values = unpacked.values<uint8_t>();
    for (size_t i = 0; i < values.size(); ++i) {
        const auto nibble = static_cast<std::byte>(values[i] & 0xFU);
        bytes[i / 2] |= i % 2 == 0 ? nibble : nibble << 4U;
    }
    return packed;
}

} // namespace core
