#include "core/operators/convolve.h"

#include "core/base/parallel.h"
#include "core/operators/matrix_product.h"
#include "core/operators/window_walk.h"

#include <algorithm>

namespace core {

namespace {

/// Sizes of one group of one image.
struct GroupSizes
{
    explicit GroupSizes(const ConvolutionGeometry& geometry)
        : inputSize(inputPositions(geometry.axes))
        , outputSize(outputPositions(geometry.axes))
        , columnRows(geometry.inputChannelsPerGroup() * kernelPositions(geometry.axes))
        , inputBlock(geometry.inputChannelsPerGroup() * inputSize)
        , outputBlock(geometry.outputChannelsPerGroup() * outputSize)
        , weightBlock(geometry.outputChannelsPerGroup() * columnRows)
    {
    }

    int64_t inputSize;
    int64_t outputSize;
    int64_t columnRows;
    int64_t inputBlock;
    int64_t outputBlock;
    int64_t weightBlock;
};

template <typename T>
void fillChannels(const T* bias, int64_t batch, int64_t channels, int64_t size, T* output)
{
    for (int64_t row = 0; row < batch * channels; ++row)
        std::fill_n(output + row * size, size, bias == nullptr ? T(0) : bias[row % channels]);
}

/// Matrix product of the weights with the unfolded input.
template <typename T>
void convolveUnfolded(const ConvolutionGeometry& geometry, const T* input, const T* weights,
                      const T* bias, T* output)
{
    const GroupSizes sizes(geometry);
    fillChannels(bias, geometry.batch, geometry.outputChannels, sizes.outputSize, output);
    std::vector<T> columns(static_cast<size_t>(sizes.columnRows * sizes.outputSize));
    for (int64_t block = 0; block < geometry.batch * geometry.groups; ++block) {
        unfold(std::span(geometry.axes), geometry.inputChannelsPerGroup(),
               input + block * sizes.inputBlock, columns.data());
        multiplyMatrices({ .rows = geometry.outputChannelsPerGroup(),
                           .columns = sizes.outputSize,
                           .depth = sizes.columnRows,
                           .beta = 1 },
                         weights + block % geometry.groups * sizes.weightBlock, columns.data(),
                         output + block * sizes.outputBlock);
    }
}

} // namespace

template <typename T>
void convolve(const ConvolutionGeometry& geometry, const T* input, const T* weights, const T* bias,
              T* output)
{
    if (geometry.batch == 0)
        return;
    if constexpr (std::is_same_v<T, float>) {
        if (geometry.axes.size() <= 3) {
            convolveByLibrary(geometry, input, weights, bias, output);
            return;
        }
    }
    convolveUnfolded(geometry, input, weights, bias, output);
}

template <typename T>
void convolveTransposed(const ConvolutionGeometry& geometry, const T* input, const T* weights,
                        const T* bias, T* output)
{
    const GroupSizes sizes(geometry);
    fillChannels(bias, geometry.batch, geometry.inputChannels, sizes.inputSize, output);
    // A single block leaves the threads to its matrix product.
    parallelFor(geometry.batch * geometry.groups, 1, [&](int64_t begin, int64_t end) {
        std::vector<T> columns(static_cast<size_t>(sizes.columnRows * sizes.outputSize));
        for (int64_t block = begin; block < end; ++block) {
            multiplyMatrices({ .rows = sizes.columnRows,
                               .columns = sizes.outputSize,
                               .depth = geometry.outputChannelsPerGroup(),
                               .transposesA = true },
                             weights + block % geometry.groups * sizes.weightBlock,
                             input + block * sizes.outputBlock, columns.data());
            fold(std::span(geometry.axes), geometry.inputChannelsPerGroup(),
                 static_cast<const T*>(columns.data()), output + block * sizes.inputBlock);
        }
    });
}

template void convolve(const ConvolutionGeometry&, const float*, const float*, const float*,
                       float*);
template void convolve(const ConvolutionGeometry&, const double*, const double*, const double*,
                       double*);
template void convolve(const ConvolutionGeometry&, const int32_t*, const int32_t*, const int32_t*,
                       int32_t*);
template void convolveTransposed(const ConvolutionGeometry&, const float*, const float*,
                                 const float*, float*);
template void convolveTransposed(const ConvolutionGeometry&, const double*, const double*,
                                 const double*, double*);

} // namespace core
