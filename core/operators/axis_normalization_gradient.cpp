#include "core/operators/axis_lines.h"
#include "core/operators/half_precision.h"
#include "core/operators/normalization_operators.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// Calls compute<T>(input, output, gradient, result) on arrays of the shape of input 0 and sets the
/// result as its gradient.
template <typename Compute>
void setSameShapeGradient(BackwardContext& context, Compute&& compute)
{
    if (!context.wantsInputGradient(0) || !context.hasOutputGradient(0))
        return;
    const Tensor& input = context.input(0);
    Tensor result = Tensor::uninitialized(input.elementType(), input.shape());
    withRealType(input.elementType(), [&]<typename T>() {
        compute(input.values<T>().data(), context.output(0).values<T>().data(),
                context.outputGradient(0).values<T>().data(), result.mutableValues<T>().data());
    });
    context.setInputGradient(0, std::move(result));
}

} // namespace

void MeanVarianceNormalizationOperator::backward(BackwardContext& context) const
{
    const std::vector<int64_t> group = groupsOf(context.input(0).shape());
    setSameShapeGradient(
        context, [&]<typename T>(const T* input, const T* output, const T* gradient, T* result) {
            const GroupStatistics statistics = groupStatistics(std::span(group), input);
            std::vector<double> sum(statistics.mean.size(), 0);
            std::vector<double> product(statistics.mean.size(), 0);
            for (size_t index = 0; index < group.size(); ++index) {
                const auto own = static_cast<size_t>(group[index]);
                sum[own] += static_cast<double>(gradient[index]);
                product[own] +=
                    static_cast<double>(gradient[index]) * static_cast<double>(output[index]);
            }
            for (size_t index = 0; index < group.size(); ++index) {
                const auto own = static_cast<size_t>(group[index]);
                const double deviation = std::sqrt(statistics.variance[own]);
                const double normalized = deviation == 0
                    ? 0.0
                    : (static_cast<double>(input[index]) - statistics.mean[own]) / deviation;
                result[index] =
                    static_cast<T>((static_cast<double>(gradient[index])
                                    - (sum[own] + product[own] * normalized) / statistics.count)
                                   / (deviation + kDeviationEpsilon));
            }
        });
}

void LocalResponseNormalizationOperator::backward(BackwardContext& context) const
{
    const AxisLines lines(context.input(0).shape(), 1);
    const int64_t before = (m_size - 1) / 2;
    const int64_t after = m_size - 1 - before;
    const double beta = static_cast<double>(m_beta);
    const double share = static_cast<double>(m_alpha) / static_cast<double>(m_size);
    setSameShapeGradient(
        context, [&]<typename T>(const T* input, const T*, const T* gradient, T* result) {
            lines.forEach([&](int64_t start, int64_t step) {
                std::vector<double> bases(static_cast<size_t>(lines.size));
                for (int64_t channel = 0; channel < lines.size; ++channel)
                    bases[static_cast<size_t>(channel)] =
                        base(input + start, step, lines.size, channel);
                for (int64_t channel = 0; channel < lines.size; ++channel) {
                    // The windows over this channel belong to the channels around it.
                    const int64_t last = channel + std::min(before, lines.size - 1 - channel);
                    double sum = 0;
                    for (int64_t near = std::max<int64_t>(0, channel - after); near <= last;
                         ++near) {
                        const int64_t place = start + near * step;
                        sum += static_cast<double>(gradient[place])
                            * static_cast<double>(input[place])
                            * std::pow(bases[static_cast<size_t>(near)], -beta - 1);
                    }
                    const int64_t place = start + channel * step;
                    result[place] = static_cast<T>(
                        static_cast<double>(gradient[place])
                            * std::pow(bases[static_cast<size_t>(channel)], -beta)
                        - 2 * share * beta * static_cast<double>(input[place]) * sum);
                }
            });
        });
}

void LpNormalizationOperator::backward(BackwardContext& context) const
{
    const AxisLines lines(context.input(0).shape(),
                          normalizedAxis(m_axis, context.input(0).rank()));
    setSameShapeGradient(
        context, [&]<typename T>(const T* input, const T* output, const T* gradient, T* result) {
            lines.forEach([&](int64_t start, int64_t step) {
                const double norm = this->norm(input + start, step, lines.size);
                double product = 0;
                for (int64_t place = start; place < start + lines.size * step; place += step)
                    product +=
                        static_cast<double>(gradient[place]) * static_cast<double>(output[place]);
                for (int64_t place = start; place < start + lines.size * step; place += step) {
                    const auto x = static_cast<double>(input[place]);
                    const double sign = x == 0 ? 0.0 : std::copysign(1.0, x);
                    // The derivative of the norm.
                    const double slope = m_power == 1 ? sign : static_cast<double>(output[place]);
                    result[place] = norm == 0
                        ? T(0)
                        : static_cast<T>((static_cast<double>(gradient[place]) - slope * product)
                                         / norm);
                }
            });
        });
}

} // namespace core
