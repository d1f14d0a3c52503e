#include "core/base/checked_arithmetic.h"
#include "core/operators/broadcast_copy.h"
#include "core/operators/input_checks.h"
#include "core/operators/node_checks.h"
#include "core/operators/quantization.h"
#include "core/operators/quantize_operators.h"

#include <fmt/format.h>

#include <array>
#include <functional>
#include <numeric>

namespace core {

namespace {

/// Scale and zero point of one tensor.
struct Quantization
{
    float scale = 1;
    int32_t zeroPoint = 0;

    static Quantization at(const ForwardContext& context, size_t scaleSlot)
    {
        return { scaleScalar(context, scaleSlot), zeroPointScalar(context, scaleSlot + 1) };
    }

    float real(int32_t value) const { return static_cast<float>(value - zeroPoint) * scale; }
};

/// Rounds a value that already includes the zero point.
int32_t saturated(float value, QuantizedRange range)
{
    const auto low = static_cast<float>(range.lowest);
    const float clamped = std::min(value > low ? value : low, static_cast<float>(range.highest));
    return static_cast<int32_t>(std::nearbyint(clamped));
}

ElementType byteType(const ForwardContext& context, size_t slot)
{
    expectByteType(context.input(slot).elementType(), slot);
    return context.input(slot).elementType();
}

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

protected:
    void combine(std::vector<int32_t>& a, const std::vector<int32_t>& b,
                 const std::array<Quantization, 3>& of, QuantizedRange range) const override
    {
        const float ratioA = of[0].scale / of[2].scale;
        const float ratioB = of[1].scale / of[2].scale;
        // Fused multiply-adds in ONNX Runtime's order: found by comparing all 65,536 pairs.
        const float offset = static_cast<float>(of[2].zeroPoint)
            - std::fma(ratioA, static_cast<float>(of[0].zeroPoint),
                       ratioB * static_cast<float>(of[1].zeroPoint));
        for (size_t i = 0; i < a.size(); ++i) {
            const float partB = std::fma(static_cast<float>(b[i]), ratioB, offset);
            a[i] = saturated(std::fma(static_cast<float>(a[i]), ratioA, partB), range);
        }
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
        const QuantizedRange range = quantizedRange(type);
        const Quantization from = Quantization::at(context, 1);
        const Quantization to = Quantization::at(context, 3);
        std::vector<int32_t> table;
        for (int32_t value = range.lowest; value <= range.highest; ++value)
            table.push_back(
                quantized(m_function(from.real(value)) / to.scale, to.zeroPoint, range));
        std::vector<int32_t> values = quantizedValues(context.input(0));
        for (int32_t& value : values)
            value = table[static_cast<size_t>(value - range.lowest)];
        context.setOutput(0, quantizedTensor(type, context.input(0).shape(), values));
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
    std::function<float(float)> m_function;
};

/// QLinearGlobalAveragePool of [N, C, spatial].
class QuantizedGlobalAveragePool : public Operator
{
public:
    explicit QuantizedGlobalAveragePool(const NodeView& view)
    {
        expectInputs(view, 5);
        if (view.node.integer("channels_last", 0) != 0)
            throw Error(ErrorCode::unsupported, "channels_last is not supported");
    }

    GradientFlow gradientFlow() const override { return GradientFlow::stops; }
    void inferShapes(ShapeContext& context) const override
    {
        expectByteType(context.inputType(0), 0);
        std::optional<SymbolicShape> shape = context.input(0).shape;
        if (shape && shape->size() < 3)
            throw Error(ErrorCode::invalidModel, "the input needs three axes");
        for (size_t axis = 2; shape && axis < shape->size(); ++axis)
            (*shape)[axis] = Dimension(1);
        context.setOutput(0, context.inputType(0), std::move(shape));
    }

    void forward(ForwardContext& context) const override
    {
        const ElementType type = byteType(context, 0);
        Shape shape = context.input(0).shape();
        if (shape.size() < 3)
            throw Error(ErrorCode::invalidModel, "the input needs three axes");
        const Quantization from = Quantization::at(context, 1);
        const Quantization to = Quantization::at(context, 3);
        const int64_t size = elementCount(std::span(shape).subspan(2));
        std::fill(shape.begin() + 2, shape.end(), 1);
        if (size == 0)
            throw Error(ErrorCode::invalidModel, "there is nothing to average");
        const float scale = from.scale / (static_cast<float>(size) * to.scale);
        const std::vector<int32_t> values = quantizedValues(context.input(0));
        std::vector<int32_t> result(static_cast<size_t>(elementCount(shape)));
        for (size_t i = 0; i < result.size(); ++i) {
            const auto first = values.begin() + static_cast<int64_t>(i) * size;
            const int64_t sum =
                std::accumulate(first, first + size, int64_t(0)) - size * from.zeroPoint;
            result[i] =
                quantized(static_cast<float>(sum) * scale, to.zeroPoint, quantizedRange(type));
        }
        context.setOutput(0, quantizedTensor(type, shape, result));
    }

    ChannelLinks channelLinks(std::span<const ValueFacts>,
                              std::span<const ValueFacts>) const override
    {
        return batchAndChannelLinks();
    }
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

std::unique_ptr<Operator> families::makeQLinearGlobalAveragePool(const NodeView& view)
{
    return std::make_unique<QuantizedGlobalAveragePool>(view);
}

} // namespace core
