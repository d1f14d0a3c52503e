#include "core/operators/convolution_gradient.h"

#include "core/base/parallel.h"
#include "core/operators/broadcast_gradient.h"
#include "core/operators/convolve.h"
#include "core/operators/half_precision.h"
#include "core/operators/matrix_product.h"
#include "core/operators/window_walk.h"

#include <algorithm>
#include <functional>

namespace core {

namespace {

/// Adds the gradient of one group of one image: output gradient [M, positions] times the unfolded
/// input [rows, positions] transposed.
template <typename T>
void addGroupGradient(const ConvolutionGeometry& geometry, const T* input, const T* outputGradient,
                      std::vector<T>& columns, T* weightGradient)
{
    unfold(std::span(geometry.axes), geometry.inputChannelsPerGroup(), input, columns.data());
    const int64_t positions = outputPositions(geometry.axes);
    multiplyMatrices({ .rows = geometry.outputChannelsPerGroup(),
                       .columns = static_cast<int64_t>(columns.size()) / positions,
                       .depth = positions,
                       .transposesB = true,
                       .beta = 1 },
                     outputGradient, columns.data(), weightGradient);
}

Tensor inputGradient(const ConvolutionGeometry& geometry, const Tensor& gradient,
                     const Tensor& weights)
{
    Tensor result = Tensor::uninitialized(gradient.elementType(), geometry.inputShape());
    withRealType(gradient.elementType(), [&]<typename T>() {
        convolveTransposed<T>(geometry, gradient.values<T>().data(), weights.values<T>().data(),
                              nullptr, result.mutableValues<T>().data());
    });
    return result;
}

Tensor weightGradient(const ConvolutionGeometry& geometry, const Tensor& input,
                      const Tensor& gradient, const Shape& shape)
{
    Tensor result = Tensor::uninitialized(gradient.elementType(), shape);
    withRealType(gradient.elementType(), [&]<typename T>() {
        convolutionWeightGradient<T>(geometry, input.values<T>().data(),
                                     gradient.values<T>().data(), result.mutableValues<T>().data());
    });
    return result;
}

} // namespace

template <typename T>
void convolutionWeightGradient(const ConvolutionGeometry& geometry, const T* input,
                               const T* outputGradient, T* weightGradient)
{
    const int64_t positions = outputPositions(geometry.axes);
    const int64_t rows = geometry.inputChannelsPerGroup() * kernelPositions(geometry.axes);
    const int64_t inputBlock = geometry.inputChannelsPerGroup() * inputPositions(geometry.axes);
    const int64_t outputBlock = geometry.outputChannelsPerGroup() * positions;
    const int64_t weightBlock = geometry.outputChannelsPerGroup() * rows;
    // Every part of the batch has a sum of its own; they are added in order.
    const int64_t parts = std::clamp<int64_t>(threadCount() / geometry.groups, 1,
                                              std::max<int64_t>(geometry.batch, 1));
    std::vector<T> sums(static_cast<size_t>(parts * geometry.groups * weightBlock), T(0));
    parallelFor(parts * geometry.groups, 1, [&](int64_t begin, int64_t end) {
        std::vector<T> columns(static_cast<size_t>(rows * positions));
        for (int64_t task = begin; task < end; ++task) {
            const int64_t part = task / geometry.groups;
            const int64_t group = task % geometry.groups;
            for (int64_t image = geometry.batch * part / parts;
                 image < geometry.batch * (part + 1) / parts; ++image) {
                const int64_t block = image * geometry.groups + group;
                addGroupGradient(geometry, input + block * inputBlock,
                                 outputGradient + block * outputBlock, columns,
                                 sums.data() + task * weightBlock);
            }
        }
    });
    const int64_t count = geometry.groups * weightBlock;
    std::copy_n(sums.begin(), count, weightGradient);
    for (int64_t part = 1; part < parts; ++part)
        std::transform(weightGradient, weightGradient + count, sums.begin() + part * count,
                       weightGradient, std::plus());
}

template void convolutionWeightGradient(const ConvolutionGeometry&, const float*, const float*,
                                        float*);
template void convolutionWeightGradient(const ConvolutionGeometry&, const double*, const double*,
                                        double*);

Tensor channelSums(const Tensor& outputGradient)
{
    Shape shape(outputGradient.shape().size() - 1, 1);
    shape[0] = outputGradient.shape()[1];
    return summedTo(outputGradient, shape).reshaped({ shape[0] });
}

void ConvolutionOperator::backward(BackwardContext& context) const
{
    if (context.hasOutputGradient(0))
        backwardThrough(context, context.outputGradient(0));
}

void ConvolutionOperator::backwardThrough(BackwardContext& context, const Tensor& gradient) const
{
    const Tensor& input = context.input(0);
    const Tensor& weights = context.input(1);
    const ConvolutionGeometry place = geometry(input.shape(), weights.shape());
    if (context.wantsInputGradient(0))
        context.setInputGradient(0, inputGradient(place, gradient, weights));
    if (context.wantsInputGradient(1))
        context.setInputGradient(1, weightGradient(place, input, gradient, weights.shape()));
    if (context.wantsInputGradient(2))
        context.setInputGradient(2, channelSums(gradient));
}

void TransposedConvolutionOperator::backward(BackwardContext& context) const
{
    if (!context.hasOutputGradient(0))
        return;
    const Tensor& input = context.input(0);
    const Tensor& weights = context.input(1);
    const Tensor& gradient = context.outputGradient(0);
    const ConvolutionGeometry place = geometry(input.shape(), weights.shape());
    if (context.wantsInputGradient(0)) {
        Tensor result = Tensor::uninitialized(input.elementType(), input.shape());
        withRealType(input.elementType(), [&]<typename T>() {
            convolve<T>(place, gradient.values<T>().data(), weights.values<T>().data(), nullptr,
                        result.mutableValues<T>().data());
        });
        context.setInputGradient(0, std::move(result));
    }
    // In the reversed convolution, input and output have changed places.
    if (context.wantsInputGradient(1))
        context.setInputGradient(1, weightGradient(place, gradient, input, weights.shape()));
    if (context.wantsInputGradient(2))
        context.setInputGradient(2, channelSums(gradient));
}

} // namespace core
