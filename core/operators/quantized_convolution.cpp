#include "core/base/checked_arithmetic.h"
#include "core/operators/constant_inputs.h"
#include "core/operators/convolution_operator.h"
#include "core/operators/convolve.h"
#include "core/operators/node_checks.h"
#include "core/operators/quantization.h"
#include "core/operators/quantize_operators.h"
#include "core/operators/quantized_convolution_kernel.h"

#include <fmt/format.h>

namespace core {

namespace {

/// Input slots of an integer convolution.
struct ConvolutionSlots
{
    size_t input = 0;
    size_t weights = 0;
    size_t inputZeroPoint = 0;
    size_t weightZeroPoint = 0;
};

/// Convolutions of uint8 or int8, accumulated in int32 after removing the zero points; so padding
/// stands for the input's zero point.
class IntegerConvolution : public Operator
{
public:
    IntegerConvolution(const NodeView& view, ConvolutionSlots slots)
        : m_slots(slots)
        , m_plain(view)
    {
    }

    Cost cost(std::span<const ValueFacts> inputs,
              std::span<const ValueFacts> outputs) const override
    {
        const std::array<ValueFacts, 2> factors = { inputs[m_slots.input],
                                                    inputs[m_slots.weights] };
        return m_plain.cost(factors, outputs);
    }

    /// Only the batch: scales, zero points and bias of a channel would have to follow the weights.
    ChannelLinks channelLinks(std::span<const ValueFacts>,
                              std::span<const ValueFacts>) const override
    {
        return { { .from = { false, static_cast<int>(m_slots.input), 0 }, .to = { true, 0, 0 } } };
    }

protected:
    std::optional<SymbolicShape> outputShape(const ShapeContext& context) const
    {
        expectByteType(context.inputType(m_slots.input), m_slots.input);
        expectByteType(context.inputType(m_slots.weights), m_slots.weights);
        std::array<ValueFacts, 2> factors = { context.input(m_slots.input),
                                              context.input(m_slots.weights) };
        for (ValueFacts& facts : factors)
            facts.elementType = ElementType::float32;
        ShapeContext plain(factors, 1);
        m_plain.inferShapes(plain);
        return plain.outputs().front().shape;
    }

    ConvolutionGeometry geometry(const ForwardContext& context) const
    {
        return m_plain.geometry(context.input(m_slots.input).shape(),
                                context.input(m_slots.weights).shape());
    }

    /// The int32 sums in the output's shape; `bias` may be null.
    std::vector<int32_t> convolved(const ForwardContext& context, const ConvolutionGeometry& place,
                                   const int32_t* bias) const
    {
        expectByteType(context.input(m_slots.input).elementType(), m_slots.input);
        expectByteType(context.input(m_slots.weights).elementType(), m_slots.weights);
        std::vector<int32_t> input = quantizedValues(context.input(m_slots.input));
        const int32_t inputOffset = zeroPointScalar(context, m_slots.inputZeroPoint);
        for (int32_t& value : input)
            value -= inputOffset;
        const std::vector<int32_t> weights = centeredWeights(context, place.outputChannels);
        std::vector<int32_t> sums(static_cast<size_t>(elementCount(place.outputShape())));
        convolve<int32_t>(place, input.data(), weights.data(), bias, sums.data());
        return sums;
    }

    std::vector<int32_t> centeredWeights(const ForwardContext& context, int64_t channels) const
    {
        std::vector<int32_t> weights = quantizedValues(context.input(m_slots.weights));
        const std::vector<int32_t> offsets = zeroPoints(context, m_slots.weightZeroPoint, 1);
        if (offsets.size() != 1 && static_cast<int64_t>(offsets.size()) != channels)
            throw Error(
                ErrorCode::invalidModel,
                fmt::format("{} zero points for {} output channels", offsets.size(), channels));
        const size_t perChannel = weights.size() / static_cast<size_t>(channels);
        for (size_t i = 0; i < weights.size(); ++i)
            weights[i] -= offsets[offsets.size() == 1 ? 0 : i / perChannel];
        return weights;
    }

    const ConvolutionOperator& plain() const { return m_plain; }

private:
    ConvolutionSlots m_slots;
    ConvolutionOperator m_plain;
};

/// ConvInteger: the int32 sums themselves.
class ConvInteger : public IntegerConvolution
{
public:
    explicit ConvInteger(const NodeView& view)
        : IntegerConvolution(view, { 0, 1, 2, 3 })
    {
        expectInputs(view, 2);
    }

    GradientFlow gradientFlow() const override { return GradientFlow::stops; }
    void inferShapes(ShapeContext& context) const override
    {
        context.setOutput(0, ElementType::int32, outputShape(context));
    }

    void forward(ForwardContext& context) const override
    {
        const ConvolutionGeometry place = geometry(context);
        const std::vector<int32_t> sums = convolved(context, place, nullptr);
        Tensor& output = context.allocateOutput(0, ElementType::int32, place.outputShape());
        std::ranges::copy(sums, output.mutableValues<int32_t>().begin());
    }
};

/// QLinearConv: the sums with an int32 bias, scaled back to a quantized type.
class QLinearConv : public IntegerConvolution
{
public:
    explicit QLinearConv(const NodeView& view)
        : IntegerConvolution(view, { 0, 3, 2, 5 })
    {
        expectInputs(view, 8);
    }

    GradientFlow gradientFlow() const override { return GradientFlow::stops; }
    void inferShapes(ShapeContext& context) const override
    {
        expectByteType(context.inputType(7), 7);
        context.setOutput(0, context.inputType(7), outputShape(context));
    }

    void forward(ForwardContext& context) const override
    {
        const ConvolutionGeometry place = geometry(context);
        const ElementType type = context.input(7).elementType();
        expectByteType(type, 7);
        const std::vector<int32_t> bias = biasOf(context, place.outputChannels);
        const std::vector<float> scales = channelScales(context, place.outputChannels);
        const int32_t zeroPoint = zeroPointScalar(context, 7);
        const QuantizedRange range = quantizedRange(type);
        std::vector<int32_t> sums = convolved(context, place, bias.empty() ? nullptr : bias.data());
        const auto positions = static_cast<size_t>(outputPositions(place.axes));
        for (size_t i = 0; i < sums.size(); ++i) {
            const float scale = scales[i / positions % scales.size()];
            sums[i] = quantized(static_cast<float>(sums[i]) * scale, zeroPoint, range);
        }
        context.setOutput(0, quantizedTensor(type, place.outputShape(), sums));
    }

    std::unique_ptr<Kernel> kernel(const KernelRequest& request) const override
    {
        const ConstantInputs constants(request, { 0 });
        if (!constants.areKnown() || request.bias != nullptr)
            return nullptr;
        const ForwardContext context = constants.context();
        QuantizedConvolution of{ .geometry = plain().geometry(request.inputLayouts[0].shape,
                                                              context.input(3).shape()),
                                 .inputType = request.inputLayouts[0].elementType,
                                 .inputZeroPoint = zeroPointScalar(context, 2),
                                 .outputType = context.input(7).elementType(),
                                 .outputZeroPoint = zeroPointScalar(context, 7) };
        of.weights = centeredWeights(context, of.geometry.outputChannels);
        of.bias = biasOf(context, of.geometry.outputChannels);
        of.scales = channelScales(context, of.geometry.outputChannels);
        return quantizedConvolutionKernel(request, of);
    }

private:
    static std::vector<int32_t> biasOf(const ForwardContext& context, int64_t channels)
    {
        if (!context.hasInput(8))
            return {};
        const Tensor& bias = context.input(8);
        if (bias.elementType() != ElementType::int32 || bias.elementCount() != channels)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("the bias is {} {}, expected int32 [{}]",
                                    elementTypeName(bias.elementType()), shapeText(bias.shape()),
                                    channels));
        return quantizedValues(bias);
    }

    /// x_scale * w_scale / y_scale, in this order, for the tensor or each output channel.
    static std::vector<float> channelScales(const ForwardContext& context, int64_t channels)
    {
        std::vector<float> scales = scaleValues(context.input(4));
        if (scales.size() != 1 && static_cast<int64_t>(scales.size()) != channels)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("{} scales for {} output channels", scales.size(), channels));
        for (float& scale : scales)
            scale = scaleScalar(context, 1) * scale / scaleScalar(context, 6);
        return scales;
    }
};

} // namespace

std::unique_ptr<Operator> families::makeConvInteger(const NodeView& view)
{
    return std::make_unique<ConvInteger>(view);
}

std::unique_ptr<Operator> families::makeQLinearConv(const NodeView& view)
{
    return std::make_unique<QLinearConv>(view);
}

} // namespace core
