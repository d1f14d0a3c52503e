#include "core/operators/fused_convolution_operator.h"

#include "core/operators/half_precision.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

/// An activation of FusedConv with the parameters it has when activation_params is left out.
struct ActivationRow
{
    std::string_view name;
    FusedActivation activation = FusedActivation::none;
    size_t parameters = 0;
    float alpha = 0;
    float beta = 0;
};

const ActivationRow& activationRow(const std::string& name)
{
    static constexpr std::array<ActivationRow, 7> kRows = { {
        { "", FusedActivation::none, 0, 0, 0 },
        { "Relu", FusedActivation::relu, 0, 0, 0 },
        { "Sigmoid", FusedActivation::sigmoid, 0, 0, 0 },
        { "Tanh", FusedActivation::tanh, 0, 0, 0 },
        { "LeakyRelu", FusedActivation::leakyRelu, 1, 0.01F, 0 },
        { "Clip", FusedActivation::clip, 2, 0, 0 },
        { "HardSigmoid", FusedActivation::hardSigmoid, 2, 0.2F, 0.5F },
    } };
    const auto found = std::ranges::find(kRows, name, &ActivationRow::name);
    if (found == kRows.end())
        throw Error(ErrorCode::unsupported,
                    fmt::format("activation \"{}\" is not supported", name));
    return *found;
}

} // namespace

FusedConvolutionOperator::FusedConvolutionOperator(const NodeView& view)
    : ConvolutionOperator(view)
{
    const ActivationRow& row = activationRow(view.node.text("activation", ""));
    const std::vector<float> parameters = view.node.reals("activation_params");
    const bool mayBeLeftOut = row.activation != FusedActivation::clip;
    if (parameters.size() != row.parameters && !(parameters.empty() && mayBeLeftOut))
        throw Error(ErrorCode::invalidModel,
                    fmt::format("activation {} takes {} activation_params, found {}", row.name,
                                row.parameters, parameters.size()));
    m_activation = row.activation;
    m_alpha = parameters.empty() ? row.alpha : parameters[0];
    m_beta = parameters.size() < 2 ? row.beta : parameters[1];
}

template <typename T>
T FusedConvolutionOperator::activated(T value) const
{
    const auto alpha = static_cast<T>(m_alpha);
    const auto beta = static_cast<T>(m_beta);
    switch (m_activation) {
    case FusedActivation::none:
        return value;
    case FusedActivation::relu:
        return value < 0 ? 0 : value;
    case FusedActivation::sigmoid:
        return 1 / (1 + std::exp(-value));
    case FusedActivation::tanh:
        return std::tanh(value);
    case FusedActivation::leakyRelu:
        return value < 0 ? alpha * value : value;
    case FusedActivation::clip:
        return std::min(std::max(value, alpha), beta);
    case FusedActivation::hardSigmoid:
        return std::min(std::max(alpha * value + beta, T(0)), T(1));
    }
    return value;
}

template <typename T>
T FusedConvolutionOperator::slope(T output) const
{
    const auto alpha = static_cast<T>(m_alpha);
    switch (m_activation) {
    case FusedActivation::none:
        return 1;
    case FusedActivation::relu:
        return output > 0 ? 1 : 0;
    case FusedActivation::sigmoid:
        return output * (1 - output);
    case FusedActivation::tanh:
        return 1 - output * output;
    case FusedActivation::leakyRelu:
        return output > 0 ? T(1) : alpha;
    case FusedActivation::clip:
        return output > alpha && output < static_cast<T>(m_beta) ? 1 : 0;
    case FusedActivation::hardSigmoid:
        return output > 0 && output < 1 ? alpha : T(0);
    }
    return 1;
}

void FusedConvolutionOperator::inferShapes(ShapeContext& context) const
{
    const ElementType type = context.inputType(0);
    if (type != ElementType::undefined && type != ElementType::float32)
        throw Error(
            ErrorCode::unsupported,
            fmt::format("FusedConv of {} is not supported, only float", elementTypeName(type)));
    ConvolutionOperator::inferShapes(context);
    const std::optional<SymbolicShape>& sum = context.outputs()[0].shape;
    const std::optional<SymbolicShape>& added = context.input(3).shape;
    const auto fits = [](const Dimension& a, const Dimension& b) {
        return !a.isKnown() || !b.isKnown() || a.size == b.size;
    };
    if (sum && added && !std::ranges::equal(*sum, *added, fits))
        throw Error(
            ErrorCode::invalidModel,
            fmt::format("input Z is {}, but must be {}", shapeText(*added), shapeText(*sum)));
}

void FusedConvolutionOperator::forward(ForwardContext& context) const
{
    ConvolutionOperator::forward(context);
    Tensor& output = context.outputs()[0];
    const bool addsZ = context.hasInput(3);
    if (addsZ && context.input(3).shape() != output.shape())
        throw Error(ErrorCode::invalidModel,
                    fmt::format("input Z is {}, but must be {}",
                                shapeText(context.input(3).shape()), shapeText(output.shape())));
    withRealType(output.elementType(), [&]<typename T>() {
        const std::span<T> values = output.mutableValues<T>();
        if (addsZ)
            std::ranges::transform(values, context.input(3).values<T>(), values.begin(),
                                   std::plus());
        std::ranges::transform(values, values.begin(),
                               [this](T value) { return activated(value); });
    });
}

GradientFlow FusedConvolutionOperator::gradientFlow() const
{
    const bool isFalling = m_activation == FusedActivation::leakyRelu && m_alpha < 0;
    return isFalling ? GradientFlow::unsupported : GradientFlow::flows;
}

void FusedConvolutionOperator::backward(BackwardContext& context) const
{
    if (!context.hasOutputGradient(0))
        return;
    Tensor gradient = context.outputGradient(0);
    withRealType(gradient.elementType(), [&]<typename T>() {
        const std::span<T> values = gradient.mutableValues<T>();
        const std::span<const T> output = context.output(0).values<T>();
        for (size_t i = 0; i < values.size(); ++i)
            values[i] *= slope(output[i]);
    });
    backwardThrough(context, gradient);
    if (context.wantsInputGradient(3))
        context.setInputGradient(3, std::move(gradient));
}

ChannelLinks FusedConvolutionOperator::channelLinks(std::span<const ValueFacts> inputs,
                                                    std::span<const ValueFacts> outputs) const
{
    ChannelLinks links = ConvolutionOperator::channelLinks(inputs, outputs);
    if (inputs.size() > 3 && inputs[3].isPresent) {
        links.push_back({ .from = { false, 3, 0 }, .to = { true, 0, 0 } });
        links.push_back({ .from = { false, 3, 1 }, .to = { true, 0, 1 } });
    }
    return links;
}

} // namespace core
