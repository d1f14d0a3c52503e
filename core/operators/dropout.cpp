#include "core/operators/activation.h"
#include "core/operators/broadcast.h"
#include "core/operators/conversion.h"
#include "core/operators/element_types.h"
#include "core/operators/numpy_random.h"

#include <algorithm>

namespace core::families {

namespace {

constexpr int64_t kInputsOpset = 12; ///< ratio and training_mode become inputs
constexpr int64_t kBooleanMaskOpset = 10;

/// Passes its input on unless the training_mode input asks for random zeros. Then the mask is that
/// of ONNX's reference for the same seed.
class DropoutOperator final : public Operator
{
public:
    explicit DropoutOperator(const NodeView& view)
        : m_seed(view.node.integer("seed", 0))
        , m_hasBooleanMask(view.opset >= kBooleanMaskOpset)
        , m_takesInputs(view.opset >= kInputsOpset)
    {
        if (view.opset < 7 && view.node.integer("is_test", 0) == 0)
            throw Error(ErrorCode::unsupported,
                        "Dropout of a training graph (attribute \"is_test\" is not 1)");
    }

    void inferShapes(ShapeContext& context) const override
    {
        const ElementType type = context.inputType(0);
        expectType(type, kFloats);
        context.setOutput(0, type, context.input(0).shape);
        context.setOutput(1, m_hasBooleanMask ? ElementType::boolean : type,
                          context.input(0).shape);
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& input = context.input(0);
        const auto [ratio, isTraining] = mode(context);
        const Tensor mask = isTraining ? randomMask(input.shape(), ratio) : fullMask(input.shape());
        context.setOutput(0, isTraining ? masked(input, mask, ratio) : input);
        if (context.outputCount() > 1)
            context.setOutput(1, m_hasBooleanMask ? mask : converted(mask, input.elementType()));
    }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

    /// Scales what the mask kept. The ratio, a setting, has no gradient.
    void backward(BackwardContext& context) const override
    {
        if (!context.wantsInputGradient(0) || !context.hasOutputGradient(0))
            return;
        const Tensor& gradient = context.outputGradient(0);
        const auto [ratio, isTraining] = mode(context);
        context.setInputGradient(
            0,
            isTraining ? masked(gradient, randomMask(gradient.shape(), ratio), ratio) : gradient);
    }

    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override
    {
        return broadcastLinks(inputs.first(1), outputs);
    }

    bool isRandom() const override { return m_takesInputs; }

private:
    struct Mode
    {
        double ratio = 0.5;
        bool isTraining = false;
    };

    template <typename Context>
    Mode mode(const Context& context) const
    {
        Mode mode;
        if (!m_takesInputs)
            return mode;
        if (context.hasInput(1))
            mode.ratio = context.input(1).toDoubles().at(0);
        mode.isTraining =
            context.hasInput(2) && context.input(2).toIntegers().at(0) != 0 && mode.ratio > 0;
        return mode;
    }

    static Tensor fullMask(const Shape& shape)
    {
        Tensor mask = Tensor::uninitialized(ElementType::boolean, shape);
        std::ranges::fill(mask.mutableValues<bool>(), true);
        return mask;
    }

    Tensor randomMask(const Shape& shape, double ratio) const
    {
        Tensor mask = Tensor::uninitialized(ElementType::boolean, shape);
        NumpyRandom random(static_cast<uint32_t>(m_seed));
        std::ranges::generate(mask.mutableValues<bool>(),
                              [&] { return random.uniform() >= ratio; });
        return mask;
    }

    static Tensor masked(const Tensor& input, const Tensor& mask, double ratio)
    {
        Tensor wide = converted(input, ElementType::float64);
        const std::span<double> values = wide.mutableValues<double>();
        const std::span<const bool> kept = mask.values<bool>();
        for (size_t i = 0; i < values.size(); ++i)
            values[i] = kept[i] ? values[i] / (1 - ratio) : 0;
        return converted(wide, input.elementType());
    }

    int64_t m_seed;
    bool m_hasBooleanMask;
    bool m_takesInputs;
};

constexpr OperatorEntry kTable[] = {
    { "", "Dropout", 1, 0, OperatorCategory::activation, makeOperator<DropoutOperator> },
};

} // namespace

std::span<const OperatorEntry> dropout()
{
    return kTable;
}

} // namespace core::families
