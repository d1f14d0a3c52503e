#include "core/operators/unpooling_operator.h"

#include "core/base/checked_arithmetic.h"
#include "core/operators/element_types.h"
#include "core/operators/input_checks.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

/// Copies `from` into the low corner of the larger, zeroed `to`.
template <typename T>
void copyToCorner(std::span<const int64_t> fromShape, const T* from,
                  std::span<const int64_t> toShape, T* to)
{
    if (fromShape.empty()) {
        *to = *from;
        return;
    }
    const int64_t fromStride = elementCount(fromShape.subspan(1));
    const int64_t toStride = elementCount(toShape.subspan(1));
    for (int64_t index = 0; index < fromShape[0]; ++index)
        copyToCorner(fromShape.subspan(1), from + index * fromStride, toShape.subspan(1),
                     to + index * toStride);
}

/// Checked, since indices come from outside.
template <typename T>
void scatter(std::span<const T> values, std::span<const int64_t> indices, std::span<T> target)
{
    for (size_t element = 0; element < values.size(); ++element) {
        const int64_t index = indices[element];
        if (index < 0 || index >= static_cast<int64_t>(target.size()))
            throw Error(ErrorCode::invalidModel,
                        fmt::format("index {} is outside the {} elements of the unpooled tensor",
                                    index, target.size()));
        target[static_cast<size_t>(index)] = values[element];
    }
}

} // namespace

MaxUnpoolingOperator::MaxUnpoolingOperator(const NodeView& view)
    : m_window(windowAttributes(view.node))
{
    if (m_window.kernelShape.empty())
        throw Error(ErrorCode::invalidModel, "attribute \"kernel_shape\" is missing");
}

Shape MaxUnpoolingOperator::pooledShape(std::span<const int64_t> input) const
{
    const size_t rank = m_window.kernelShape.size();
    const auto fits = [&](const std::vector<int64_t>& list, size_t count) {
        return list.empty() || list.size() == count;
    };
    if (input.size() != rank + 2 || !fits(m_window.strides, rank) || !fits(m_window.pads, 2 * rank))
        throw Error(ErrorCode::invalidModel,
                    fmt::format("input X {} does not fit the attributes of {} spatial axes",
                                shapeText(input), rank));
    Shape shape(input.begin(), input.begin() + 2);
    for (size_t axis = 0; axis < rank; ++axis) {
        const int64_t stride = m_window.strides.empty() ? 1 : m_window.strides[axis];
        const int64_t pads =
            m_window.pads.empty() ? 0 : checkedAdd(m_window.pads[axis], m_window.pads[axis + rank]);
        shape.push_back(
            checkedAdd(checkedMultiply(input[axis + 2] - 1, stride), m_window.kernelShape[axis])
            - pads);
    }
    return shape;
}

void MaxUnpoolingOperator::inferShapes(ShapeContext& context) const
{
    expectType(context.inputType(0), kFloats, "input X");
    const ValueFacts& input = context.input(0);
    context.setOutput(0, input.elementType);
    if (!input.shape)
        return;
    const std::optional<std::vector<int64_t>> given = context.constantIntegers(2);
    const std::optional<Shape> concrete = toConcrete(*input.shape);
    if (given)
        context.setOutput(0, input.elementType, *given);
    else if (concrete && !context.hasInput(2))
        context.setOutput(0, input.elementType, pooledShape(*concrete));
    else
        context.setOutput(0, input.elementType, SymbolicShape(input.shape->size()));
}

void MaxUnpoolingOperator::forward(ForwardContext& context) const
{
    const Tensor& input = context.input(0);
    const Shape pooled = pooledShape(input.shape());
    const Shape target = context.hasInput(2) ? context.input(2).toIntegers() : pooled;
    if (context.input(1).shape() != input.shape() || target.size() != pooled.size()
        || !std::ranges::equal(pooled, target, std::less_equal()))
        throw Error(ErrorCode::invalidModel,
                    fmt::format("input X {}, indices {} and output shape {} do not fit together",
                                shapeText(input.shape()), shapeText(context.input(1).shape()),
                                shapeText(target)));
    withElementType(input.elementType(), [&]<typename T>() {
        Tensor unpooled(input.elementType(), pooled);
        scatter(input.values<T>(), context.input(1).values<int64_t>(), unpooled.mutableValues<T>());
        Tensor output(input.elementType(), target);
        if (output.elementCount() > 0)
            copyToCorner(std::span(pooled), unpooled.values<T>().data(), std::span(target),
                         output.mutableValues<T>().data());
        context.setOutput(0, std::move(output));
    });
}

ChannelLinks MaxUnpoolingOperator::channelLinks(std::span<const ValueFacts>,
                                                std::span<const ValueFacts>) const
{
    // The indices count over all channels, so removing one would change what they name.
    return {};
}

} // namespace core
