#include "core/operators/axis_split.h"
#include "core/operators/conversion.h"
#include "core/operators/element_types.h"
#include "core/operators/families.h"

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
        Tensor logarithms = converted(scores, ElementType::float64);
        if (m_takesRawScores)
            normalize(logarithms.mutableValues<double>(), split);
        std::vector<double> weights(static_cast<size_t>(split.length), 1.0);
        if (context.hasInput(2))
            weights = context.input(2).toDoubles();
        require(static_cast<int64_t>(weights.size()) == split.length, "one weight a class");
        const Tensor loss = reduced(logarithms, labels, weights, split);
        context.setOutput(0, converted(loss, scores.elementType()));
        if (m_takesRawScores && context.outputCount() > 1)
            context.setOutput(1, converted(logarithms, scores.elementType()));
    }

private:
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
            const int64_t start =
                position / split.inner * split.length * split.inner + position % split.inner;
            if (label != m_ignored) {
                expectClass(label, split.length);
                const double weight = weights[static_cast<size_t>(label)];
                const double loss =
                    -weight * values[static_cast<size_t>(start + label * split.inner)];
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
