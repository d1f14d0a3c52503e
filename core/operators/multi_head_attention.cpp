#include "core/operators/attention_inputs.h"
#include "core/operators/half_precision.h"
#include "core/operators/matrix_product.h"
#include "core/operators/transformer_operators.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

/// MultiHeadAttention of com.microsoft: inputs queries, keys, values [batch, length, heads * size],
/// bias [q + k + v], mask of keys, attention bias. Packed and past operands are refused.
class MultiHeadAttentionOperator final : public Operator
{
public:
    explicit MultiHeadAttentionOperator(const NodeView& view)
        : m_settings(view.node)
    {
        expectInputs(view, 1);
        if (!view.node.hasInput(1) || !view.node.hasInput(2))
            throw Error(ErrorCode::unsupported,
                        "packed queries, keys and values are not supported");
        for (size_t slot = 6; slot < view.node.inputs.size(); ++slot)
            refuseInput(view, slot, "past keys and values");
        refuseFurtherOutputs(view);
    }

    void inferShapes(ShapeContext& context) const override
    {
        expectType(context.inputType(0), kAttentionTypes);
        for (size_t slot = 0; slot < 3; ++slot)
            expectRank(context.input(slot), 3, slot);
        std::optional<SymbolicShape> shape = context.input(0).shape;
        if (shape)
            shape->back() = context.input(2).shape ? context.input(2).shape->back() : Dimension();
        context.setOutput(0, context.inputType(0), shape);
    }

    void forward(ForwardContext& context) const override
    {
        const std::array types{ context.input(0).elementType() };
        computeWidened(context, types, [this](ForwardContext& wide) {
            withRealType(wide.input(0).elementType(), [&]<typename T>() { compute<T>(wide); });
        });
    }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

    void backward(BackwardContext& context) const override
    {
        if (context.hasOutputGradient(0))
            withRealType(context.input(0).elementType(),
                         [&]<typename T>() { setGradients<T>(context); });
    }

private:
    template <typename Context>
    AttentionSizes sizesOf(const Context& context) const
    {
        const Shape& queries = context.input(0).shape();
        const Shape& keys = context.input(1).shape();
        const Shape& values = context.input(2).shape();
        for (size_t slot = 0; slot < 3; ++slot)
            expectRank(context.input(slot), 3, slot);
        if (keys[0] != queries[0] || values[0] != queries[0] || keys[2] != queries[2]
            || values[1] != keys[1])
            throw Error(ErrorCode::invalidModel,
                        fmt::format("queries {}, keys {} and values {} do not fit",
                                    shapeText(queries), shapeText(keys), shapeText(values)));
        return { .batch = queries[0],
                 .queryLength = queries[1],
                 .keyLength = keys[1],
                 .heads = m_settings.heads,
                 .headSize = m_settings.headSize(queries[2], "queries"),
                 .valueHeadSize = m_settings.headSize(values[2], "values") };
    }

    template <typename T>
    void compute(ForwardContext& context) const
    {
        const std::array<Tensor, 3> operands = operandsOf<T>(context);
        const AttentionRequest<T> request = requestOf<T>(context, operands);
        Tensor& output = context.allocateOutput(
            0, elementTypeOf<T>,
            { request.sizes.batch, request.sizes.queryLength, operands[2].shape()[2] });
        attend(request, output.mutableValues<T>().data());
    }

    template <typename T, typename Context>
    AttentionRequest<T> requestOf(const Context& context,
                                  const std::array<Tensor, 3>& operands) const
    {
        const auto operand = [&](size_t slot) {
            return AttentionOperand<T>{ .data = operands[slot].values<T>().data(),
                                        .rowStride = operands[slot].shape()[2] };
        };
        AttentionRequest<T> request{ .sizes = sizesOf(context),
                                     .queries = operand(0),
                                     .keys = operand(1),
                                     .values = operand(2),
                                     .isCausal = m_settings.isCausal };
        request.scale = m_settings.scaleFor(request.sizes.headSize);
        request.biases = biasesOf<T>(context, request.sizes, 4, m_settings.hiddenScore);
        return request;
    }

    template <typename T>
    void setGradients(BackwardContext& context) const
    {
        const std::array<Tensor, 3> operands = operandsOf<T>(context);
        const AttentionGradients<T> found = attentionGradients(
            requestOf<T>(context, operands), context.outputGradient(0).values<T>().data());
        const std::array<const std::vector<T>*, 3> parts = { &found.queries, &found.keys,
                                                             &found.values };
        std::vector<T> ofBias;
        for (size_t slot = 0; slot < 3; ++slot) {
            setGradient(context, slot, *parts[slot]);
            const std::vector<T> sums =
                columnSums(*parts[slot], static_cast<size_t>(operands[slot].shape()[2]));
            ofBias.insert(ofBias.end(), sums.begin(), sums.end());
        }
        if (context.hasInput(3)) {
            ofBias.resize(static_cast<size_t>(context.input(3).elementCount()), T(0));
            setGradient(context, 3, ofBias);
        }
        if (context.hasInput(5))
            setGradient(context, 5, found.biases.back());
    }

    /// Queries, keys and values plus their parts of the bias.
    template <typename T, typename Context>
    std::array<Tensor, 3> operandsOf(const Context& context) const
    {
        sizesOf(context);
        std::array<Tensor, 3> operands;
        int64_t first = 0;
        for (size_t slot = 0; slot < 3; ++slot) {
            operands[slot] = withBias<T>(context, slot, first);
            first += operands[slot].shape()[2];
        }
        return operands;
    }

    /// The operand plus its part of the bias, which begins at `first`.
    template <typename T, typename Context>
    static Tensor withBias(const Context& context, size_t slot, int64_t first)
    {
        Tensor operand = context.input(slot);
        if (!context.hasInput(3))
            return operand;
        const std::span<const T> bias = context.input(3).template values<T>();
        const int64_t width = operand.shape()[2];
        if (static_cast<int64_t>(bias.size()) < first + width)
            throw Error(ErrorCode::invalidModel,
                        "the bias is shorter than queries, keys and values");
        const std::span<T> values = operand.mutableValues<T>();
        for (size_t index = 0; index < values.size(); ++index)
            values[index] += bias[static_cast<size_t>(first) + index % static_cast<size_t>(width)];
        return operand;
    }

    AttentionSettings m_settings;
};

} // namespace

std::unique_ptr<Operator> families::makeMultiHeadAttention(const NodeView& view)
{
    return std::make_unique<MultiHeadAttentionOperator>(view);
}

} // namespace core
