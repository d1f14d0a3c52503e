#include "core/operators/axis_split.h"
#include "core/operators/conversion.h"
#include "core/operators/element_types.h"
#include "core/operators/families.h"
#include "core/operators/node_checks.h"

#include <fmt/format.h>

#include <cmath>

namespace core::families {

namespace {

enum class LossReduction
{
    none,
    sum,
    mean,
};

LossReduction reductionOf(const Node& node)
{
    const std::string name = node.text("reduction", "mean");
    if (name == "none")
        return LossReduction::none;
    if (name == "sum")
        return LossReduction::sum;
    if (name == "mean")
        return LossReduction::mean;
    throw Error(ErrorCode::invalidModel,
                fmt::format("attribute \"reduction\" is \"{}\", expected none, sum or mean", name));
}

/// Scores [N, C, d...] and labels [N, d...]: the loss of a position is minus the logarithm of its
/// label's probability, weighted by class. The scores are log-probabilities, or raw scores that go
/// through LogSoftmax first.
class LabelLossOperator final : public Operator
{
public:
    LabelLossOperator(const NodeView& view, bool takesRawScores)
        : m_reduction(reductionOf(view.node))
        , m_takesRawScores(takesRawScores)
    {
        if (view.node.attribute("ignore_index") != nullptr)
            m_ignored = view.node.integer("ignore_index", 0);
    }

    void inferShapes(ShapeContext& context) const override
    {
        const ElementType type = context.inputType(0);
        expectType(type, kFloats);
        context.setOutput(0, type,
                          m_reduction == LossReduction::none ? context.input(1).shape
                                                             : std::optional(SymbolicShape()));
        if (m_takesRawScores)
            context.setOutput(1, type, context.input(0).shape);
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& scores = context.input(0);
        const Tensor& labels = context.input(1);
        expectType(scores.elementType(), kFloats);
        expectFit(scores.shape(), labels.shape());
        const AxisSplit split(scores.shape(), 1, 2);
        const Tensor logarithms = logarithmsOf(scores, split);
        const std::vector<double> weights = weightsOf(context, split.length);
        const Tensor loss = reduced(logarithms, labels, weights, split);
        context.setOutput(0, converted(loss, scores.elementType()));
        if (m_takesRawScores && context.outputCount() > 1)
            context.setOutput(1, converted(logarithms, scores.elementType()));
    }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

    void backward(BackwardContext& context) const override
    {
        const Tensor& scores = context.input(0);
        const AxisSplit split(scores.shape(), 1, 2);
        const Tensor logarithms = logarithmsOf(scores, split);
        Tensor gradient(ElementType::float64, scores.shape());
        std::vector<double> weightGradient(static_cast<size_t>(split.length), 0.0);
        if (context.hasOutputGradient(1))
            gradient = converted(context.outputGradient(1), ElementType::float64);
        if (context.hasOutputGradient(0))
            addLossGradient(context, logarithms.values<double>(), split,
                            gradient.mutableValues<double>(), weightGradient);
        if (m_takesRawScores)
            throughLogSoftmax(logarithms.values<double>(), split, gradient.mutableValues<double>());
        if (context.wantsInputGradient(0))
            context.setInputGradient(0, converted(gradient, scores.elementType()));
        if (context.wantsInputGradient(2))
            context.setInputGradient(
                2,
                converted(Tensor::of<double>(context.input(2).shape(),
                                             std::span<const double>(weightGradient)),
                          context.input(2).elementType()));
    }

    /// Each loss stands where its label stands; the classes of a score act together.
    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override
    {
        ChannelLinks links;
        if (m_reduction != LossReduction::none)
            return links;
        for (int axis = 0; axis < inputs[0].rank(); ++axis) {
            const AxisPlace scores{ false, 0, axis };
            const int labelAxis = axis == 0 ? 0 : axis - 1;
            if (axis != 1) {
                links.push_back({ scores, { false, 1, labelAxis } });
                links.push_back({ scores, { true, 0, labelAxis } });
            }
            if (axis != 1 && outputs.size() > 1)
                links.push_back({ scores, { true, 1, axis } });
        }
        return links;
    }

private:
    Tensor logarithmsOf(const Tensor& scores, const AxisSplit& split) const
    {
        Tensor logarithms = converted(scores, ElementType::float64);
        if (m_takesRawScores)
            normalize(logarithms.mutableValues<double>(), split);
        return logarithms;
    }

    template <typename Context>
    static std::vector<double> weightsOf(const Context& context, int64_t classes)
    {
        std::vector<double> weights(static_cast<size_t>(classes), 1.0);
        if (context.hasInput(2))
            weights = context.input(2).toDoubles();
        require(static_cast<int64_t>(weights.size()) == classes, "one weight a class");
        return weights;
    }

    static size_t scoreOf(const AxisSplit& split, int64_t position, int64_t label)
    {
        return static_cast<size_t>(position / split.inner * split.length * split.inner
                                   + position % split.inner + label * split.inner);
    }

    /// Adds the gradient of the loss to that of the log-probabilities and of the weights.
    void addLossGradient(const BackwardContext& context, std::span<const double> logarithms,
                         const AxisSplit& split, std::span<double> gradient,
                         std::span<double> weightGradient) const
    {
        const std::vector<double> weights = weightsOf(context, split.length);
        const std::vector<double> outer = context.outputGradient(0).toDoubles();
        const std::vector<int64_t> labels = context.input(1).toIntegers();
        double weightSum = 0;
        for (const int64_t label : labels)
            weightSum += label == m_ignored ? 0.0 : weights[static_cast<size_t>(label)];
        const bool isMean = m_reduction == LossReduction::mean;
        const double divisor = isMean ? weightSum : 1;
        const double mean = isMean ? context.output(0).toDoubles().front() : 0;
        for (size_t position = 0; position < labels.size(); ++position) {
            if (labels[position] == m_ignored)
                continue;
            const auto label = static_cast<size_t>(labels[position]);
            const size_t score = scoreOf(split, static_cast<int64_t>(position), labels[position]);
            const double own = outer[m_reduction == LossReduction::none ? position : 0] / divisor;
            gradient[score] -= own * weights[label];
            // A mean divides by the weights, too.
            weightGradient[label] += own * (-logarithms[score] - mean);
        }
    }

    static void throughLogSoftmax(std::span<const double> logarithms, const AxisSplit& split,
                                  std::span<double> gradient)
    {
        for (int64_t position = 0; position < split.outer * split.inner; ++position) {
            double sum = 0;
            for (int64_t k = 0; k < split.length; ++k)
                sum += gradient[scoreOf(split, position, k)];
            for (int64_t k = 0; k < split.length; ++k) {
                const size_t score = scoreOf(split, position, k);
                gradient[score] -= std::exp(logarithms[score]) * sum;
            }
        }
    }

    static void expectFit(const Shape& scores, const Shape& labels)
    {
        Shape expected = scores;
        if (expected.size() >= 2)
            expected.erase(expected.begin() + 1);
        if (scores.size() < 2 || labels != expected)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("scores of shape {} do not fit labels of shape {}",
                                    shapeText(scores), shapeText(labels)));
    }

    static void normalize(std::span<double> values, const AxisSplit& split)
    {
        for (int64_t position = 0; position < split.outer * split.inner; ++position) {
            double* column = values.data() + position / split.inner * split.length * split.inner
                + position % split.inner;
            double largest = column[0];
            for (int64_t k = 1; k < split.length; ++k)
                largest = std::max(largest, column[k * split.inner]);
            double sum = 0;
            for (int64_t k = 0; k < split.length; ++k)
                sum += std::exp(column[k * split.inner] - largest);
            for (int64_t k = 0; k < split.length; ++k)
                column[k * split.inner] -= largest + std::log(sum);
        }
    }

    Tensor reduced(const Tensor& logarithms, const Tensor& labels,
                   const std::vector<double>& weights, const AxisSplit& split) const
    {
        const std::span<const double> values = logarithms.values<double>();
        Tensor losses(ElementType::float64, labels.shape());
        const std::span<double> each = losses.mutableValues<double>();
        double sum = 0;
        double weightSum = 0;
        int64_t position = 0;
        for (const int64_t label : labels.toIntegers()) {
            if (label != m_ignored) {
                expectClass(label, split.length);
                const double weight = weights[static_cast<size_t>(label)];
                const double loss = -weight * values[scoreOf(split, position, label)];
                each[static_cast<size_t>(position)] = loss;
                sum += loss;
                weightSum += weight;
            }
            ++position;
        }
        if (m_reduction == LossReduction::none)
            return losses;
        return Tensor::scalar(m_reduction == LossReduction::sum ? sum : sum / weightSum);
    }

    static void expectClass(int64_t label, int64_t classes)
    {
        if (label < 0 || label >= classes)
            throw Error(ErrorCode::invalidData,
                        fmt::format("label {} is outside [0, {})", label, classes));
    }

    LossReduction m_reduction;
    bool m_takesRawScores;
    std::optional<int64_t> m_ignored;
};

template <bool TakesRawScores>
std::unique_ptr<Operator> make(const NodeView& view)
{
    expectInputs(view, 2);
    return std::make_unique<LabelLossOperator>(view, TakesRawScores);
}

constexpr OperatorEntry kTable[] = {
    { "", "NegativeLogLikelihoodLoss", 12, 0, OperatorCategory::other, make<false> },
    { "", "SoftmaxCrossEntropyLoss", 12, 0, OperatorCategory::other, make<true> },
};

} // namespace

std::span<const OperatorEntry> loss()
{
    return kTable;
}

} // namespace core::families
