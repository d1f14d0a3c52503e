#include "core/operators/broadcast_copy.h"

#include "core/operators/strided_copy.h"

namespace core {

Tensor broadcastCopy(const Tensor& tensor, const Shape& shape)
{
    if (tensor.shape() == shape)
        return tensor;
    if (tensor.rank() > static_cast<int64_t>(shape.size())
        || broadcastShapes(tensor.shape(), shape) != shape)
        throw Error(ErrorCode::invalidModel,
                    "a tensor of shape " + shapeText(tensor.shape()) + " cannot be broadcast to "
                        + shapeText(shape));
    const size_t missing = shape.size() - tensor.shape().size();
    const std::vector<int64_t> own = rowMajorStrides(tensor.shape());
    std::vector<int64_t> strides(shape.size(), 0);
    for (size_t axis = 0; axis < own.size(); ++axis)
        strides[axis + missing] = tensor.shape()[axis] == 1 ? 0 : own[axis];
    Tensor result = Tensor::uninitialized(tensor.elementType(), shape);
    if (result.elementCount() > 0)
        copyStrided(tensor, result, fillingCopy(shape, strides));
    return result;
}

} // namespace core
