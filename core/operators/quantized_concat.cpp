#include "core/operators/node_checks.h"
#include "core/operators/quantization.h"
#include "core/operators/quantize_operators.h"
#include "core/operators/shape_operators.h"

#include <fmt/format.h>

namespace core {

namespace {

/// Slots in front of the parts: scale and zero point of the output.
constexpr size_t kFirstPart = 2;
/// A part is a tensor, its scale and its zero point.
constexpr size_t kPartSlots = 3;

/// The Concat of as many tensors as the node has parts.
std::unique_ptr<Operator> plainConcat(const NodeView& view)
{
    Node plain;
    plain.type = "Concat";
    plain.attributes = view.node.attributes;
    for (size_t slot = kFirstPart; slot < view.node.inputs.size(); slot += kPartSlots)
        plain.inputs.push_back(view.node.inputs[slot]);
    plain.outputs = view.node.outputs;
    return families::makeConcat({ plain, 13 });
}

/// QLinearConcat: inputs scale and zero point of Y, then a tensor, scale and zero point for each
/// part. Parts of another quantization than the output's are requantized.
class QuantizedConcat : public Operator
{
public:
    explicit QuantizedConcat(const NodeView& view)
    {
        expectInputs(view, kFirstPart + kPartSlots);
        if ((view.node.inputs.size() - kFirstPart) % kPartSlots != 0)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("{} inputs are not a scale, a zero point and three for each "
                                    "part",
                                    view.node.inputs.size()));
        expectInputs(view, view.node.inputs.size());
        m_plain = plainConcat(view);
    }

    GradientFlow gradientFlow() const override { return GradientFlow::stops; }
    void inferShapes(ShapeContext& context) const override
    {
        std::vector<ValueFacts> parts;
        for (size_t slot = kFirstPart; slot < context.inputCount(); slot += kPartSlots) {
            expectByteType(context.inputType(slot), slot);
            parts.push_back(context.input(slot));
        }
        ShapeContext plain(parts, 1);
        m_plain->inferShapes(plain);
        context.setOutput(0, context.inputType(kFirstPart), plain.outputs().front().shape);
    }

    void forward(ForwardContext& context) const override
    {
        std::vector<Tensor> parts;
        for (size_t slot = kFirstPart; slot < context.inputCount(); slot += kPartSlots)
            parts.push_back(requantized(context, slot));
        std::vector<const Tensor*> pointers;
        for (const Tensor& part : parts)
            pointers.push_back(&part);
        ForwardContext plain(pointers, 1);
        m_plain->forward(plain);
        context.setOutput(0, std::move(plain.outputs().front()));
    }

    Cost cost(std::span<const ValueFacts>, std::span<const ValueFacts>) const override
    {
        return {};
    }

    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override
    {
        std::vector<ValueFacts> parts;
        for (size_t slot = kFirstPart; slot < inputs.size(); slot += kPartSlots)
            parts.push_back(inputs[slot]);
        ChannelLinks links = m_plain->channelLinks(parts, outputs);
        for (ChannelLink& link : links)
            link.from.slot =
                static_cast<int>(kFirstPart) + link.from.slot * static_cast<int>(kPartSlots);
        return links;
    }

private:
    static Tensor requantized(const ForwardContext& context, size_t slot)
    {
        const Tensor& part = context.input(slot);
        const ElementType type = byteType(context, slot);
        const Quantization from = Quantization::at(context, slot + 1);
        const Quantization to = Quantization::at(context, 0);
        if (type != byteType(context, kFirstPart))
            throw Error(ErrorCode::invalidModel, "the parts differ in their element type");
        if (from == to)
            return part;
        const QuantizedRange range = quantizedRange(type);
        std::vector<int32_t> values = quantizedValues(part);
        for (int32_t& value : values)
            value = quantized(from.real(value) / to.scale, to.zeroPoint, range);
        return quantizedTensor(type, part.shape(), values);
    }

    std::unique_ptr<Operator> m_plain;
};

} // namespace

std::unique_ptr<Operator> families::makeQLinearConcat(const NodeView& view)
{
    return std::make_unique<QuantizedConcat>(view);
}

} // namespace core
