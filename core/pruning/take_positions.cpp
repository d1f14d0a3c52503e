#include "core/pruning/take_positions.h"

#include <algorithm>

namespace core {

Tensor takePositions(const Tensor& tensor, int axis, std::span<const int64_t> positions)
{
    const auto place = static_cast<size_t>(axis);
    Shape shape = tensor.shape();
    const int64_t before = shape[place];
    shape[place] = static_cast<int64_t>(positions.size());
    const int64_t outer = elementCount(std::span(shape).first(place));
    const size_t block =
        elementBytes(tensor.elementType(), elementCount(std::span(shape).subspan(place + 1)));
    if (elementBytes(tensor.elementType(), 2) == elementBytes(tensor.elementType(), 1))
        throw Error(ErrorCode::unsupported,
                    "weights of " + elementTypeName(tensor.elementType())
                        + " share bytes between channels and cannot be cut");
    Tensor result = Tensor::uninitialized(tensor.elementType(), std::move(shape));
    const std::byte* source = tensor.bytes().data();
    std::byte* target = result.mutableBytes().data();
    for (int64_t row = 0; row < outer; ++row) {
        for (const int64_t position : positions) {
            const size_t offset = static_cast<size_t>(row * before + position) * block;
            target = std::copy_n(source + offset, block, target);
        }
    }
    return result;
}

} // namespace core
