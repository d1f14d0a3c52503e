#include "core/operators/element_types.h"
#include "core/operators/half_precision.h"
#include "core/operators/matrix_product.h"
#include "core/operators/node_checks.h"
#include "core/operators/scaled_dot_product.h"
#include "core/operators/transformer_operators.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

constexpr ElementTypes kAttentionTypes{ ElementType::float16, ElementType::float32 };

void refuseInput(const NodeView& view, size_t slot, std::string_view what)
{
    if (view.node.hasInput(slot))
        throw Error(ErrorCode::unsupported, fmt::format("{} are not supported", what));
}

void refuseFurtherOutputs(const NodeView& view)
{
    for (size_t slot = 1; slot < view.node.outputs.size(); ++slot)
        if (view.node.hasOutput(slot))
            throw Error(ErrorCode::unsupported, "outputs with keys and values are not supported");
}

/// Scores that hide keys: `hidden` where the mask is zero.
AttentionBias maskBias(const Tensor& mask, const AttentionSizes& sizes, float hidden)
{
    const std::vector<int64_t> given = mask.toIntegers();
    AttentionBias bias{ .hasBatch = true };
    const auto shownIf = [hidden](bool isShown) { return isShown ? 0.0F : hidden; };
    if (mask.shape() == Shape{ sizes.batch }) {
        for (const int64_t length : given)
            for (int64_t key = 0; key < sizes.keyLength; ++key)
                bias.values.push_back(shownIf(key < length));
        return bias;
    }
    bias.hasQueries = mask.shape() == Shape{ sizes.batch, sizes.queryLength, sizes.keyLength };
    if (!bias.hasQueries && mask.shape() != Shape{ sizes.batch, sizes.keyLength })
        throw Error(ErrorCode::unsupported,
                    fmt::format("a mask of shape {} is not supported; accepted are [batch], "
                                "[batch, keys] and [batch, queries, keys]",
                                shapeText(mask.shape())));
    for (const int64_t shown : given)
        bias.values.push_back(shownIf(shown != 0));
    return bias;
}

/// A bias tensor [batch or 1, heads or 1, queries, keys].
AttentionBias givenBias(const Tensor& tensor, const AttentionSizes& sizes)
{
    const Shape& shape = tensor.shape();
    const bool fits = shape.size() == 4 && (shape[0] == 1 || shape[0] == sizes.batch)
        && (shape[1] == 1 || shape[1] == sizes.heads) && shape[2] == sizes.queryLength
        && shape[3] == sizes.keyLength;
    if (!fits)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("a bias of shape {} does not fit {} heads, {} queries and {} keys",
                                shapeText(shape), sizes.heads, sizes.queryLength, sizes.keyLength));
    const std::span<const float> values = tensor.values<float>();
    return { .values = { values.begin(), values.end() },
             .hasBatch = shape[0] > 1,
             .hasHeads = shape[1] > 1,
             .hasQueries = true };
}

/// Settings that both attention operators have.
struct AttentionSettings
{
    explicit AttentionSettings(const Node& node)
        : heads(node.integer("num_heads", 0))
        , isCausal(node.integer("unidirectional", 0) != 0)
        , scale(node.real("scale", 0.0F))
        , hiddenScore(node.real("mask_filter_value", -10000.0F))
    {
        if (heads < 1)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("attribute \"num_heads\" is {}, but must be positive", heads));
    }

    int64_t headSize(int64_t width, std::string_view what) const
    {
        if (width % heads != 0)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("{} have {} channels, which {} heads do not divide", what,
                                    width, heads));
        return width / heads;
    }

    float scaleFor(int64_t size) const
    {
        return scale != 0 ? scale : 1 / std::sqrt(static_cast<float>(size));
    }

    int64_t heads;
    bool isCausal;
    float scale; ///< 0: one over the root of the head size
    float hiddenScore;
};

/// Attention of com.microsoft: inputs X [batch, length, width], weights [width, q + k + v], bias [q
/// + k + v], mask, past (refused), attention bias.
class AttentionOperator final : public Operator
{
public:
    explicit AttentionOperator(const NodeView& view)
        : m_settings(view.node)
        , m_widths(view.node.integers("qkv_hidden_sizes", {}))
    {
        expectInputs(view, 2);
        refuseInput(view, 4, "past keys and values");
        refuseInput(view, 6, "past lengths");
        refuseFurtherOutputs(view);
        if (view.node.integer("do_rotary", 0) != 0)
            throw Error(ErrorCode::unsupported, "rotary positions inside Attention");
        if (!m_widths.empty() && (m_widths.size() != 3 || m_widths[0] != m_widths[1]))
            throw Error(
                ErrorCode::invalidModel,
                "attribute \"qkv_hidden_sizes\" must have three sizes, the first two equal");
    }

    void inferShapes(ShapeContext& context) const override
    {
        expectType(context.inputType(0), kAttentionTypes);
        expectRank(context.input(0), 3, 0);
        expectRank(context.input(1), 2, 1);
        std::optional<SymbolicShape> shape = context.input(0).shape;
        if (shape) {
            const auto& weights = context.input(1).shape;
            shape->back() = !m_widths.empty()          ? Dimension(m_widths[2])
                : weights && weights->back().isKnown() ? Dimension(weights->back().size / 3)
                                                       : Dimension();
        }
        context.setOutput(0, context.inputType(0), shape);
    }

    void forward(ForwardContext& context) const override
    {
        const std::array types{ context.input(0).elementType() };
        computeWidened(context, types, [this](ForwardContext& wide) { compute(wide); });
    }

    Cost cost(std::span<const ValueFacts> inputs,
              std::span<const ValueFacts> outputs) const override
    {
        Cost cost = Operator::cost(inputs, outputs);
        const auto input = inputs[0].shape ? toConcrete(*inputs[0].shape) : std::nullopt;
        const auto weights = inputs[1].shape ? toConcrete(*inputs[1].shape) : std::nullopt;
        if (input && weights && input->size() == 3 && weights->size() == 2) {
            const int64_t positions = (*input)[0] * (*input)[1];
            const int64_t product = (*weights)[0] * (*weights)[1];
            // Scores over the width of the queries, sums over that of the values.
            const int64_t mixed = (*weights)[1] * 2 / 3;
            cost.macs = positions * (product + (*input)[1] * mixed);
        }
        return cost;
    }

private:
    std::array<int64_t, 3> widths(int64_t total) const
    {
        if (!m_widths.empty() && m_widths[0] + m_widths[1] + m_widths[2] == total)
            return { m_widths[0], m_widths[1], m_widths[2] };
        if (!m_widths.empty() || total % 3 != 0)
            throw Error(
                ErrorCode::invalidModel,
                fmt::format("weights of {} columns do not hold queries, keys and values", total));
        return { total / 3, total / 3, total / 3 };
    }

    void compute(ForwardContext& context) const
    {
        const Tensor& input = context.input(0);
        const Tensor& weights = context.input(1);
        expectType(input.elementType(), ElementTypes{ ElementType::float32 });
        expectRank(input, 3, 0);
        expectRank(weights, 2, 1);
        if (weights.shape()[0] != input.shape()[2])
            throw Error(ErrorCode::invalidModel,
                        fmt::format("weights {} do not fit an input {}", shapeText(weights.shape()),
                                    shapeText(input.shape())));
        const int64_t total = weights.shape()[1];
        const std::array<int64_t, 3> width = widths(total);
        AttentionRequest request;
        request.sizes = { .batch = input.shape()[0],
                          .queryLength = input.shape()[1],
                          .keyLength = input.shape()[1],
                          .heads = m_settings.heads,
                          .headSize = m_settings.headSize(width[0], "queries"),
                          .valueHeadSize = m_settings.headSize(width[2], "values") };
        const std::vector<float> projected = project(context, total);
        request.queries = { .data = projected.data(), .rowStride = total };
        request.keys = { .data = projected.data() + width[0], .rowStride = total };
        request.values = { .data = projected.data() + width[0] + width[1], .rowStride = total };
        request.scale = m_settings.scaleFor(request.sizes.headSize);
        request.isCausal = m_settings.isCausal;
        if (context.hasInput(3))
            request.biases.push_back(
                maskBias(context.input(3), request.sizes, m_settings.hiddenScore));
        if (context.hasInput(5))
            request.biases.push_back(givenBias(context.input(5), request.sizes));
        Tensor& output = context.allocateOutput(0, ElementType::float32,
                                                { input.shape()[0], input.shape()[1], width[2] });
        attend(request, output.mutableValues<float>().data());
    }

    /// X W + bias, [batch * length, q + k + v].
    static std::vector<float> project(const ForwardContext& context, int64_t columns)
    {
        const Tensor& input = context.input(0);
        const int64_t rows = input.shape()[0] * input.shape()[1];
        std::vector<float> result(static_cast<size_t>(rows * columns));
        if (context.hasInput(2)) {
            const std::span<const float> bias = context.input(2).values<float>();
            if (static_cast<int64_t>(bias.size()) != columns)
                throw Error(ErrorCode::invalidModel,
                            fmt::format("a bias of {} numbers does not fit {} columns", bias.size(),
                                        columns));
            for (int64_t row = 0; row < rows; ++row)
                std::ranges::copy(bias, result.begin() + row * columns);
        }
        multiplyMatrices<float>(
            { .rows = rows, .columns = columns, .depth = input.shape()[2], .beta = 1 },
            input.values<float>().data(), context.input(1).values<float>().data(), result.data());
        return result;
    }

    AttentionSettings m_settings;
    std::vector<int64_t> m_widths;
};

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
        computeWidened(context, types, [this](ForwardContext& wide) { compute(wide); });
    }

private:
    AttentionSizes sizesOf(const ForwardContext& context) const
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

    void compute(ForwardContext& context) const
    {
        AttentionRequest request;
        request.sizes = sizesOf(context);
        std::array<Tensor, 3> operands;
        std::array<AttentionOperand*, 3> targets{ &request.queries, &request.keys,
                                                  &request.values };
        int64_t first = 0;
        for (size_t slot = 0; slot < 3; ++slot) {
            operands[slot] = withBias(context, slot, first);
            first += operands[slot].shape()[2];
            *targets[slot] = { .data = operands[slot].values<float>().data(),
                               .rowStride = operands[slot].shape()[2] };
        }
        request.scale = m_settings.scaleFor(request.sizes.headSize);
        request.isCausal = m_settings.isCausal;
        if (context.hasInput(4))
            request.biases.push_back(
                maskBias(context.input(4), request.sizes, m_settings.hiddenScore));
        if (context.hasInput(5))
            request.biases.push_back(givenBias(context.input(5), request.sizes));
        Tensor& output = context.allocateOutput(
            0, ElementType::float32,
            { request.sizes.batch, request.sizes.queryLength, operands[2].shape()[2] });
        attend(request, output.mutableValues<float>().data());
    }

    /// The operand plus its part of the bias, which begins at `first`.
    static Tensor withBias(const ForwardContext& context, size_t slot, int64_t first)
    {
        Tensor operand = context.input(slot);
        expectType(operand.elementType(), ElementTypes{ ElementType::float32 });
        if (!context.hasInput(3))
            return operand;
        const std::span<const float> bias = context.input(3).values<float>();
        const int64_t width = operand.shape()[2];
        if (static_cast<int64_t>(bias.size()) < first + width)
            throw Error(ErrorCode::invalidModel,
                        "the bias is shorter than queries, keys and values");
        const std::span<float> values = operand.mutableValues<float>();
        for (size_t index = 0; index < values.size(); ++index)
            values[index] += bias[static_cast<size_t>(first) + index % static_cast<size_t>(width)];
        return operand;
    }

    AttentionSettings m_settings;
};

} // namespace

std::unique_ptr<Operator> families::makeAttention(const NodeView& view)
{
    return std::make_unique<AttentionOperator>(view);
}

std::unique_ptr<Operator> families::makeMultiHeadAttention(const NodeView& view)
{
    return std::make_unique<MultiHeadAttentionOperator>(view);
}

} // namespace core
