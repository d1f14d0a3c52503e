#include "core/operators/roi_pooling_operator.h"

#include "core/operators/element_types.h"
#include "core/operators/half_precision.h"
#include "core/operators/input_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

/// Half-open range of pixels.
struct Range
{
    int64_t begin = 0;
    int64_t end = 0;
};

/// Pixels of bin `index` of `bins` between the rounded corners `first` and `last`, inside [0,
/// size).
Range binRange(double first, double last, int64_t index, int64_t bins, int64_t size)
{
    const double extent = std::max(last - first + 1, 1.0);
    const double bin = extent / static_cast<double>(bins);
    const double begin = first + std::floor(static_cast<double>(index) * bin);
    const double end = first + std::ceil(static_cast<double>(index + 1) * bin);
    const auto inside = [size](double position) {
        return static_cast<int64_t>(std::clamp(position, 0.0, static_cast<double>(size)));
    };
    return { inside(begin), inside(end) };
}

/// Place of the maximum in a plane, -1 in a bin without pixels.
template <typename T>
int64_t maximumPlace(const T* plane, int64_t width, Range rows, Range columns)
{
    int64_t best = -1;
    for (int64_t row = rows.begin; row < rows.end; ++row) {
        for (int64_t column = columns.begin; column < columns.end; ++column) {
            const int64_t place = row * width + column;
            best = best < 0 || plane[place] > plane[best] ? place : best;
        }
    }
    return best;
}

/// One region of interest, corners scaled and rounded to pixels.
struct Region
{
    int64_t image = 0;
    std::array<double, 4> corners = {};
};

template <typename T>
Region regionOf(const T* numbers, float scale, int64_t images)
{
    Region region;
    const auto image = static_cast<double>(numbers[0]);
    if (!(image >= 0 && image < static_cast<double>(images)))
        throw Error(ErrorCode::invalidModel,
                    fmt::format("a region names image {} of {}", image, images));
    region.image = static_cast<int64_t>(image);
    for (size_t corner = 0; corner < 4; ++corner)
        region.corners[corner] =
            std::round(static_cast<double>(numbers[corner + 1] * static_cast<T>(scale)));
    return region;
}

/// Calls visit(element of X or -1, element of the output) for every bin of every region.
template <typename T, typename Visit>
void forEachBin(const Tensor& input, const Tensor& regions, const std::vector<int64_t>& pooledShape,
                float scale, Visit&& visit)
{
    const Shape& image = input.shape();
    const T* pixels = input.values<T>().data();
    int64_t bin = 0;
    for (int64_t index = 0; index < regions.shape()[0]; ++index) {
        const Region region = regionOf(regions.values<T>().data() + index * 5, scale, image[0]);
        for (int64_t channel = 0; channel < image[1]; ++channel) {
            const int64_t plane = (region.image * image[1] + channel) * image[2] * image[3];
            for (int64_t row = 0; row < pooledShape[0]; ++row) {
                for (int64_t column = 0; column < pooledShape[1]; ++column) {
                    const int64_t place =
                        maximumPlace(pixels + plane, image[3],
                                     binRange(region.corners[1], region.corners[3], row,
                                              pooledShape[0], image[2]),
                                     binRange(region.corners[0], region.corners[2], column,
                                              pooledShape[1], image[3]));
                    visit(place < 0 ? -1 : plane + place, bin++);
                }
            }
        }
    }
}

} // namespace

MaxRoiPoolingOperator::MaxRoiPoolingOperator(const NodeView& view)
    : m_pooledShape(view.node.integers("pooled_shape"))
    , m_spatialScale(view.node.real("spatial_scale", 1))
{
    if (m_pooledShape.size() != 2 || m_pooledShape[0] < 1 || m_pooledShape[1] < 1)
        throw Error(ErrorCode::invalidModel, "pooled_shape must be two positive numbers");
}

void MaxRoiPoolingOperator::inferShapes(ShapeContext& context) const
{
    expectType(context.inputType(0), kFloats, "input X");
    SymbolicShape shape(2);
    if (context.input(1).rank() == 2)
        shape[0] = context.input(1).shape->front();
    if (context.input(0).rank() == 4)
        shape[1] = (*context.input(0).shape)[1];
    shape.insert(shape.end(), m_pooledShape.begin(), m_pooledShape.end());
    context.setOutput(0, context.inputType(0), shape);
}

void MaxRoiPoolingOperator::forward(ForwardContext& context) const
{
    const std::array types = { context.input(0).elementType() };
    computeWidened(context, types, [&](ForwardContext& wide) {
        const Shape image = wide.input(0).shape();
        const Shape regions = wide.input(1).shape();
        if (image.size() != 4 || regions.size() != 2 || regions[1] != 5)
            throw Error(
                ErrorCode::invalidModel,
                fmt::format("input X is {} and rois {}, but must be [N, C, H, W] and [R, 5]",
                            shapeText(image), shapeText(regions)));
        Tensor& output =
            wide.allocateOutput(0, wide.input(0).elementType(),
                                { regions[0], image[1], m_pooledShape[0], m_pooledShape[1] });
        withRealType(output.elementType(), [&]<typename T>() {
            const T* pixels = wide.input(0).values<T>().data();
            T* target = output.mutableValues<T>().data();
            // A bin without pixels gives 0, as in the Caffe layer this operator comes from.
            forEachBin<T>(wide.input(0), wide.input(1), m_pooledShape, m_spatialScale,
                          [&](int64_t place, int64_t bin) {
                              target[bin] = place < 0 ? T(0) : pixels[place];
                          });
        });
    });
}

void MaxRoiPoolingOperator::backward(BackwardContext& context) const
{
    if (!context.wantsInputGradient(0) || !context.hasOutputGradient(0))
        return;
    const Tensor& input = context.input(0);
    Tensor result(input.elementType(), input.shape());
    withRealType(input.elementType(), [&]<typename T>() {
        const T* gradient = context.outputGradient(0).values<T>().data();
        T* target = result.mutableValues<T>().data();
        forEachBin<T>(input, context.input(1), m_pooledShape, m_spatialScale,
                      [&](int64_t place, int64_t bin) {
                          if (place >= 0)
                              target[place] += gradient[bin];
                      });
    });
    context.setInputGradient(0, std::move(result));
}

ChannelLinks MaxRoiPoolingOperator::channelLinks(std::span<const ValueFacts>,
                                                 std::span<const ValueFacts>) const
{
    return { { .from = { false, 0, 1 }, .to = { true, 0, 1 } },
             { .from = { false, 1, 0 }, .to = { true, 0, 0 } } };
}

} // namespace core
