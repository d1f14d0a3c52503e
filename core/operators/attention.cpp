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
template <typename T>
AttentionBias<T> maskBias(const Tensor& mask, const AttentionSizes& sizes, float hidden)
{
    const std::vector<int64_t> given = mask.toIntegers();
    AttentionBias<T> bias{ .hasBatch = true };
    const auto shownIf = [hidden](bool isShown) { return isShown ? T(0) : static_cast<T>(hidden); };
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
template <typename T>
AttentionBias<T> givenBias(const Tensor& tensor, const AttentionSizes& sizes)
{
    const Shape& shape = tensor.shape();
    const bool fits = shape.size() == 4 && (shape[0] == 1 || shape[0] == sizes.batch)
        && (shape[1] == 1 || shape[1] == sizes.heads) && shape[2] == sizes.queryLength
        && shape[3] == sizes.keyLength;
    if (!fits)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("a bias of shape {} does not fit {} heads, {} queries and {} keys",
                                shapeText(shape), sizes.heads, sizes.queryLength, sizes.keyLength));
    const std::span<const T> values = tensor.values<T>();
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

/// Sums of the columns of [rows, columns].
template <typename T>
std::vector<T> columnSums(const std::vector<T>& matrix, size_t columns)
{
    std::vector<T> sums(columns, T(0));
    for (size_t i = 0; i < matrix.size(); ++i)
        sums[i % columns] += matrix[i];
    return sums;
}

template <typename T>
void setGradient(BackwardContext& context, size_t slot, const std::vector<T>& values)
{
    if (context.wantsInputGradient(slot))
        context.setInputGradient(
            slot, Tensor::of<T>(context.input(slot).shape(), std::span<const T>(values)));
}

/// Mask and attention bias of both operators, the bias last.
template <typename T, typename Context>
std::vector<AttentionBias<T>> biasesOf(const Context& context, const AttentionSizes& sizes,
                                       size_t maskSlot, float hiddenScore)
{
    std::vector<AttentionBias<T>> biases;
    if (context.hasInput(maskSlot))
        biases.push_back(maskBias<T>(context.input(maskSlot), sizes, hiddenScore));
    if (context.hasInput(5))
        biases.push_back(givenBias<T>(context.input(5), sizes));
    return biases;
}

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

    template <typename T>
    void compute(ForwardContext& context) const
    {
        const std::vector<T> projected = project<T>(context);
        const AttentionRequest<T> request = requestOf(context, projected);
        const Shape& input = context.input(0).shape();
        Tensor& output = context.allocateOutput(
            0, elementTypeOf<T>,
            { input[0], input[1], request.sizes.heads * request.sizes.valueHeadSize });
        attend(request, output.mutableValues<T>().data());
    }

    /// Attention of the projections, which point into `projected`.
    template <typename T, typename Context>
    AttentionRequest<T> requestOf(const Context& context, const std::vector<T>& projected) const
    {
        const Shape& input = context.input(0).shape();
        const int64_t total = context.input(1).shape()[1];
        const std::array<int64_t, 3> width = widths(total);
        AttentionRequest<T> request;
        request.sizes = { .batch = input[0],
                          .queryLength = input[1],
                          .keyLength = input[1],
                          .heads = m_settings.heads,
                          .headSize = m_settings.headSize(width[0], "queries"),
                          .valueHeadSize = m_settings.headSize(width[2], "values") };
        request.queries = { .data = projected.data(), .rowStride = total };
        request.keys = { .data = projected.data() + width[0], .rowStride = total };
        request.values = { .data = projected.data() + width[0] + width[1], .rowStride = total };
        request.scale = m_settings.scaleFor(request.sizes.headSize);
        request.isCausal = m_settings.isCausal;
        request.biases = biasesOf<T>(context, request.sizes, 3, m_settings.hiddenScore);
        return request;
    }

    template <typename T>
    void setGradients(BackwardContext& context) const
    {
        const std::vector<T> projected = project<T>(context);
        const AttentionRequest<T> request = requestOf(context, projected);
        const AttentionGradients<T> found =
            attentionGradients(request, context.outputGradient(0).values<T>().data());
        const std::vector<T> rows = sideBySide(found, request.sizes);
        const Tensor& input = context.input(0);
        const Tensor& weights = context.input(1);
        const int64_t columns = weights.shape()[1];
        const int64_t positions = input.shape()[0] * input.shape()[1];
        std::vector<T> ofInput(static_cast<size_t>(input.elementCount()));
        multiplyMatrices<T>({ .rows = positions,
                              .columns = input.shape()[2],
                              .depth = columns,
                              .transposesB = true },
                            rows.data(), weights.values<T>().data(), ofInput.data());
        std::vector<T> ofWeights(static_cast<size_t>(weights.elementCount()));
        multiplyMatrices<T>({ .rows = input.shape()[2],
                              .columns = columns,
                              .depth = positions,
                              .transposesA = true },
                            input.values<T>().data(), rows.data(), ofWeights.data());
        setGradient(context, 0, ofInput);
        setGradient(context, 1, ofWeights);
        setGradient(context, 2, columnSums(rows, static_cast<size_t>(columns)));
        if (context.hasInput(5))
            setGradient(context, 5, found.biases.back());
    }

    /// Gradients of queries, keys and values as columns of one matrix.
    template <typename T>
    static std::vector<T> sideBySide(const AttentionGradients<T>& gradients,
                                     const AttentionSizes& sizes)
    {
        const int64_t width = sizes.heads * sizes.headSize;
        const int64_t valueWidth = sizes.heads * sizes.valueHeadSize;
        std::vector<T> rows;
        for (int64_t row = 0; row < sizes.batch * sizes.queryLength; ++row) {
            const auto append = [&](const std::vector<T>& part, int64_t columns) {
                rows.insert(rows.end(), part.begin() + row * columns,
                            part.begin() + (row + 1) * columns);
            };
            append(gradients.queries, width);
            append(gradients.keys, width);
            append(gradients.values, valueWidth);
        }
        return rows;
    }

    /// X W + bias, [batch * length, q + k + v].
    template <typename T, typename Context>
    static std::vector<T> project(const Context& context)
    {
        const Tensor& input = context.input(0);
        const Tensor& weights = context.input(1);
        expectRank(input, 3, 0);
        expectRank(weights, 2, 1);
        if (weights.shape()[0] != input.shape()[2])
            throw Error(ErrorCode::invalidModel,
                        fmt::format("weights {} do not fit an input {}", shapeText(weights.shape()),
                                    shapeText(input.shape())));
        const int64_t columns = weights.shape()[1];
        const int64_t rows = input.shape()[0] * input.shape()[1];
        std::vector<T> result(static_cast<size_t>(rows * columns));
        if (context.hasInput(2)) {
            const std::span<const T> bias = context.input(2).template values<T>();
            if (static_cast<int64_t>(bias.size()) != columns)
                throw Error(ErrorCode::invalidModel,
                            fmt::format("a bias of {} numbers does not fit {} columns", bias.size(),
                                        columns));
            for (int64_t row = 0; row < rows; ++row)
                std::ranges::copy(bias, result.begin() + row * columns);
        }
        multiplyMatrices<T>(
            { .rows = rows, .columns = columns, .depth = input.shape()[2], .beta = 1 },
            input.template values<T>().data(), weights.template values<T>().data(), result.data());
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

std::unique_ptr<Operator> families::makeAttention(const NodeView& view)
{
    return std::make_unique<AttentionOperator>(view);
}

std::unique_ptr<Operator> families::makeMultiHeadAttention(const NodeView& view)
{
    return std::make_unique<MultiHeadAttentionOperator>(view);
}

} // namespace core
