#include "core/operators/resample.h"

#include "core/base/parallel.h"
#include "core/operators/half_precision.h"

#include <algorithm>

namespace core {

namespace {

/// Rows of `inner` elements: row `position` of a source is added to a target with a weight.
template <typename T>
void addWeighted(const T* source, T* target, T weight, int64_t inner)
{
    for (int64_t i = 0; i < inner; ++i)
        target[i] += weight * source[i];
}

template <typename T>
void resampleRows(const T* source, T* target, const AxisSamples& samples, int64_t outputSize,
                  int64_t inner)
{
    for (int64_t i = 0; i < outputSize; ++i) {
        const auto first = static_cast<size_t>(i * samples.taps);
        T* row = target + i * inner;
        std::fill_n(row, inner, T(0));
        for (size_t tap = first; tap < first + static_cast<size_t>(samples.taps); ++tap) {
            if (samples.weights[tap] != 0.0F)
                addWeighted(source + samples.positions[tap] * inner, row,
                            static_cast<T>(samples.weights[tap]), inner);
        }
    }
}

/// The innermost axis, where a row is one element: sums stay in a register.
template <typename T>
void resampleLine(const T* source, T* target, const AxisSamples& samples, int64_t outputSize)
{
    const int64_t* position = samples.positions.data();
    const float* weight = samples.weights.data();
    for (int64_t i = 0; i < outputSize; ++i) {
        T sum = 0;
        for (int64_t tap = 0; tap < samples.taps; ++tap)
            sum += static_cast<T>(*weight++) * source[*position++];
        target[i] = sum;
    }
}

template <typename T>
Tensor resampleAxis(const Tensor& input, size_t axis, const AxisSamples& samples)
{
    Shape shape = input.shape();
    const int64_t inputSize = shape[axis];
    const auto outputSize = static_cast<int64_t>(samples.positions.size()) / samples.taps;
    shape[axis] = outputSize;
    const int64_t inner = elementCount(std::span(shape).subspan(axis + 1));
    Tensor output = Tensor::uninitialized(input.elementType(), shape);
    const T* source = input.values<T>().data();
    T* target = output.mutableValues<T>().data();
    const int64_t work = std::max<int64_t>(1, outputSize * inner * samples.taps);
    parallelFor(elementCount(std::span(shape).first(axis)), std::max<int64_t>(1, 65536 / work),
                [&](int64_t begin, int64_t end) {
                    for (int64_t outer = begin; outer < end; ++outer) {
                        const T* from = source + outer * inputSize * inner;
                        T* to = target + outer * outputSize * inner;
                        if (inner == 1)
                            resampleLine(from, to, samples, outputSize);
                        else
                            resampleRows(from, to, samples, outputSize, inner);
                    }
                });
    return output;
}

/// Gives every output row back to the rows that it was made of.
template <typename T>
Tensor spreadAxis(const Tensor& gradient, size_t axis, const AxisSamples& samples,
                  int64_t inputSize)
{
    Shape shape = gradient.shape();
    const int64_t outputSize = shape[axis];
    shape[axis] = inputSize;
    const int64_t inner = elementCount(std::span(shape).subspan(axis + 1));
    Tensor result(gradient.elementType(), shape);
    const T* source = gradient.values<T>().data();
    T* target = result.mutableValues<T>().data();
    const int64_t work = std::max<int64_t>(1, outputSize * inner * samples.taps);
    parallelFor(
        elementCount(std::span(shape).first(axis)), std::max<int64_t>(1, 65536 / work),
        [&](int64_t begin, int64_t end) {
            for (int64_t row = begin * outputSize; row < end * outputSize; ++row) {
                const int64_t first = row % outputSize * samples.taps;
                for (auto tap = static_cast<size_t>(first);
                     tap < static_cast<size_t>(first + samples.taps); ++tap)
                    addWeighted(
                        source + row * inner,
                        target + (row / outputSize * inputSize + samples.positions[tap]) * inner,
                        static_cast<T>(samples.weights[tap]), inner);
            }
        });
    return result;
}

} // namespace

Tensor resampleGradient(const Tensor& gradient, const std::vector<AxisSamples>& samples,
                        const Shape& input)
{
    Tensor result = gradient;
    for (size_t axis = samples.size(); axis-- > 0;) {
        if (samples[axis].taps == 0)
            continue;
        withRealType(result.elementType(), [&]<typename T>() {
            result = spreadAxis<T>(result, axis, samples[axis], input[axis]);
        });
    }
    return result;
}

Tensor resample(const Tensor& input, const std::vector<AxisSamples>& samples)
{
    Tensor result = input;
    for (size_t axis = 0; axis < samples.size(); ++axis) {
        if (samples[axis].taps == 0)
            continue;
        withRealType(result.elementType(),
                     [&]<typename T>() { result = resampleAxis<T>(result, axis, samples[axis]); });
    }
    return result;
}

} // namespace core
