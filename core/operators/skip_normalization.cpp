#include "core/base/parallel.h"
#include "core/operators/broadcast_copy.h"
#include "core/operators/broadcast_gradient.h"
#include "core/operators/element_types.h"
#include "core/operators/half_precision.h"
#include "core/operators/moments.h"
#include "core/operators/node_checks.h"
#include "core/operators/normalization_gradient.h"
#include "core/operators/transformer_operators.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace core {

namespace {

/// Where a row normalization finds its inputs; absent ones are left out.
struct NormalizationSlots
{
    std::optional<size_t> skip;
    size_t scale = 1;
    std::optional<size_t> shift;
    std::optional<size_t> bias; ///< added to the input before the norm
    std::optional<size_t> sumOutput; ///< input + skip + bias
};

/// Normalizes rows of the last axis, after adding a skip connection and a bias. "Simplified" (Zhang
/// and Sennrich, 2019) divides by the root of the mean square without removing the mean.
class RowNormalization : public Operator
{
public:
    RowNormalization(const NodeView& view, NormalizationSlots slots, bool isSimplified)
        : m_slots(slots)
        , m_isSimplified(isSimplified)
        , m_epsilon(view.node.real("epsilon", slots.skip ? 1e-12F : 1e-5F))
    {
        expectInputs(view, slots.scale + 1);
        if (view.node.integer("axis", -1) != -1)
            throw Error(ErrorCode::unsupported, "only axis -1 is supported");
        if (view.node.hasOutput(1) || view.node.hasOutput(2))
            throw Error(ErrorCode::unsupported,
                        "the outputs with mean and deviation are not supported");
    }

    void inferShapes(ShapeContext& context) const override
    {
        expectType(context.inputType(0), kFloats, "input");
        context.setOutput(0, context.inputType(0), context.input(0).shape);
        if (m_slots.sumOutput)
            context.setOutput(*m_slots.sumOutput, context.inputType(0), context.input(0).shape);
    }

    void forward(ForwardContext& context) const override
    {
        const std::vector<ElementType> types(4, context.input(0).elementType());
        computeWidened(context, types, [this](ForwardContext& wide) {
            withRealType(wide.input(0).elementType(), [&]<typename T>() { normalize<T>(wide); });
        });
    }

    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts>) const override
    {
        ChannelLinks links;
        for (int axis = 0; axis + 1 < inputs[0].rank(); ++axis)
            links.push_back({ { false, 0, axis }, { true, 0, axis } });
        return links;
    }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

    void backward(BackwardContext& context) const override
    {
        const bool hasSum = m_slots.sumOutput && context.hasOutputGradient(*m_slots.sumOutput);
        if (!context.hasOutputGradient(0) && !hasSum)
            return;
        withRealType(context.input(0).elementType(), [&]<typename T>() {
            Tensor gradient = hasSum ? context.outputGradient(*m_slots.sumOutput)
                                     : Tensor(elementTypeOf<T>, context.input(0).shape());
            if (context.hasOutputGradient(0))
                addNormalized<T>(context, gradient);
            for (const std::optional<size_t>& slot :
                 { std::optional<size_t>(0), m_slots.skip, m_slots.bias }) {
                if (slot && context.wantsInputGradient(*slot))
                    context.setInputGradient(*slot,
                                             summedTo(gradient, context.input(*slot).shape()));
            }
        });
    }

private:
    /// Adds what comes through the normalized output to the gradient of the sum.
    template <typename T>
    void addNormalized(BackwardContext& context, Tensor& gradient) const
    {
        const Tensor& output = context.outputGradient(0);
        const Shape width = { output.shape().back() };
        const Tensor scaled = multipliedBy(output, context.input(m_slots.scale).reshaped(width));
        const RowGradients rows =
            normalizedRowGradients(summedInputs<T>(context), output, scaled, rule(width.front()));
        const std::span<T> sum = gradient.mutableValues<T>();
        std::ranges::transform(sum, rows.input.values<T>(), sum.begin(), std::plus());
        if (context.wantsInputGradient(m_slots.scale))
            context.setInputGradient(
                m_slots.scale,
                summedTo(rows.products, width).reshaped(context.input(m_slots.scale).shape()));
        if (m_slots.shift && context.wantsInputGradient(*m_slots.shift))
            context.setInputGradient(
                *m_slots.shift,
                summedTo(output, width).reshaped(context.input(*m_slots.shift).shape()));
    }

    template <typename T>
    void normalize(ForwardContext& context) const
    {
        const Tensor sum = summedInputs<T>(context);
        const Shape shape = sum.shape();
        const std::vector<T> scale = rowVector<T>(context, m_slots.scale, shape.back(), T(1));
        const std::vector<T> shift = rowVector<T>(context, m_slots.shift, shape.back(), T(0));
        Tensor& output = context.allocateOutput(0, sum.elementType(), shape);
        const auto width = static_cast<size_t>(shape.back());
        const std::span<const T> from = sum.values<T>();
        const std::span<T> to = output.mutableValues<T>();
        const int64_t rows = width == 0 ? 0 : sum.elementCount() / shape.back();
        parallelFor(rows, 16384 / std::max<int64_t>(1, shape.back()) + 1,
                    [&](int64_t begin, int64_t end) {
                        for (int64_t row = begin; row < end; ++row) {
                            const size_t first = static_cast<size_t>(row) * width;
                            normalizeRow<T>(from.subspan(first, width), scale, shift,
                                            to.subspan(first, width));
                        }
                    });
        if (m_slots.sumOutput)
            context.setOutput(*m_slots.sumOutput, sum);
    }

    RowRule rule(int64_t length) const
    {
        return { .length = length, .epsilon = m_epsilon, .removesMean = !m_isSimplified };
    }

    template <typename T>
    void normalizeRow(std::span<const T> row, const std::vector<T>& scale,
                      const std::vector<T>& shift, std::span<T> to) const
    {
        const Moments moments = rule(static_cast<int64_t>(row.size())).momentsOfRow(row);
        const double factor = moments.inverseDeviation(m_epsilon);
        for (size_t i = 0; i < row.size(); ++i)
            to[i] = static_cast<T>((static_cast<double>(row[i]) - moments.mean) * factor) * scale[i]
                + shift[i];
    }

    /// Input + skip + bias.
    template <typename T, typename Context>
    Tensor summedInputs(const Context& context) const
    {
        Tensor sum = context.input(0);
        if (sum.rank() == 0)
            throw Error(ErrorCode::invalidModel, "the input needs an axis");
        for (const std::optional<size_t>& slot : { m_slots.skip, m_slots.bias })
            addTo<T>(context, slot, sum);
        return sum;
    }

    template <typename T, typename Context>
    static void addTo(const Context& context, const std::optional<size_t>& slot, Tensor& sum)
    {
        if (!slot || !context.hasInput(*slot))
            return;
        const Tensor addend = broadcastCopy(context.input(*slot), sum.shape());
        const std::span<const T> from = addend.values<T>();
        const std::span<T> to = sum.mutableValues<T>();
        for (size_t i = 0; i < to.size(); ++i)
            to[i] += from[i];
    }

    template <typename T>
    static std::vector<T> rowVector(const ForwardContext& context, std::optional<size_t> slot,
                                    int64_t width, T fallback)
    {
        if (!slot || !context.hasInput(*slot))
            return std::vector<T>(static_cast<size_t>(width), fallback);
        const Tensor& tensor = context.input(*slot);
        if (tensor.elementCount() != width)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("input {} has shape {}, expected [{}]", *slot,
                                    shapeText(tensor.shape()), width));
        return { tensor.values<T>().begin(), tensor.values<T>().end() };
    }

    NormalizationSlots m_slots;
    bool m_isSimplified;
    double m_epsilon;
};

} // namespace

std::unique_ptr<Operator> families::makeSkipLayerNormalization(const NodeView& view)
{
    return std::make_unique<RowNormalization>(
        view, NormalizationSlots{ .skip = 1, .scale = 2, .shift = 3, .bias = 4, .sumOutput = 3 },
        false);
}

std::unique_ptr<Operator> families::makeSkipSimplifiedLayerNormalization(const NodeView& view)
{
    return std::make_unique<RowNormalization>(
        view, NormalizationSlots{ .skip = 1, .scale = 2, .bias = 3, .sumOutput = 3 }, true);
}

std::unique_ptr<Operator> families::makeSimplifiedLayerNormalization(const NodeView& view)
{
    return std::make_unique<RowNormalization>(view, NormalizationSlots{}, true);
}

} // namespace core
