#include "widgets/pruning/filter_picture.h"

#include "widgets/plots/heat_image.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace widgets {

namespace {

/// Beyond it a picture has more cells than pixels.
constexpr size_t kMostCells = 64 * 64;
/// Kernels up to this side are drawn as squares.
constexpr int64_t kLargestKernel = 16;

/// A tensor around one axis: [outer, axis, inner].
struct AxisView
{
    int64_t outer = 1;
    int64_t axis = 1;
    int64_t inner = 1;
};

AxisView viewOf(const core::Shape& shape, int axis)
{
    AxisView view;
    for (int64_t place = 0; place < static_cast<int64_t>(shape.size()); ++place) {
        const int64_t size = shape[static_cast<size_t>(place)];
        (place < axis ? view.outer : place > axis ? view.inner : view.axis) *= size;
    }
    return view;
}

/// All weights of one channel, in the order of the tensor.
std::vector<float> weightsOf(const core::Tensor& tensor, const core::GroupMember& producer,
                             int64_t channel)
{
    const AxisView view = viewOf(tensor.shape(), producer.axis);
    const std::span<const float> all = tensor.values<float>();
    std::vector<float> weights;
    for (int64_t outer = 0; outer < view.outer; ++outer) {
        for (int64_t own = 0; own < producer.perChannel; ++own) {
            const int64_t position =
                producer.positions[static_cast<size_t>(channel * producer.perChannel + own)];
            const auto first = all.begin() + (outer * view.axis + position) * view.inner;
            weights.insert(weights.end(), first, first + view.inner);
        }
    }
    return weights;
}

/// Rows and columns of one kernel; 1 and 1 where there is none.
std::pair<size_t, size_t> kernelOf(const core::Shape& shape, int axis)
{
    const auto rank = static_cast<int>(shape.size());
    if (rank < 4 || axis > 1)
        return { 1, 1 };
    const int64_t rows = shape[static_cast<size_t>(rank - 2)];
    const int64_t columns = shape[static_cast<size_t>(rank - 1)];
    const bool isKernel = rows * columns > 1 && std::max(rows, columns) <= kLargestKernel;
    return isKernel ? std::pair{ static_cast<size_t>(rows), static_cast<size_t>(columns) }
                    : std::pair<size_t, size_t>{ 1, 1 };
}

QImage mosaic(const std::vector<float>& weights, size_t rows, size_t columns, float most)
{
    const size_t area = rows * columns;
    const size_t stride = weights.size() / area / (kMostCells / area + 1) + 1;
    const size_t tiles = (weights.size() / area + stride - 1) / stride;
    const auto across = static_cast<size_t>(std::ceil(std::sqrt(static_cast<double>(tiles))));
    const size_t down = (tiles + across - 1) / across;
    std::vector<float> cells(across * columns * down * rows, 0.0F);
    for (size_t tile = 0; tile < tiles; ++tile) {
        const size_t top = tile / across * rows;
        const size_t left = tile % across * columns;
        for (size_t place = 0; place < area; ++place)
            cells[(top + place / columns) * across * columns + left + place % columns] =
                weights[tile * stride * area + place];
    }
    return heatImage(cells, static_cast<int>(down * rows), static_cast<int>(across * columns),
                     { -most, most });
}

const core::Tensor* floatsOf(const core::Graph& graph, const core::GroupMember& producer)
{
    const auto& tensor = graph.value(producer.value).initializer;
    return tensor && tensor->elementType() == core::ElementType::float32 ? &*tensor : nullptr;
}

} // namespace

QImage filterPicture(const core::Graph& graph, const core::GroupMember& producer, int64_t channel,
                     float most)
{
    const core::Tensor* tensor = floatsOf(graph, producer);
    if (tensor == nullptr)
        return {};
    const std::vector<float> weights = weightsOf(*tensor, producer, channel);
    if (weights.empty())
        return {};
    const auto [rows, columns] = kernelOf(tensor->shape(), producer.axis);
    return mosaic(weights, rows, columns, most);
}

float largestWeight(const core::Graph& graph, const core::GroupMember& producer)
{
    float most = std::numeric_limits<float>::min();
    if (const core::Tensor* tensor = floatsOf(graph, producer)) {
        for (const float value : tensor->values<float>())
            if (std::isfinite(value))
                most = std::max(most, std::abs(value));
    }
    return most;
}

} // namespace widgets
