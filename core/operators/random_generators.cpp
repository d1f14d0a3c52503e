#include "core/base/random.h"
#include "core/operators/conversion.h"
#include "core/operators/element_types.h"
#include "core/operators/generator.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cmath>

namespace core::families {

namespace {

/// Without a seed a fixed one is taken, so that a run can be repeated.
Random randomOf(const Node& node)
{
    return Random({ .seed = std::bit_cast<uint32_t>(node.real("seed", 0)) });
}

/// Where the shape of the output comes from.
enum class ShapeSource
{
    attribute,
    input,
};

/// Fills a tensor with independent random numbers of one distribution. Each run draws the same
/// numbers.
class RandomOperator : public Operator
{
public:
    RandomOperator(const NodeView& view, ShapeSource source)
        : m_random(randomOf(view.node))
        , m_source(source)
        , m_shape(view.node.integers("shape"))
        , m_type(static_cast<ElementType>(
              view.node.integer("dtype", source == ShapeSource::attribute ? 1 : 0)))
    {
        expectType(m_type, kNumbers | kBooleans, "output");
    }

    GradientFlow gradientFlow() const override { return GradientFlow::stops; }
    void inferShapes(ShapeContext& context) const override
    {
        if (m_source == ShapeSource::attribute)
            context.setOutput(0, m_type, m_shape);
        else
            context.setOutput(0, outputType(context.inputType(0)), context.input(0).shape);
    }

    void forward(ForwardContext& context) const override
    {
        const bool hasInput = m_source == ShapeSource::input;
        Tensor result(ElementType::float64, hasInput ? context.input(0).shape() : m_shape);
        Random random = m_random;
        draw(random, hasInput ? &context.input(0) : nullptr, result.mutableValues<double>());
        context.setOutput(
            0, converted(result, hasInput ? outputType(context.input(0).elementType()) : m_type));
    }

    bool isRandom() const override { return true; }

protected:
    virtual void draw(Random& random, const Tensor* input, std::span<double> values) const = 0;

private:
    ElementType outputType(ElementType input) const
    {
        return m_type == ElementType::undefined ? input : m_type;
    }

    Random m_random;
    ShapeSource m_source;
    Shape m_shape;
    ElementType m_type;
};

class RandomUniformOperator final : public RandomOperator
{
public:
    RandomUniformOperator(const NodeView& view, ShapeSource source)
        : RandomOperator(view, source)
        , m_low(view.node.real("low", 0))
        , m_high(view.node.real("high", 1))
    {
    }

protected:
    void draw(Random& random, const Tensor*, std::span<double> values) const override
    {
        for (double& value : values)
            value = random.uniform(m_low, m_high);
    }

private:
    double m_low;
    double m_high;
};

class RandomNormalOperator final : public RandomOperator
{
public:
    RandomNormalOperator(const NodeView& view, ShapeSource source)
        : RandomOperator(view, source)
        , m_mean(view.node.real("mean", 0))
        , m_scale(view.node.real("scale", 1))
    {
    }

protected:
    void draw(Random& random, const Tensor*, std::span<double> values) const override
    {
        for (double& value : values)
            value = m_mean + m_scale * random.normal();
    }

private:
    double m_mean;
    double m_scale;
};

/// One with the probability that the input gives for each element, else zero.
class BernoulliOperator final : public RandomOperator
{
public:
    explicit BernoulliOperator(const NodeView& view)
        : RandomOperator(view, ShapeSource::input)
    {
    }

protected:
    void draw(Random& random, const Tensor* input, std::span<double> values) const override
    {
        const std::vector<double> probabilities = input->toDoubles();
        for (size_t i = 0; i < values.size(); ++i)
            values[i] = random.uniform() < probabilities[i] ? 1 : 0;
    }
};

/// Draws class indices [batch, sample_size] from unnormalized log-probabilities [batch, classes].
class MultinomialOperator final : public Operator
{
public:
    explicit MultinomialOperator(const NodeView& view)
        : m_random(randomOf(view.node))
        , m_samples(view.node.integer("sample_size", 1))
        , m_type(static_cast<ElementType>(view.node.integer("dtype", 6)))
    {
        expectType(m_type, { ElementType::int32, ElementType::int64 }, "output");
    }

    GradientFlow gradientFlow() const override { return GradientFlow::stops; }
    void inferShapes(ShapeContext& context) const override
    {
        expectType(context.inputType(0), kFloats);
        const ValueFacts& input = context.input(0);
        const Dimension batch = input.rank() == 2 ? (*input.shape)[0] : Dimension();
        context.setOutput(0, m_type, SymbolicShape{ batch, m_samples });
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& input = context.input(0);
        if (input.rank() != 2 || input.shape()[1] == 0)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("Multinomial takes [batch, classes], not {}",
                                    shapeText(input.shape())));
        const std::vector<double> logits = input.toDoubles();
        Random random = m_random;
        std::vector<int64_t> drawn;
        const auto classes = static_cast<size_t>(input.shape()[1]);
        for (size_t row = 0; row < static_cast<size_t>(input.shape()[0]); ++row)
            drawRow(random, std::span(logits).subspan(row * classes, classes), drawn);
        context.setOutput(
            0, converted(Tensor::of<int64_t>({ input.shape()[0], m_samples }, drawn), m_type));
    }

    bool isRandom() const override { return true; }

private:
    void drawRow(Random& random, std::span<const double> logits, std::vector<int64_t>& drawn) const
    {
        const double largest = *std::ranges::max_element(logits);
        std::vector<double> cumulative;
        double sum = 0;
        for (const double logit : logits)
            cumulative.push_back(sum += std::exp(logit - largest));
        for (int64_t sample = 0; sample < m_samples; ++sample) {
            const auto found = std::ranges::upper_bound(cumulative, random.uniform() * sum);
            drawn.push_back(std::min<int64_t>(found - cumulative.begin(),
                                              static_cast<int64_t>(logits.size()) - 1));
        }
    }

    Random m_random;
    int64_t m_samples;
    ElementType m_type;
};

template <typename T, ShapeSource Source>
std::unique_ptr<Operator> make(const NodeView& view)
{
    return std::make_unique<T>(view, Source);
}

constexpr auto kOther = OperatorCategory::other;

constexpr OperatorEntry kTable[] = {
    { "", "Bernoulli", 15, 0, kOther, makeOperator<BernoulliOperator> },
    { "", "Multinomial", 7, 0, kOther, makeOperator<MultinomialOperator> },
    { "", "RandomNormal", 1, 0, kOther, make<RandomNormalOperator, ShapeSource::attribute> },
    { "", "RandomNormalLike", 1, 0, kOther, make<RandomNormalOperator, ShapeSource::input> },
    { "", "RandomUniform", 1, 0, kOther, make<RandomUniformOperator, ShapeSource::attribute> },
    { "", "RandomUniformLike", 1, 0, kOther, make<RandomUniformOperator, ShapeSource::input> },
};

} // namespace

std::span<const OperatorEntry> randomGenerators()
{
    return kTable;
}

} // namespace core::families
