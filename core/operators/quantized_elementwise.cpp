#include "core/base/checked_arithmetic.h"
#include "core/operators/broadcast_copy.h"
#include "core/operators/byte_table_kernel.h"
#include "core/operators/channels_last.h"
#include "core/operators/constant_inputs.h"
#include "core/operators/node_checks.h"
#include "core/operators/quantization.h"
#include "core/operators/quantize_operators.h"
#include "core/operators/quantized_addition.h"
#include "core/operators/quantized_image_kernels.h"

#include <fmt/format.h>

#include <array>
#include <functional>

namespace core {

namespace {

/// QLinearAdd and QLinearMul of com.microsoft: inputs A, scale, zero point, B, scale, zero point,
/// scale and zero point of C. The zero point is added before rounding, as ONNX Runtime does.
class QuantizedBinary : public Operator
{
public:
    explicit QuantizedBinary(const NodeView& view) { expectInputs(view, 8); }

    GradientFlow gradientFlow() const override { return GradientFlow::stops; }
    void inferShapes(ShapeContext& context) const override
    {
        expectByteType(context.inputType(0), 0);
        const ValueFacts& a = context.input(0);
        const ValueFacts& b = context.input(3);
        std::optional<SymbolicShape> shape;
        if (a.shape && b.shape)
            shape = broadcastShapes(*a.shape, *b.shape);
        context.setOutput(0, a.elementType, std::move(shape));
    }

    void forward(ForwardContext& context) const override
    {
        const ElementType type = byteType(context, 0);
        const Shape shape = broadcastShapes(context.input(0).shape(), context.input(3).shape());
        std::vector<int32_t> a = quantizedValues(broadcastCopy(context.input(0), shape));
        const std::vector<int32_t> b = quantizedValues(broadcastCopy(context.input(3), shape));
        combine(a, b,
                { Quantization::at(context, 1), Quantization::at(context, 4),
                  Quantization::at(context, 6) },
                quantizedRange(type));
        context.setOutput(0, quantizedTensor(type, shape, a));
    }

protected:
    /// Replaces the elements of `a` by the result; quantizations of A, B and C.
    virtual void combine(std::vector<int32_t>& a, const std::vector<int32_t>& b,
                         const std::array<Quantization, 3>& of, QuantizedRange range) const = 0;
};

class QuantizedAdd : public QuantizedBinary
{
public:
    using QuantizedBinary::QuantizedBinary;

    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts>) const override
    {
        ChannelLinks links;
        if (!inputs[0].shape || !inputs[3].shape || *inputs[0].shape != *inputs[3].shape)
            return links;
        for (const int slot : { 0, 3 }) {
            for (int axis = 0; axis < inputs[0].rank(); ++axis)
                links.push_back({ { false, slot, axis }, { true, 0, axis } });
        }
        return links;
    }

    std::unique_ptr<Kernel> kernel(const KernelRequest& request) const override
    {
        const ConstantInputs constants(request, { 0, 3 });
        if (!constants.areKnown())
            return nullptr;
        const ForwardContext context = constants.context();
        return byteAdditionKernel(request,
                                  QuantizedAddition::of(Quantization::at(context, 1),
                                                        Quantization::at(context, 4),
                                                        Quantization::at(context, 6)));
    }

protected:
    void combine(std::vector<int32_t>& a, const std::vector<int32_t>& b,
                 const std::array<Quantization, 3>& of, QuantizedRange range) const override
    {
        const auto addition = QuantizedAddition::of(of[0], of[1], of[2]);
        for (size_t i = 0; i < a.size(); ++i)
            a[i] = saturated(addition(static_cast<float>(a[i]), static_cast<float>(b[i])), range);
    }
};

class QuantizedMultiply : public QuantizedBinary
{
public:
    using QuantizedBinary::QuantizedBinary;

protected:
    void combine(std::vector<int32_t>& a, const std::vector<int32_t>& b,
                 const std::array<Quantization, 3>& of, QuantizedRange range) const override
    {
        const float scale = of[0].scale * of[1].scale / of[2].scale;
        for (size_t i = 0; i < a.size(); ++i) {
            const int32_t product = (a[i] - of[0].zeroPoint) * (b[i] - of[1].zeroPoint);
            a[i] = saturated(
                static_cast<float>(product) * scale + static_cast<float>(of[2].zeroPoint), range);
        }
    }
};

/// QLinearSigmoid and QLinearLeakyRelu: a table of the 256 results.
class QuantizedFunction : public Operator
{
public:
    QuantizedFunction(const NodeView& view, std::function<float(float)> function)
        : m_function(std::move(function))
    {
        expectInputs(view, 4);
    }

    GradientFlow gradientFlow() const override { return GradientFlow::stops; }
    void inferShapes(ShapeContext& context) const override
    {
        expectByteType(context.inputType(0), 0);
        context.setOutput(0, context.inputType(0), context.input(0).shape);
    }

    void forward(ForwardContext& context) const override
    {
        const ElementType type = byteType(context, 0);
        const ByteTable table = tableOf(context, type);
        Tensor& output = context.allocateOutput(0, type, context.input(0).shape());
        std::ranges::transform(
            context.input(0).bytes(), output.mutableBytes().begin(),
            [&](std::byte bits) { return std::byte{ table[std::to_integer<size_t>(bits)] }; });
    }

    std::unique_ptr<Kernel> kernel(const KernelRequest& request) const override
    {
        const ConstantInputs constants(request, { 0 });
        const ElementType type = request.inputLayouts[0].elementType;
        if (!constants.areKnown() || !isByte(type)
            || elementCount(request.inputLayouts[0].shape) == 0)
            return nullptr;
        return byteTableKernel(request, tableOf(constants.context(), type));
    }

    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts>) const override
    {
        ChannelLinks links;
        for (int axis = 0; axis < inputs[0].rank(); ++axis)
            links.push_back({ { false, 0, axis }, { true, 0, axis } });
        return links;
    }

private:
    ByteTable tableOf(const ForwardContext& context, ElementType type) const
    {
        const Quantization from = Quantization::at(context, 1);
        const Quantization to = Quantization::at(context, 3);
        const QuantizedRange range = quantizedRange(type);
        return byteTable(type, [&](int32_t value) {
            return quantized(m_function(from.real(value)) / to.scale, to.zeroPoint, range);
        });
    }

    std::function<float(float)> m_function;
};

} // namespace

std::unique_ptr<Operator> families::makeQLinearAdd(const NodeView& view)
{
    return std::make_unique<QuantizedAdd>(view);
}

std::unique_ptr<Operator> families::makeQLinearMul(const NodeView& view)
{
    return std::make_unique<QuantizedMultiply>(view);
}

std::unique_ptr<Operator> families::makeQLinearSigmoid(const NodeView& view)
{
    return std::make_unique<QuantizedFunction>(
        view, [](float x) { return 1.0F / (1.0F + std::exp(-x)); });
}

std::unique_ptr<Operator> families::makeQLinearLeakyRelu(const NodeView& view)
{
    const float slope = view.node.real("alpha", 0.01F);
    return std::make_unique<QuantizedFunction>(
        view, [slope](float x) { return x >= 0.0F ? x : slope * x; });
}

} // namespace core
