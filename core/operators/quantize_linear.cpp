#include "core/base/parallel.h"
#include "core/operators/axis_parts.h"
#include "core/operators/channels_last.h"
#include "core/operators/constant_inputs.h"
#include "core/operators/conversion.h"
#include "core/operators/element_types.h"
#include "core/operators/node_checks.h"
#include "core/operators/quantization.h"
#include "core/operators/quantization_blocks.h"
#include "core/operators/quantize_linear_kernel.h"
#include "core/operators/quantize_operators.h"

#include <fmt/format.h>

namespace core {

namespace {

/// What QuantizeLinear and DequantizeLinear share: axis, block size and the relation of channels.
class LinearOperator : public Operator
{
public:
    explicit LinearOperator(const NodeView& view)
        : m_axis(view.node.integer("axis", 1))
        , m_blockSize(view.node.integer("block_size", 0))
    {
        expectInputs(view, 2);
        if (m_blockSize < 0)
            throw Error(ErrorCode::invalidModel, fmt::format("block_size is {}", m_blockSize));
    }

    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts>) const override
    {
        ChannelLinks links;
        linkOtherAxes(links, { false, 0, 0 }, { true, 0, 0 }, inputs[0].rank(), -1);
        if (inputs[0].rank() < 1 || inputs[1].rank() != 1 || m_blockSize != 0)
            return links;
        const bool isPerAxis = isSameSize(
            (*inputs[1].shape)[0],
            (*inputs[0].shape)[static_cast<size_t>(normalizedAxis(m_axis, inputs[0].rank()))]);
        const auto axis = static_cast<int>(normalizedAxis(m_axis, inputs[0].rank()));
        for (int slot = 1; isPerAxis && slot < static_cast<int>(inputs.size()); ++slot)
            links.push_back({ { false, slot, 0 }, { true, 0, axis } });
        return links;
    }

protected:
    /// Blocks of the input with their zero points; checks that these are as many as the scales.
    QuantizationBlocks blocks(const ForwardContext& context, std::vector<int32_t>& offsets) const
    {
        const Tensor& scale = context.input(1);
        const QuantizationBlocks result =
            QuantizationBlocks::of(context.input(0).shape(), scale.shape(), m_axis, m_blockSize);
        offsets = zeroPoints(context, 2, static_cast<size_t>(result.parameterCount));
        if (static_cast<int64_t>(offsets.size()) != result.parameterCount)
            throw Error(
                ErrorCode::invalidModel,
                fmt::format("{} zero points for {} scales", offsets.size(), result.parameterCount));
        return result;
    }

    /// Calls body(element, parameter) for every element, in parallel.
    template <typename Body>
    static void forEachElement(const QuantizationBlocks& blocks, const Body& body)
    {
        const int64_t rows = blocks.outer * blocks.positions;
        const auto run = [&](int64_t row, int64_t begin, int64_t end) {
            const int64_t parameter =
                blocks.parameter(row / blocks.positions, row % blocks.positions);
            for (int64_t i = begin; i < end; ++i)
                body(static_cast<size_t>(row * blocks.inner + i),
                     static_cast<size_t>(parameter + i * blocks.innerStep()));
        };
        constexpr int64_t kGrain = 16384;
        if (rows == 1) {
            parallelFor(blocks.inner, kGrain,
                        [&](int64_t begin, int64_t end) { run(0, begin, end); });
            return;
        }
        parallelFor(rows, kGrain / std::max<int64_t>(1, blocks.inner) + 1,
                    [&](int64_t begin, int64_t end) {
                        for (int64_t row = begin; row < end; ++row)
                            run(row, 0, blocks.inner);
                    });
    }

    /// The quantization when it is per tensor, constant and its scale is float32.
    static std::optional<Quantization> constantQuantization(const KernelRequest& request)
    {
        const ConstantInputs constants(request, { 0 });
        if (!constants.areKnown() || request.inputs[1].elementType != ElementType::float32)
            return std::nullopt;
        const ForwardContext context = constants.context();
        const auto isSingle = [&](size_t slot) {
            return !context.hasInput(slot) || context.input(slot).elementCount() == 1;
        };
        if (!isSingle(1) || !isSingle(2))
            return std::nullopt;
        return Quantization::at(context, 1);
    }

    /// A float copy of a real tensor, or the tensor itself.
    static Tensor asFloat(const Tensor& tensor)
    {
        return tensor.elementType() == ElementType::float32
            ? tensor
            : converted(tensor, ElementType::float32);
    }

private:
    int64_t m_axis;
    int64_t m_blockSize;
};

/// QuantizeLinear: saturate(roundHalfEven(x / scale) + zeroPoint).
class QuantizeLinear : public LinearOperator
{
public:
    explicit QuantizeLinear(const NodeView& view)
        : LinearOperator(view)
        , m_statedType(static_cast<ElementType>(view.node.integer("output_dtype", 0)))
        , m_hasZeroPoint(view.node.hasInput(2))
    {
        if (m_statedType != ElementType::undefined)
            static_cast<void>(quantizedRange(m_statedType));
    }

    GradientFlow gradientFlow() const override { return GradientFlow::stops; }
    void inferShapes(ShapeContext& context) const override
    {
        expectType(context.inputType(0), kInputs, "input x");
        expectType(context.inputType(1), kScales, "input y_scale");
        const ElementType type = m_hasZeroPoint      ? context.inputType(2)
            : m_statedType != ElementType::undefined ? m_statedType
                                                     : ElementType::uint8;
        if (type != ElementType::undefined)
            static_cast<void>(quantizedRange(type));
        context.setOutput(0, type, context.input(0).shape);
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& input = context.input(0);
        expectType(input.elementType(), kInputs, "input x");
        const ElementType type = m_hasZeroPoint      ? context.input(2).elementType()
            : m_statedType != ElementType::undefined ? m_statedType
                                                     : ElementType::uint8;
        const QuantizedRange range = quantizedRange(type);
        std::vector<int32_t> offsets;
        const QuantizationBlocks place = blocks(context, offsets);
        expectType(context.input(1).elementType(), kScales, "input y_scale");
        const std::vector<float> scales = scaleValues(asFloat(context.input(1)));
        const Tensor real = asFloat(input);
        const std::span<const float> values = real.values<float>();
        const auto quantizedAt = [&](size_t i, size_t parameter) {
            return quantized(values[i] / scales[parameter], offsets[parameter], range);
        };
        if (elementBits(type) == 4) {
            std::vector<int32_t> result(values.size());
            forEachElement(place, [&](size_t i, size_t p) { result[i] = quantizedAt(i, p); });
            context.setOutput(0, quantizedTensor(type, input.shape(), result));
            return;
        }
        Tensor& output = context.allocateOutput(0, type, input.shape());
        withElementType(type, [&]<typename T>() {
            T* to = output.mutableValues<T>().data();
            forEachElement(place,
                           [&](size_t i, size_t p) { to[i] = static_cast<T>(quantizedAt(i, p)); });
        });
    }

    std::unique_ptr<Kernel> kernel(const KernelRequest& request) const override
    {
        const std::optional<Quantization> of = constantQuantization(request);
        const ElementType type = request.outputs[0].elementType;
        return of && isByte(type) ? quantizeKernel(request, *of, type) : nullptr;
    }

private:
    static constexpr ElementTypes kInputs{ ElementType::float32, ElementType::float16,
                                           ElementType::bfloat16, ElementType::int32 };
    static constexpr ElementTypes kScales{ ElementType::float32, ElementType::float16,
                                           ElementType::bfloat16 };

    ElementType m_statedType;
    bool m_hasZeroPoint;
};

/// DequantizeLinear: (x - zeroPoint) * scale.
class DequantizeLinear : public LinearOperator
{
public:
    using LinearOperator::LinearOperator;

    void inferShapes(ShapeContext& context) const override
    {
        expectTypes(context.inputType(0), context.inputType(1));
        context.setOutput(0, context.inputType(1), context.input(0).shape);
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& input = context.input(0);
        const ElementType type = context.input(1).elementType();
        expectTypes(input.elementType(), type);
        std::vector<int32_t> offsets;
        const QuantizationBlocks place = blocks(context, offsets);
        const std::vector<float> scales = scaleValues(asFloat(context.input(1)));
        Tensor real;
        Tensor& output = type == ElementType::float32
            ? context.allocateOutput(0, type, input.shape())
            : (real = Tensor::uninitialized(ElementType::float32, input.shape()));
        float* to = output.mutableValues<float>().data();
        const auto dequantize = [&](const auto* from) {
            forEachElement(place, [&](size_t i, size_t p) {
                // Zero points lie within the type, so the difference of narrow types is exact.
                const int64_t difference = static_cast<int64_t>(from[i]) - offsets[p];
                to[i] = static_cast<float>(difference) * scales[p];
            });
        };
        if (elementBits(input.elementType()) == 4)
            dequantize(quantizedValues(input).data());
        else
            withElementType(input.elementType(),
                            [&]<typename T>() { dequantize(input.values<T>().data()); });
        if (type != ElementType::float32)
            context.setOutput(0, converted(real, type));
    }

    std::unique_ptr<Kernel> kernel(const KernelRequest& request) const override
    {
        const std::optional<Quantization> of = constantQuantization(request);
        return of ? dequantizeKernel(request, *of) : nullptr;
    }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

    /// Of the scale: the sum of (x - zeroPoint) times the gradient. The input is of integers.
    void backward(BackwardContext& context) const override
    {
        if (!context.wantsInputGradient(1) || !context.hasOutputGradient(0))
            return;
        std::vector<int32_t> offsets;
        const QuantizationBlocks place =
            blocks(ForwardContext(context.inputs(), context.outputCount()), offsets);
        const Tensor& input = context.input(0);
        const std::vector<double> gradient = context.outputGradient(0).toDoubles();
        std::vector<double> sums(offsets.size(), 0.0);
        const auto add = [&](const auto* from) {
            for (int64_t row = 0; row < place.outer * place.positions; ++row)
                for (int64_t i = 0; i < place.inner; ++i) {
                    const auto element = static_cast<size_t>(row * place.inner + i);
                    const auto parameter = static_cast<size_t>(
                        place.parameter(row / place.positions, row % place.positions)
                        + i * place.innerStep());
                    sums[parameter] += gradient[element]
                        * (static_cast<double>(from[element]) - offsets[parameter]);
                }
        };
        if (elementBits(input.elementType()) == 4)
            add(quantizedValues(input).data());
        else
            withElementType(input.elementType(),
                            [&]<typename T>() { add(input.values<T>().data()); });
        const Tensor& scale = context.input(1);
        context.setInputGradient(
            1,
            converted(Tensor::of<double>(scale.shape(), std::span<const double>(sums)),
                      scale.elementType()));
    }

private:
    static void expectTypes(ElementType input, ElementType scale)
    {
        expectType(input,
                   ElementTypes{ ElementType::uint8, ElementType::int8, ElementType::uint16,
                                 ElementType::int16, ElementType::int32, ElementType::uint4,
                                 ElementType::int4 },
                   "input x");
        expectType(
            scale,
            ElementTypes{ ElementType::float32, ElementType::float16, ElementType::bfloat16 },
            "input x_scale");
    }
};

/// DynamicQuantizeLinear: quantizes to uint8 with the range of the tensor, zero included.
class DynamicQuantizeLinear : public Operator
{
public:
    explicit DynamicQuantizeLinear(const NodeView& view) { expectInputs(view, 1); }

    GradientFlow gradientFlow() const override { return GradientFlow::stops; }
    void inferShapes(ShapeContext& context) const override
    {
        expectType(context.inputType(0), ElementTypes{ ElementType::float32 }, "input x");
        context.setOutput(0, ElementType::uint8, context.input(0).shape);
        context.setOutput(1, ElementType::float32, SymbolicShape());
        context.setOutput(2, ElementType::uint8, SymbolicShape());
    }

    void forward(ForwardContext& context) const override
    {
        const std::span<const float> values = context.input(0).values<float>();
        float low = 0.0F;
        float high = 0.0F;
        for (const float value : values) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
        const QuantizedRange range = quantizedRange(ElementType::uint8);
        const float scale = high == low ? 1.0F : (high - low) / 255.0F;
        const int32_t zeroPoint = quantized(-low / scale, 0, range);
        Tensor& output = context.allocateOutput(0, ElementType::uint8, context.input(0).shape());
        std::ranges::transform(values, output.mutableValues<uint8_t>().begin(), [&](float value) {
            return static_cast<uint8_t>(quantized(value / scale, zeroPoint, range));
        });
        context.setOutput(1, Tensor::scalar(scale));
        context.setOutput(2, Tensor::scalar(static_cast<uint8_t>(zeroPoint)));
    }

    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts>) const override
    {
        ChannelLinks links;
        linkOtherAxes(links, { false, 0, 0 }, { true, 0, 0 }, inputs[0].rank(), -1);
        return links;
    }
};

} // namespace

std::unique_ptr<Operator> families::makeQuantizeLinear(const NodeView& view)
{
    return std::make_unique<QuantizeLinear>(view);
}

std::unique_ptr<Operator> families::makeDequantizeLinear(const NodeView& view)
{
    return std::make_unique<DequantizeLinear>(view);
}

std::unique_ptr<Operator> families::makeDynamicQuantizeLinear(const NodeView& view)
{
    return std::make_unique<DynamicQuantizeLinear>(view);
}

} // namespace core
