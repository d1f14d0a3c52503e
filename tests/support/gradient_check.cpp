#include "tests/support/gradient_check.h"

#include "core/base/random.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

using namespace core;

namespace test {

namespace {

constexpr int64_t kAllElements = 200;
constexpr int kDirections = 50;

Random randomOf(uint64_t seed, uint64_t use)
{
    return Random({ .seed = seed, .use = use });
}

/// The weighted difference of the outputs for inputs moved by +h and -h along a direction.
struct Difference
{
    double value = 0;
    double rounding = 0; ///< bound of the rounding error in `value`
};

Difference weightedDifference(const std::vector<Tensor>& plus, const std::vector<Tensor>& minus,
                              const std::vector<Tensor>& weights)
{
    constexpr double kEpsilon = std::numeric_limits<double>::epsilon();
    Difference difference;
    for (size_t slot = 0; slot < weights.size(); ++slot) {
        if (!weights[slot].isDefined())
            continue;
        const auto weight = weights[slot].values<double>();
        const auto high = plus[slot].values<double>();
        const auto low = minus[slot].values<double>();
        for (size_t i = 0; i < weight.size(); ++i) {
            difference.value += weight[i] * (high[i] - low[i]);
            difference.rounding += 4 * kEpsilon * std::abs(weight[i] * high[i]);
        }
    }
    return difference;
}

/// Derivatives along directions in one input.
class DirectionalDerivative
{
public:
    DirectionalDerivative(const Operator& node, const GradientCase& one, size_t slot,
                          const std::vector<Tensor>& weights)
        : m_node(node)
        , m_case(one)
        , m_slot(slot)
        , m_weights(weights)
    {
    }

    /// (f(x + h d) - f(x - h d)) / 2h
    Difference central(std::span<const double> direction, double step) const
    {
        Difference result =
            weightedDifference(outputsAt(direction, step), outputsAt(direction, -step), m_weights);
        result.value /= 2 * step;
        result.rounding /= 2 * step;
        return result;
    }

    /// Richardson: the error of second order cancels.
    Difference extrapolated(std::span<const double> direction, double step) const
    {
        const Difference narrow = central(direction, 2 * step);
        const Difference wide = central(direction, 4 * step);
        return { (4 * narrow.value - wide.value) / 3, 2 * narrow.rounding };
    }

private:
    std::vector<Tensor> outputsAt(std::span<const double> direction, double step) const
    {
        GradientCase moved = m_case;
        const std::span<double> values = moved.inputs[m_slot]->mutableValues<double>();
        for (size_t i = 0; i < values.size(); ++i)
            values[i] += step * direction[i];
        return forwardOutputs(m_node, moved);
    }

    const Operator& m_node;
    const GradientCase& m_case;
    size_t m_slot;
    const std::vector<Tensor>& m_weights;
};

double errorOf(double analytic, const Difference& numeric)
{
    const double size = std::max({ std::abs(analytic), std::abs(numeric.value),
                                   numeric.rounding / kGradientTolerance, 1e-300 });
    const double error = std::abs(analytic - numeric.value) / size;
    return std::isfinite(error) ? error : std::numeric_limits<double>::infinity();
}

/// Unit vectors: one an element, or random ones.
std::vector<std::vector<double>> directionsOf(int64_t count)
{
    std::vector<std::vector<double>> directions;
    Random random = randomOf(static_cast<uint64_t>(count), 3);
    const int64_t number = count <= kAllElements ? count : kDirections;
    for (int64_t i = 0; i < number; ++i) {
        std::vector<double>& direction = directions.emplace_back(static_cast<size_t>(count), 0.0);
        if (count <= kAllElements) {
            direction[static_cast<size_t>(i)] = 1;
            continue;
        }
        std::ranges::generate(direction, [&] { return random.normal(); });
        const double length = std::sqrt(
            std::inner_product(direction.begin(), direction.end(), direction.begin(), 0.0));
        std::ranges::for_each(direction, [&](double& value) { value /= length; });
    }
    return directions;
}

void compareDirection(const DirectionalDerivative& derivative, std::span<const double> direction,
                      std::span<const double> values, std::span<const double> gradient,
                      GradientReport& report, const std::string& place)
{
    double analytic = 0;
    double size = 1;
    for (size_t i = 0; i < direction.size(); ++i) {
        analytic += gradient.empty() ? 0.0 : direction[i] * gradient[i];
        size = std::max(size, std::abs(direction[i] * values[i]));
    }
    const double step = std::cbrt(std::numeric_limits<double>::epsilon()) * size;
    Difference numeric = derivative.central(direction, step);
    if (errorOf(analytic, numeric) > kGradientTolerance)
        numeric = derivative.extrapolated(direction, step);
    const double error = errorOf(analytic, numeric);
    ++report.compared;
    report.worstError = std::max(report.worstError, error);
    if (error > kGradientTolerance && report.failure.empty())
        report.failure = fmt::format("{}: backward gives {:.9g}, differences {:.9g}", place,
                                     analytic, numeric.value);
}

std::vector<const Tensor*> pointers(const std::vector<Tensor>& tensors)
{
    std::vector<const Tensor*> result;
    for (const Tensor& tensor : tensors)
        result.push_back(tensor.isDefined() ? &tensor : nullptr);
    return result;
}

std::vector<const Tensor*> inputPointers(const GradientCase& one)
{
    std::vector<const Tensor*> result;
    for (const std::optional<Tensor>& tensor : one.inputs)
        result.push_back(tensor ? &*tensor : nullptr);
    return result;
}

} // namespace

std::vector<Tensor> forwardOutputs(const Operator& node, const GradientCase& one)
{
    const std::vector<const Tensor*> inputs = inputPointers(one);
    ForwardContext context(inputs, one.hasOutput.size());
    node.forward(context);
    std::vector<Tensor> outputs = std::move(context.outputs());
    for (size_t slot = 0; slot < outputs.size(); ++slot) {
        if (!one.hasOutput[slot])
            outputs[slot] = Tensor();
    }
    return outputs;
}

std::vector<Tensor> randomWeights(const std::vector<Tensor>& outputs, uint64_t seed)
{
    Random random = randomOf(seed, 2);
    std::vector<Tensor> weights(outputs.size());
    for (size_t slot = 0; slot < outputs.size(); ++slot) {
        if (outputs[slot].elementType() != ElementType::float64)
            continue;
        weights[slot] = Tensor::uninitialized(ElementType::float64, outputs[slot].shape());
        std::ranges::generate(weights[slot].mutableValues<double>(),
                              [&] { return random.uniform(-1, 1); });
    }
    return weights;
}

std::vector<Tensor> inputGradients(const Operator& node, const GradientCase& one,
                                   const std::vector<Tensor>& outputs,
                                   const std::vector<Tensor>& weights)
{
    std::vector<bool> wanted(one.inputs.size(), false);
    for (const size_t slot : one.checkedSlots)
        wanted[slot] = true;
    const std::vector<const Tensor*> inputs = inputPointers(one);
    const std::vector<const Tensor*> results = pointers(outputs);
    const std::vector<const Tensor*> gradients = pointers(weights);
    BackwardContext context(inputs, results, gradients, wanted);
    node.backward(context);
    std::vector<Tensor> found;
    for (const size_t slot : one.checkedSlots)
        found.push_back(context.inputGradients()[slot]);
    return found;
}

GradientReport compareWithDifferences(const Operator& node, const GradientCase& one,
                                      const std::vector<Tensor>& weights,
                                      const std::vector<Tensor>& gradients)
{
    GradientReport report;
    for (size_t index = 0; index < one.checkedSlots.size(); ++index) {
        const size_t slot = one.checkedSlots[index];
        const DirectionalDerivative derivative(node, one, slot, weights);
        const std::span<const double> values = one.inputs[slot]->values<double>();
        const std::span<const double> gradient = gradients[index].isDefined()
            ? gradients[index].values<double>()
            : std::span<const double>();
        int64_t number = 0;
        for (const std::vector<double>& direction :
             directionsOf(static_cast<int64_t>(values.size())))
            compareDirection(derivative, direction, values, gradient, report,
                             fmt::format("input {} direction {}", slot, number++));
    }
    return report;
}

GradientReport checkGradient(const Operator& node, const GradientCase& one, uint64_t seed)
{
    const std::vector<Tensor> outputs = forwardOutputs(node, one);
    const std::vector<Tensor> weights = randomWeights(outputs, seed);
    return compareWithDifferences(node, one, weights, inputGradients(node, one, outputs, weights));
}

} // namespace test
