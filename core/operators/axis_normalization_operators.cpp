#include "core/operators/axis_lines.h"
#include "core/operators/element_types.h"
#include "core/operators/half_precision.h"
#include "core/operators/input_checks.h"
#include "core/operators/normalization_operators.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

/// What the operators of this file share: one input, an output of equal type and shape.
void inferSameShape(ShapeContext& context)
{
    expectType(context.inputType(0), kFloats, "input X");
    context.setOutput(0, context.inputType(0), context.input(0).shape);
}

/// Calls compute<T>(input, output) on arrays of float or double.
template <typename Compute>
void computeSameShape(ForwardContext& context, Compute&& compute)
{
    const std::array types = { context.input(0).elementType() };
    computeWidened(context, types, [&](ForwardContext& wide) {
        const Tensor& input = wide.input(0);
        Tensor& output = wide.allocateOutput(0, input.elementType(), input.shape());
        withRealType(input.elementType(), [&]<typename T>() {
            compute(input.values<T>().data(), output.mutableValues<T>().data());
        });
    });
}

/// Identity on every axis; statistics run over `statisticAxes`, which may count from the end.
ChannelLinks identityLinks(const ValueFacts& input, std::span<const int64_t> statisticAxes)
{
    ChannelLinks links;
    for (int axis = 0; axis < static_cast<int>(input.rank()); ++axis)
        links.push_back({ .from = { false, 0, axis }, .to = { true, 0, axis } });
    for (const int64_t axis : statisticAxes) {
        if (input.shape)
            links[static_cast<size_t>(normalizedAxis(axis, input.rank()))].mixes = true;
    }
    return links;
}

} // namespace

std::vector<int64_t> keptIndex(std::span<const int64_t> shape, const std::vector<bool>& isReduced)
{
    std::vector<int64_t> result = { 0 };
    for (size_t axis = 0; axis < shape.size(); ++axis) {
        std::vector<int64_t> next;
        next.reserve(result.size() * static_cast<size_t>(shape[axis]));
        for (const int64_t outer : result) {
            for (int64_t index = 0; index < shape[axis]; ++index)
                next.push_back(isReduced[axis] ? outer : outer * shape[axis] + index);
        }
        result = std::move(next);
    }
    return result;
}

MeanVarianceNormalizationOperator::MeanVarianceNormalizationOperator(const NodeView& view)
    : m_axes(view.node.integers("axes", { 0, 2, 3 }))
{
}

void MeanVarianceNormalizationOperator::inferShapes(ShapeContext& context) const
{
    inferSameShape(context);
    for (const int64_t axis : m_axes) {
        if (context.input(0).shape)
            normalizedAxis(axis, context.input(0).rank());
    }
}

void MeanVarianceNormalizationOperator::forward(ForwardContext& context) const
{
    const std::vector<int64_t> group = groupsOf(context.input(0).shape());
    computeSameShape(context, [&]<typename T>(const T* input, T* output) {
        const GroupStatistics statistics = groupStatistics(std::span(group), input);
        for (size_t index = 0; index < group.size(); ++index) {
            const auto own = static_cast<size_t>(group[index]);
            output[index] =
                static_cast<T>((static_cast<double>(input[index]) - statistics.mean[own])
                               / (std::sqrt(statistics.variance[own]) + kDeviationEpsilon));
        }
    });
}

std::vector<int64_t> MeanVarianceNormalizationOperator::groupsOf(const Shape& shape) const
{
    std::vector<bool> isReduced(shape.size(), false);
    for (const int64_t axis : m_axes)
        isReduced[static_cast<size_t>(normalizedAxis(axis, static_cast<int64_t>(shape.size())))] =
            true;
    return keptIndex(shape, isReduced);
}

ChannelLinks MeanVarianceNormalizationOperator::channelLinks(std::span<const ValueFacts> inputs,
                                                             std::span<const ValueFacts>) const
{
    return identityLinks(inputs[0], m_axes);
}

LocalResponseNormalizationOperator::LocalResponseNormalizationOperator(const NodeView& view)
    : m_size(view.node.integer("size", 0))
    , m_alpha(view.node.real("alpha", 1e-4F))
    , m_beta(view.node.real("beta", 0.75F))
    , m_bias(view.node.real("bias", 1))
{
    if (m_size < 1)
        throw Error(ErrorCode::invalidModel, "size must be given and positive");
}

void LocalResponseNormalizationOperator::inferShapes(ShapeContext& context) const
{
    inferSameShape(context);
    requireRankAtLeast(context, 0, 2, "X");
}

void LocalResponseNormalizationOperator::forward(ForwardContext& context) const
{
    if (context.input(0).rank() < 2)
        throw Error(ErrorCode::invalidModel, "input X must be of rank 2 or more");
    const AxisLines lines(context.input(0).shape(), 1);
    computeSameShape(context, [&]<typename T>(const T* input, T* output) {
        lines.forEach([&](int64_t start, int64_t step) {
            for (int64_t channel = 0; channel < lines.size; ++channel) {
                const int64_t place = start + channel * step;
                output[place] =
                    static_cast<T>(static_cast<double>(input[place])
                                   / std::pow(base(input + start, step, lines.size, channel),
                                              static_cast<double>(m_beta)));
            }
        });
    });
}

template <typename T>
double LocalResponseNormalizationOperator::base(const T* line, int64_t step, int64_t channels,
                                                int64_t channel) const
{
    const int64_t before = (m_size - 1) / 2;
    const int64_t last = channel + std::min(m_size - 1 - before, channels - 1 - channel);
    double sum = 0;
    for (int64_t near = std::max<int64_t>(0, channel - before); near <= last; ++near) {
        const auto value = static_cast<double>(line[near * step]);
        sum += value * value;
    }
    return static_cast<double>(m_bias)
        + static_cast<double>(m_alpha) / static_cast<double>(m_size) * sum;
}

template double LocalResponseNormalizationOperator::base(const float*, int64_t, int64_t,
                                                         int64_t) const;
template double LocalResponseNormalizationOperator::base(const double*, int64_t, int64_t,
                                                         int64_t) const;

ChannelLinks LocalResponseNormalizationOperator::channelLinks(std::span<const ValueFacts> inputs,
                                                              std::span<const ValueFacts>) const
{
    return identityLinks(inputs[0], std::array{ int64_t{ 1 } });
}

LpNormalizationOperator::LpNormalizationOperator(const NodeView& view)
    : m_axis(view.node.integer("axis", -1))
    , m_power(view.node.integer("p", 2))
{
    if (m_power != 1 && m_power != 2)
        throw Error(ErrorCode::invalidModel, fmt::format("p {} must be 1 or 2", m_power));
}

void LpNormalizationOperator::inferShapes(ShapeContext& context) const
{
    inferSameShape(context);
    if (context.input(0).shape)
        normalizedAxis(m_axis, context.input(0).rank());
}

void LpNormalizationOperator::forward(ForwardContext& context) const
{
    const AxisLines lines(context.input(0).shape(),
                          normalizedAxis(m_axis, context.input(0).rank()));
    computeSameShape(context, [&]<typename T>(const T* input, T* output) {
        lines.forEach([&](int64_t start, int64_t step) {
            const double norm = this->norm(input + start, step, lines.size);
            for (int64_t place = start; place < start + lines.size * step; place += step)
                output[place] =
                    norm == 0 ? T(0) : static_cast<T>(static_cast<double>(input[place]) / norm);
        });
    });
}

template <typename T>
double LpNormalizationOperator::norm(const T* line, int64_t step, int64_t size) const
{
    double sum = 0;
    for (int64_t index = 0; index < size; ++index) {
        const double magnitude = std::abs(static_cast<double>(line[index * step]));
        sum += m_power == 1 ? magnitude : magnitude * magnitude;
    }
    return m_power == 1 ? sum : std::sqrt(sum);
}

template double LpNormalizationOperator::norm(const float*, int64_t, int64_t) const;
template double LpNormalizationOperator::norm(const double*, int64_t, int64_t) const;

ChannelLinks LpNormalizationOperator::channelLinks(std::span<const ValueFacts> inputs,
                                                   std::span<const ValueFacts>) const
{
    return identityLinks(inputs[0], std::array{ m_axis });
}

} // namespace core
