#include "core/operators/batch_normalization_operator.h"

#include "core/base/parallel.h"
#include "core/operators/batch_normalization_layout.h"
#include "core/operators/element_types.h"
#include "core/operators/half_precision.h"
#include "core/operators/input_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::array<std::string_view, 5> kInputNames = { "X", "scale", "B", "mean", "var" };

/// The numbers of one of the inputs 1 to 4, as double.
std::vector<double> parameters(const ForwardContext& context, size_t slot,
                               const NormalizedPlanes& layout)
{
    const Tensor& tensor = context.input(slot);
    if (tensor.elementCount() != layout.channels)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("input {} is {}, but must have {} elements", kInputNames[slot],
                                shapeText(tensor.shape()), layout.channels));
    return tensor.toDoubles();
}

std::vector<double> blended(const std::vector<double>& running, const std::vector<double>& current,
                            double momentum)
{
    std::vector<double> result(running.size());
    for (size_t channel = 0; channel < running.size(); ++channel)
        result[channel] = running[channel] * momentum + current[channel] * (1 - momentum);
    return result;
}

Tensor vectorOf(const std::vector<double>& values, ElementType type)
{
    Tensor tensor = Tensor::uninitialized(type, { static_cast<int64_t>(values.size()) });
    withElementType(type, [&]<typename T>() {
        std::ranges::transform(values, tensor.mutableValues<T>().begin(), [](double value) {
            if constexpr (std::is_same_v<T, Float16> || std::is_same_v<T, BFloat16>)
                return T(static_cast<float>(value));
            else
                return static_cast<T>(value);
        });
    });
    return tensor;
}

template <typename T>
void normalize(const NormalizedPlanes& layout, std::span<const double> mean,
               std::span<const double> factor, std::span<const double> bias, const T* input,
               T* output)
{
    parallelFor(layout.batch * layout.channels, 16, [&](int64_t begin, int64_t end) {
        for (int64_t row = begin; row < end; ++row) {
            const auto channel = static_cast<size_t>(row % layout.channels);
            const T shift = static_cast<T>(mean[channel]);
            const T scale = static_cast<T>(factor[channel]);
            const T added = static_cast<T>(bias[channel]);
            for (int64_t index = row * layout.plane; index < (row + 1) * layout.plane; ++index)
                output[index] = (input[index] - shift) * scale + added;
        }
    });
}

} // namespace

BatchNormalizationOperator::BatchNormalizationOperator(const NodeView& view)
    : m_epsilon(view.node.real("epsilon", 1e-5F))
    , m_momentum(view.node.real("momentum", 0.9F))
    , m_isTraining(view.opset >= 14 && view.node.integer("training_mode", 0) != 0)
    , m_isSpatial(view.opset >= 9 || view.node.integer("spatial", 1) != 0)
{
    // Before opset 14, ONNX does not say which variance the training outputs hold.
    for (size_t slot = 1; slot < view.node.outputs.size(); ++slot) {
        if (view.node.hasOutput(slot) && (!m_isTraining || slot > 2))
            throw Error(ErrorCode::unsupported,
                        fmt::format("output {} of BatchNormalization is supported only in "
                                    "training mode of opset 14 and later",
                                    slot));
    }
}

void BatchNormalizationOperator::inferShapes(ShapeContext& context) const
{
    expectType(context.inputType(0), kFloats, "input X");
    const std::optional<SymbolicShape>& shape = context.input(0).shape;
    context.setOutput(0, context.inputType(0), shape);
    if (!m_isSpatial)
        return;
    const Dimension channels = !shape ? Dimension()
        : shape->size() > 1           ? (*shape)[1]
                                      : Dimension(1);
    for (size_t slot = 1; slot < kInputNames.size(); ++slot)
        requireVector(context, slot, channels, kInputNames[slot]);
    for (size_t slot = 1; slot < context.outputCount(); ++slot)
        context.setOutput(slot, context.inputType(3), SymbolicShape{ channels });
}

void BatchNormalizationOperator::forward(ForwardContext& context) const
{
    const ElementType statisticsType = context.input(3).elementType();
    const std::array types = { context.input(0).elementType(), statisticsType, statisticsType };
    computeWidened(context, types, [&](ForwardContext& wide) {
        const Tensor& input = wide.input(0);
        const NormalizedPlanes layout(input.shape(), m_isSpatial);
        std::vector<double> factor = parameters(wide, 1, layout);
        const std::vector<double> bias = parameters(wide, 2, layout);
        std::vector<double> mean = parameters(wide, 3, layout);
        std::vector<double> variance = parameters(wide, 4, layout);
        Tensor& output = wide.allocateOutput(0, input.elementType(), input.shape());
        withRealType(input.elementType(), [&]<typename T>() {
            const T* values = input.values<T>().data();
            if (m_isTraining) {
                std::vector<double> batchMean(mean.size());
                std::vector<double> batchVariance(mean.size());
                for (size_t channel = 0; channel < mean.size(); ++channel) {
                    const Moments moments = layout.moments(values, static_cast<int64_t>(channel));
                    batchMean[channel] = moments.mean;
                    batchVariance[channel] = moments.variance;
                }
                wide.setOutput(
                    1, vectorOf(blended(mean, batchMean, m_momentum), wide.input(3).elementType()));
                wide.setOutput(2,
                               vectorOf(blended(variance, batchVariance, m_momentum),
                                        wide.input(4).elementType()));
                mean = std::move(batchMean);
                variance = std::move(batchVariance);
            }
            for (size_t channel = 0; channel < factor.size(); ++channel)
                factor[channel] /= std::sqrt(variance[channel] + static_cast<double>(m_epsilon));
            normalize(layout, mean, factor, bias, values, output.mutableValues<T>().data());
        });
    });
}

ChannelLinks BatchNormalizationOperator::channelLinks(std::span<const ValueFacts> inputs,
                                                      std::span<const ValueFacts> outputs) const
{
    if (!m_isSpatial || inputs[0].rank() < 2)
        return { { .from = { false, 0, 0 }, .to = { true, 0, 0 } } };
    ChannelLinks links = batchAndChannelLinks();
    links.front().mixes = m_isTraining;
    for (int slot = 1; slot < 5; ++slot)
        links.push_back({ .from = { false, slot, 0 }, .to = { true, 0, 1 } });
    for (int slot = 1; slot < static_cast<int>(outputs.size()); ++slot)
        links.push_back({ .from = { false, 0, 1 }, .to = { true, slot, 0 } });
    return links;
}

} // namespace core
