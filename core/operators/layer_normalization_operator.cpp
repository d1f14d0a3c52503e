#include "core/base/parallel.h"
#include "core/operators/broadcast_copy.h"
#include "core/operators/element_types.h"
#include "core/operators/half_precision.h"
#include "core/operators/input_checks.h"
#include "core/operators/moments.h"
#include "core/operators/normalization_operators.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace core {

namespace {

/// Scale, bias and results of all rows; the pointers of what is left out are null.
template <typename T>
struct Rows
{
    int64_t count = 0;
    int64_t length = 0;
    const T* input = nullptr;
    const T* scale = nullptr;
    const T* bias = nullptr;
    T* output = nullptr;
    float* mean = nullptr;
    float* inverseDeviation = nullptr;
};

template <typename T>
void normalizeRow(const Rows<T>& rows, int64_t row, double epsilon)
{
    const T* from = rows.input + row * rows.length;
    T* to = rows.output + row * rows.length;
    const Moments moments = momentsOf(std::span<const T>(from, static_cast<size_t>(rows.length)));
    const double factor = moments.inverseDeviation(epsilon);
    for (int64_t index = 0; index < rows.length; ++index) {
        const T normalized = (from[index] - static_cast<T>(moments.mean)) * static_cast<T>(factor);
        to[index] =
            normalized * rows.scale[index] + (rows.bias == nullptr ? T(0) : rows.bias[index]);
    }
    rows.mean[row] = static_cast<float>(moments.mean);
    rows.inverseDeviation[row] = static_cast<float>(factor);
}

} // namespace

LayerNormalizationOperator::LayerNormalizationOperator(const NodeView& view)
    : m_axis(view.node.integer("axis", -1))
    , m_epsilon(view.node.real("epsilon", 1e-5F))
{
    const int64_t stashType = view.node.integer("stash_type", 1);
    if (stashType != static_cast<int64_t>(ElementType::float32))
        throw Error(ErrorCode::unsupported,
                    fmt::format("stash_type {} is not supported, only 1 (float)", stashType));
}

void LayerNormalizationOperator::inferShapes(ShapeContext& context) const
{
    expectType(context.inputType(0), kFloats, "input X");
    std::optional<SymbolicShape> shape = context.input(0).shape;
    context.setOutput(0, context.inputType(0), shape);
    if (shape) {
        const int64_t axis = normalizedAxis(m_axis, context.input(0).rank());
        std::fill(shape->begin() + axis, shape->end(), Dimension(1));
    }
    for (size_t slot = 1; slot < context.outputCount(); ++slot)
        context.setOutput(slot, ElementType::float32, shape);
}

void LayerNormalizationOperator::forward(ForwardContext& context) const
{
    const std::array types = { context.input(0).elementType(), ElementType::float32,
                               ElementType::float32 };
    computeWidened(context, types, [&](ForwardContext& wide) {
        const Tensor& input = wide.input(0);
        const int64_t axis = normalizedAxis(m_axis, input.rank());
        const Shape normalized(input.shape().begin() + axis, input.shape().end());
        Shape statistics = input.shape();
        std::fill(statistics.begin() + axis, statistics.end(), 1);
        const Tensor scale = broadcastCopy(wide.input(1), normalized);
        const Tensor bias = wide.hasInput(2) ? broadcastCopy(wide.input(2), normalized) : Tensor();
        Tensor mean = Tensor::uninitialized(ElementType::float32, statistics);
        Tensor inverseDeviation = Tensor::uninitialized(ElementType::float32, statistics);
        Tensor& output = wide.allocateOutput(0, input.elementType(), input.shape());
        withRealType(input.elementType(), [&]<typename T>() {
            const Rows<T> rows = { .count = mean.elementCount(),
                                   .length = elementCount(normalized),
                                   .input = input.values<T>().data(),
                                   .scale = scale.values<T>().data(),
                                   .bias = wide.hasInput(2) ? bias.values<T>().data() : nullptr,
                                   .output = output.mutableValues<T>().data(),
                                   .mean = mean.mutableValues<float>().data(),
                                   .inverseDeviation =
                                       inverseDeviation.mutableValues<float>().data() };
            parallelFor(rows.count, 16, [&](int64_t begin, int64_t end) {
                for (int64_t row = begin; row < end; ++row)
                    normalizeRow(rows, row, static_cast<double>(m_epsilon));
            });
        });
        wide.setOutput(1, std::move(mean));
        wide.setOutput(2, std::move(inverseDeviation));
    });
}

ChannelLinks LayerNormalizationOperator::channelLinks(std::span<const ValueFacts> inputs,
                                                      std::span<const ValueFacts> outputs) const
{
    ChannelLinks links;
    const auto rank = static_cast<int>(inputs[0].rank());
    const auto axis = rank < 0 ? 0 : static_cast<int>(normalizedAxis(m_axis, rank));
    for (int place = 0; place < rank; ++place) {
        links.push_back(
            { .from = { false, 0, place }, .to = { true, 0, place }, .mixes = place >= axis });
        for (int slot = 1; place < axis && slot < static_cast<int>(outputs.size()); ++slot)
            links.push_back({ .from = { false, 0, place }, .to = { true, slot, place } });
    }
    for (int slot = 1; slot < static_cast<int>(inputs.size()); ++slot) {
        const auto own = static_cast<int>(inputs[static_cast<size_t>(slot)].rank());
        for (int place = std::max(axis, rank - own); own > 0 && place < rank; ++place) {
            const int parameterAxis = place - (rank - own);
            if ((*inputs[static_cast<size_t>(slot)].shape)[static_cast<size_t>(parameterAxis)].size
                != 1)
                links.push_back(
                    { .from = { false, slot, parameterAxis }, .to = { true, 0, place } });
        }
    }
    return links;
}

} // namespace core
