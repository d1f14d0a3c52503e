#include "core/operators/attention_inputs.h"
#include "core/operators/half_precision.h"
#include "core/operators/matrix_product.h"
#include "core/operators/transformer_operators.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

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

} // namespace

std::unique_ptr<Operator> families::makeAttention(const NodeView& view)
{
    return std::make_unique<AttentionOperator>(view);
}

} // namespace core
