#include "core/distillation/feature_loss.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

/// The window [begin, end) of an axis that one cell of the smaller map averages.
struct Window
{
    int64_t begin;
    int64_t end;
};

Window window(int64_t cell, int64_t cells, int64_t size)
{
    return { cell * size / cells, ((cell + 1) * size + cells - 1) / cells };
}

/// Calls visit(index in the map, index in the pooled map, share) for all pixels of all windows.
template <typename Visit>
void forEachPooled(const FeatureMaps& maps, int64_t height, int64_t width, const Visit& visit)
{
    for (int64_t plane = 0; plane < maps.samples * maps.channels; ++plane)
        for (int64_t row = 0; row < height; ++row)
            for (int64_t column = 0; column < width; ++column) {
                const Window rows = window(row, height, maps.height);
                const Window columns = window(column, width, maps.width);
                const double share = 1
                    / static_cast<double>((rows.end - rows.begin) * (columns.end - columns.begin));
                const auto target = static_cast<size_t>((plane * height + row) * width + column);
                for (int64_t y = rows.begin; y < rows.end; ++y)
                    for (int64_t x = columns.begin; x < columns.end; ++x)
                        visit(static_cast<size_t>((plane * maps.height + y) * maps.width + x),
                              target, share);
            }
}

} // namespace

FeatureMaps featureMaps(const Tensor& tensor)
{
    const Shape& shape = tensor.shape();
    if (shape.size() < 2 || shape.size() > 4)
        throw Error(ErrorCode::unsupported,
                    fmt::format("a layer to learn from must be [N, C], [N, C, L] or [N, C, H, W]; "
                                "it is {}",
                                shapeText(shape)));
    const std::span<const float> values = tensor.values<float>();
    return { .samples = shape[0],
             .channels = shape[1],
             .height = shape.size() == 4 ? shape[2] : 1,
             .width = shape.size() > 2 ? shape.back() : 1,
             .values = { values.begin(), values.end() } };
}

FeatureMaps pooled(const FeatureMaps& maps, int64_t height, int64_t width)
{
    if (maps.height == height && maps.width == width)
        return maps;
    FeatureMaps result{ maps.samples, maps.channels, height, width, {} };
    result.values.resize(static_cast<size_t>(maps.samples * maps.channels * height * width));
    forEachPooled(maps, height, width, [&](size_t source, size_t target, double share) {
        result.values[target] += share * maps.values[source];
    });
    return result;
}

std::vector<double> unpooled(const FeatureMaps& maps, int64_t height, int64_t width,
                             std::span<const double> gradient)
{
    if (maps.height == height && maps.width == width)
        return { gradient.begin(), gradient.end() };
    std::vector<double> result(maps.values.size());
    forEachPooled(maps, height, width, [&](size_t source, size_t target, double share) {
        result[source] += share * gradient[target];
    });
    return result;
}

MatchedMaps matched(const FeatureMaps& student, const FeatureMaps& teacher)
{
    require(student.samples == teacher.samples, "layers of one batch");
    const int64_t height = std::min(student.height, teacher.height);
    const int64_t width = std::min(student.width, teacher.width);
    return { pooled(student, height, width), pooled(teacher, height, width) };
}

} // namespace core
