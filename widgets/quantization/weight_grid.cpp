#include "widgets/quantization/weight_grid.h"

#include "core/execution/constant_folding.h"
#include "core/quantization/quantization_parameters.h"
#include "core/quantization/quantization_plan.h"
#include "core/quantization/quantized_operators.h"
#include "core/quantization/signal_noise.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace widgets {

namespace {

constexpr int64_t kRowsDrawn = 48;
constexpr int64_t kColumnsDrawn = 96;

const core::Tensor* weightOf(const core::Model& model, const core::Node& node)
{
    const core::IntegerRule* rule = core::integerRule(node);
    if (rule == nullptr || !node.hasInput(1))
        return nullptr;
    const core::Value& value = model.graph.value(node.inputs[1]);
    return core::isConstant(value) && value.initializer->elementType() == core::ElementType::float32
            && value.initializer->rank() >= 2
        ? &*value.initializer
        : nullptr;
}

/// A weight whose outputs run over `axis`, with those as rows.
WeightMatrix matrixOf(const core::Tensor& weight, int axis)
{
    WeightMatrix matrix{ .rows = weight.shape()[static_cast<size_t>(axis)] };
    const std::span<const float> values = weight.values<float>();
    matrix.columns = matrix.rows > 0 ? static_cast<int64_t>(values.size()) / matrix.rows : 0;
    if (axis == 0) {
        matrix.values.assign(values.begin(), values.end());
        return matrix;
    }
    const core::ScalePlaces places(
        { .scales = std::vector<float>(size_t(matrix.rows), 1.0F), .axis = axis }, weight.shape());
    std::vector<std::vector<float>> rows(static_cast<size_t>(matrix.rows));
    for (size_t i = 0; i < values.size(); ++i)
        rows[places.of(i)].push_back(values[i]);
    for (const std::vector<float>& row : rows)
        matrix.values.insert(matrix.values.end(), row.begin(), row.end());
    return matrix;
}

std::span<const float> rowOf(const WeightMatrix& matrix, int64_t row)
{
    return std::span(matrix.values)
        .subspan(static_cast<size_t>(row * matrix.columns), static_cast<size_t>(matrix.columns));
}

double magnitudeOf(std::span<const float> values)
{
    double most = 0;
    for (const float value : values)
        most = std::max(most, std::abs(static_cast<double>(value)));
    return most;
}

WeightMatrix corner(const WeightMatrix& matrix)
{
    WeightMatrix part{ .rows = std::min(matrix.rows, kRowsDrawn),
                       .columns = std::min(matrix.columns, kColumnsDrawn) };
    for (int64_t row = 0; row < part.rows; ++row) {
        const auto values = rowOf(matrix, row).first(static_cast<size_t>(part.columns));
        part.values.insert(part.values.end(), values.begin(), values.end());
    }
    return part;
}

} // namespace

std::optional<SnappedWeights> snapWeights(const core::Model& model, const SnapRequest& request,
                                          const core::Monitor& monitor)
{
    const auto node = model.graph.findNode(request.layer);
    const core::Tensor* weight = node ? weightOf(model, model.graph.node(*node)) : nullptr;
    if (weight == nullptr)
        return std::nullopt;
    const WeightMatrix matrix = matrixOf(*weight, core::weightAxis(model.graph.node(*node)));
    if (matrix.values.empty())
        return std::nullopt;
    const int32_t highest = (int32_t(1) << (request.bits - 1)) - 1;
    SnappedWeights result{ .bits = request.bits,
                           .isPerChannel = request.isPerChannel,
                           .levels = 2 * int64_t(highest) + 1,
                           .channels = matrix.rows };
    WeightMatrix snapped = matrix;
    const int64_t chosen = std::clamp<int64_t>(request.channel, 0, matrix.rows - 1);
    const double common = magnitudeOf(matrix.values);
    core::SignalNoise powers;
    for (int64_t row = 0; row < matrix.rows; ++row) {
        monitor.checkpoint();
        const std::span<const float> values = rowOf(matrix, row);
        const double scale =
            core::symmetricScale(request.isPerChannel ? magnitudeOf(values) : common, highest);
        const auto target = snapped.values.begin() + row * matrix.columns;
        std::ranges::transform(values, target, [&](float value) {
            return static_cast<float>(std::nearbyint(value / scale) * scale);
        });
        powers.add(values, rowOf(snapped, row));
        if (row == chosen)
            result.scale = scale;
    }
    const std::span<const float> channel = rowOf(matrix, chosen);
    const std::span<const float> channelSnapped = rowOf(snapped, chosen);
    result.channel.assign(channel.begin(), channel.end());
    result.channelSnapped.assign(channelSnapped.begin(), channelSnapped.end());
    result.levelsUsed = static_cast<int64_t>(
        std::set<float>(result.channelSnapped.begin(), result.channelSnapped.end()).size());
    result.decibel = powers.decibel();
    result.original = corner(matrix);
    result.snapped = corner(snapped);
    return result;
}

} // namespace widgets
