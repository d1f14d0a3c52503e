#include "core/base/parallel.h"
#include "core/operators/element_types.h"
#include "core/operators/half_precision.h"
#include "core/operators/pooling_operator.h"
#include "core/operators/window_walk.h"

#include <cmath>
#include <limits>

namespace core {

namespace {

template <typename T>
bool isBetter(T value, T best)
{
    if constexpr (std::is_floating_point_v<T>)
        return value > best || std::isnan(value);
    else
        return value > best;
}

/// Maximum of one channel plane and where it stands, -1 for a window of nothing but padding.
template <typename T>
void poolPlane(std::span<const WindowAxis> axes, const T* input, T* output, int64_t* where)
{
    const int64_t count = outputPositions(axes);
    std::fill_n(output, count, std::numeric_limits<T>::lowest());
    std::fill_n(where, count, -1);
    forEachKernelElement(axes, [&](int64_t, std::span<const int64_t> kernel) {
        forEachPosition(axes, kernel, [&](int64_t o, int64_t i) {
            if (i >= 0 && (where[o] < 0 || isBetter(input[i], output[o]))) {
                output[o] = input[i];
                where[o] = i;
            }
        });
    });
}

/// Adds the gradient of every output to the element that was its maximum, the first of equal ones.
template <typename T>
void spreadPlane(std::span<const T> gradient, const int64_t* where, T* result)
{
    for (size_t o = 0; o < gradient.size(); ++o) {
        if (where[o] >= 0)
            result[where[o]] += gradient[o];
    }
}

template <typename T>
void spreadAll(const PoolingGeometry& geometry, const T* input, const T* gradient, T* result)
{
    const int64_t inputSize = inputPositions(geometry.axes);
    const int64_t outputSize = outputPositions(geometry.axes);
    parallelFor(geometry.batch * geometry.channels, 1, [&](int64_t begin, int64_t end) {
        std::vector<T> maxima(static_cast<size_t>(outputSize));
        std::vector<int64_t> where(static_cast<size_t>(outputSize));
        for (int64_t plane = begin; plane < end; ++plane) {
            poolPlane(std::span(geometry.axes), input + plane * inputSize, maxima.data(),
                      where.data());
            spreadPlane(std::span(gradient + plane * outputSize, maxima.size()), where.data(),
                        result + plane * inputSize);
        }
    });
}

/// Index of a row-major position in a plane stored column-major (first axis fastest).
int64_t columnMajorIndex(std::span<const WindowAxis> axes, int64_t index)
{
    int64_t result = 0;
    int64_t stride = inputPositions(axes);
    for (size_t axis = axes.size(); axis-- > 0;) {
        stride /= axes[axis].input;
        result += index % axes[axis].input * stride;
        index /= axes[axis].input;
    }
    return result;
}

template <typename T>
void poolAll(const PoolingGeometry& geometry, const T* input, T* output, int64_t* where)
{
    const int64_t inputSize = inputPositions(geometry.axes);
    const int64_t outputSize = outputPositions(geometry.axes);
    parallelFor(geometry.batch * geometry.channels, 1, [&](int64_t begin, int64_t end) {
        for (int64_t plane = begin; plane < end; ++plane)
            poolPlane(std::span(geometry.axes), input + plane * inputSize,
                      output + plane * outputSize, where + plane * outputSize);
    });
}

/// Turns positions inside a plane into positions of the whole tensor.
void numberIndices(const PoolingGeometry& geometry, bool isColumnMajor, std::span<int64_t> where)
{
    const int64_t inputSize = inputPositions(geometry.axes);
    const int64_t outputSize = outputPositions(geometry.axes);
    for (size_t index = 0; index < where.size(); ++index) {
        const int64_t plane = static_cast<int64_t>(index) / outputSize;
        const int64_t inside =
            isColumnMajor ? columnMajorIndex(geometry.axes, where[index]) : where[index];
        if (where[index] >= 0)
            where[index] = plane * inputSize + inside;
    }
}

} // namespace

MaxPoolingOperator::MaxPoolingOperator(const NodeView& view)
    : PoolingOperator(view)
    , m_isColumnMajor(view.node.integer("storage_order", 0) != 0)
{
}

void MaxPoolingOperator::inferShapes(ShapeContext& context) const
{
    expectType(context.inputType(0), kNumbers, "input X");
    PoolingOperator::inferShapes(context);
    if (context.outputCount() > 1)
        context.setOutput(1, ElementType::int64, context.outputs()[0].shape);
}

void MaxPoolingOperator::forward(ForwardContext& context) const
{
    const std::array types = { context.input(0).elementType() };
    computeWidened(context, types, [&](ForwardContext& wide) {
        const Tensor& input = wide.input(0);
        const PoolingGeometry place = geometry(input.shape());
        Tensor& output = wide.allocateOutput(0, input.elementType(), place.outputShape());
        Tensor where = Tensor::uninitialized(ElementType::int64, place.outputShape());
        withElementType(input.elementType(), [&]<typename T>() {
            poolAll<T>(place, input.values<T>().data(), output.mutableValues<T>().data(),
                       where.mutableValues<int64_t>().data());
        });
        if (wide.outputCount() > 1) {
            numberIndices(place, m_isColumnMajor, where.mutableValues<int64_t>());
            wide.setOutput(1, std::move(where));
        }
    });
}

void MaxPoolingOperator::backward(BackwardContext& context) const
{
    if (!context.wantsInputGradient(0) || !context.hasOutputGradient(0))
        return;
    const Tensor& input = context.input(0);
    Tensor result(input.elementType(), input.shape());
    withRealType(input.elementType(), [&]<typename T>() {
        spreadAll<T>(geometry(input.shape()), input.values<T>().data(),
                     context.outputGradient(0).values<T>().data(),
                     result.mutableValues<T>().data());
    });
    context.setInputGradient(0, std::move(result));
}

} // namespace core
