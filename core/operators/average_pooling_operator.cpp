#include "core/base/parallel.h"
#include "core/operators/element_types.h"
#include "core/operators/half_precision.h"
#include "core/operators/input_checks.h"
#include "core/operators/pooling_operator.h"
#include "core/operators/window_walk.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// Elements that each window of an axis averages over; behind the padded input nothing counts.
std::vector<int64_t> countedElements(const WindowAxis& axis, bool includesPadding)
{
    const int64_t begin = includesPadding ? -axis.padBegin : 0;
    const int64_t end = axis.input + (includesPadding ? axis.padEnd : 0);
    std::vector<int64_t> counts(static_cast<size_t>(axis.output), 0);
    for (int64_t o = 0; o < axis.output; ++o) {
        for (int64_t k = 0; k < axis.kernel; ++k) {
            const int64_t position = axis.position(o, k);
            counts[static_cast<size_t>(o)] += position >= begin && position < end ? 1 : 0;
        }
    }
    return counts;
}

/// Divisor of every output position.
std::vector<int64_t> divisors(std::span<const WindowAxis> axes, bool includesPadding)
{
    std::vector<int64_t> result = { 1 };
    for (const WindowAxis& axis : axes) {
        std::vector<int64_t> next;
        for (const int64_t outer : result) {
            for (const int64_t count : countedElements(axis, includesPadding))
                next.push_back(outer * count);
        }
        result = std::move(next);
    }
    return result;
}

/// Calls pool(plane of the input, plane of the output) for every channel of every image.
template <typename T, typename Pool>
void forEachPlane(const PoolingGeometry& geometry, const Tensor& input, Tensor& output, Pool&& pool)
{
    const int64_t inputSize = inputPositions(geometry.axes);
    const int64_t outputSize = outputPositions(geometry.axes);
    const T* from = input.values<T>().data();
    T* to = output.mutableValues<T>().data();
    parallelFor(geometry.batch * geometry.channels, 1, [&](int64_t begin, int64_t end) {
        for (int64_t plane = begin; plane < end; ++plane)
            pool(from + plane * inputSize, to + plane * outputSize);
    });
}

/// Adds share(input index, output index) to the gradient of every input element, for each window
/// over it.
template <typename T, typename Share>
void spreadWindows(std::span<const WindowAxis> axes, T* result, Share&& share)
{
    std::vector<double> sums(static_cast<size_t>(inputPositions(axes)), 0.0);
    forEachKernelElement(axes, [&](int64_t, std::span<const int64_t> kernel) {
        forEachPosition(axes, kernel, [&](int64_t o, int64_t i) {
            if (i >= 0)
                sums[static_cast<size_t>(i)] += share(i, o);
        });
    });
    std::ranges::transform(sums, result, [](double sum) { return static_cast<T>(sum); });
}

/// Adds map(element) of every element under the window to `sums`.
template <typename T, typename Map>
void sumWindows(std::span<const WindowAxis> axes, const T* input, std::span<double> sums, Map&& map)
{
    std::ranges::fill(sums, 0.0);
    forEachKernelElement(axes, [&](int64_t, std::span<const int64_t> kernel) {
        forEachPosition(axes, kernel, [&](int64_t o, int64_t i) {
            if (i >= 0)
                sums[static_cast<size_t>(o)] += map(static_cast<double>(input[i]));
        });
    });
}

} // namespace

AveragePoolingOperator::AveragePoolingOperator(const NodeView& view)
    : PoolingOperator(view)
    , m_includesPadding(view.node.integer("count_include_pad", 0) != 0)
{
}

void AveragePoolingOperator::inferShapes(ShapeContext& context) const
{
    expectType(context.inputType(0), kFloats, "input X");
    PoolingOperator::inferShapes(context);
}

void AveragePoolingOperator::forward(ForwardContext& context) const
{
    const std::array types = { context.input(0).elementType() };
    computeWidened(context, types, [&](ForwardContext& wide) {
        const Tensor& input = wide.input(0);
        const PoolingGeometry place = geometry(input.shape());
        const std::vector<int64_t> counts = divisors(place.axes, m_includesPadding);
        Tensor& output = wide.allocateOutput(0, input.elementType(), place.outputShape());
        withRealType(input.elementType(), [&]<typename T>() {
            forEachPlane<T>(place, input, output, [&](const T* from, T* to) {
                std::vector<double> sums(counts.size());
                sumWindows(std::span(place.axes), from, std::span(sums),
                           [](double value) { return value; });
                for (size_t o = 0; o < sums.size(); ++o)
                    to[o] = counts[o] == 0
                        ? T(0)
                        : static_cast<T>(sums[o] / static_cast<double>(counts[o]));
            });
        });
    });
}

void AveragePoolingOperator::backward(BackwardContext& context) const
{
    if (!context.wantsInputGradient(0) || !context.hasOutputGradient(0))
        return;
    const Tensor& input = context.input(0);
    const Tensor& gradient = context.outputGradient(0);
    const PoolingGeometry place = geometry(input.shape());
    const std::vector<int64_t> counts = divisors(place.axes, m_includesPadding);
    Tensor result = Tensor::uninitialized(input.elementType(), input.shape());
    withRealType(input.elementType(), [&]<typename T>() {
        const T* from = gradient.values<T>().data();
        T* to = result.mutableValues<T>().data();
        const auto outputSize = static_cast<int64_t>(counts.size());
        const int64_t inputSize = inputPositions(place.axes);
        parallelFor(place.batch * place.channels, 1, [&](int64_t begin, int64_t end) {
            for (int64_t plane = begin; plane < end; ++plane) {
                const T* own = from + plane * outputSize;
                spreadWindows(std::span(place.axes), to + plane * inputSize,
                              [&](int64_t, int64_t o) {
                                  return static_cast<double>(own[o])
                                      / static_cast<double>(counts[static_cast<size_t>(o)]);
                              });
            }
        });
    });
    context.setInputGradient(0, std::move(result));
}

LpPoolingOperator::LpPoolingOperator(const NodeView& view)
    : PoolingOperator(view)
    , m_power(powerOf(view))
{
}

void LpPoolingOperator::inferShapes(ShapeContext& context) const
{
    expectType(context.inputType(0), kFloats, "input X");
    PoolingOperator::inferShapes(context);
}

void LpPoolingOperator::forward(ForwardContext& context) const
{
    const std::array types = { context.input(0).elementType() };
    computeWidened(context, types, [&](ForwardContext& wide) {
        const Tensor& input = wide.input(0);
        const PoolingGeometry place = geometry(input.shape());
        Tensor& output = wide.allocateOutput(0, input.elementType(), place.outputShape());
        withRealType(input.elementType(), [&]<typename T>() {
            forEachPlane<T>(place, input, output, [&](const T* from, T* to) {
                std::vector<double> sums(static_cast<size_t>(outputPositions(place.axes)));
                sumWindows(std::span(place.axes), from, std::span(sums),
                           [this](double value) { return std::pow(std::abs(value), m_power); });
                std::ranges::transform(sums, to, [this](double sum) {
                    return static_cast<T>(std::pow(sum, 1 / m_power));
                });
            });
        });
    });
}

void LpPoolingOperator::backward(BackwardContext& context) const
{
    if (!context.wantsInputGradient(0) || !context.hasOutputGradient(0))
        return;
    const Tensor& input = context.input(0);
    const PoolingGeometry place = geometry(input.shape());
    const int64_t outputSize = outputPositions(place.axes);
    const int64_t inputSize = inputPositions(place.axes);
    Tensor result = Tensor::uninitialized(input.elementType(), input.shape());
    withRealType(input.elementType(), [&]<typename T>() {
        const T* values = input.values<T>().data();
        const T* norms = context.output(0).values<T>().data();
        const T* gradient = context.outputGradient(0).values<T>().data();
        T* to = result.mutableValues<T>().data();
        parallelFor(place.batch * place.channels, 1, [&](int64_t begin, int64_t end) {
            for (int64_t plane = begin; plane < end; ++plane) {
                const T* x = values + plane * inputSize;
                const T* y = norms + plane * outputSize;
                const T* g = gradient + plane * outputSize;
                spreadWindows(std::span(place.axes), to + plane * inputSize,
                              [&](int64_t i, int64_t o) {
                                  return static_cast<double>(g[o])
                                      * normDerivative(static_cast<double>(x[i]),
                                                       static_cast<double>(y[o]), m_power);
                              });
            }
        });
    });
    context.setInputGradient(0, std::move(result));
}

} // namespace core
