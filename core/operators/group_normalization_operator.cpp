#include "core/base/parallel.h"
#include "core/operators/element_types.h"
#include "core/operators/half_precision.h"
#include "core/operators/input_checks.h"
#include "core/operators/moments.h"
#include "core/operators/normalization_operators.h"

#include <fmt/format.h>

#include <array>

namespace core {

GroupNormalizationOperator::GroupNormalizationOperator(const NodeView& view)
    : m_epsilon(view.node.real("epsilon", 1e-5F))
{
    if (view.node.type == "InstanceNormalization")
        return;
    m_groups = view.node.integer("num_groups", 0);
    m_scalesGroups = view.opset < 21;
    if (m_groups < 1)
        throw Error(ErrorCode::invalidModel, "num_groups must be given and positive");
    if (view.node.integer("stash_type", 1) != static_cast<int64_t>(ElementType::float32))
        throw Error(ErrorCode::unsupported, "only stash_type 1 (float) is supported");
}

int64_t GroupNormalizationOperator::groupsOf(int64_t channels) const
{
    const int64_t groups = m_groups == 0 ? channels : m_groups;
    if (groups == 0 || channels % groups != 0)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("{} channels cannot be parted into {} groups", channels, groups));
    return groups;
}

void GroupNormalizationOperator::inferShapes(ShapeContext& context) const
{
    expectType(context.inputType(0), kFloats, "input X");
    requireRankAtLeast(context, 0, 2, "X");
    const std::optional<SymbolicShape>& shape = context.input(0).shape;
    context.setOutput(0, context.inputType(0), shape);
    if (!shape || !(*shape)[1].isKnown())
        return;
    const int64_t groups = groupsOf((*shape)[1].size);
    const Dimension scales = m_scalesGroups ? Dimension(groups) : (*shape)[1];
    requireVector(context, 1, scales, "scale");
    requireVector(context, 2, scales, "bias");
}

void GroupNormalizationOperator::forward(ForwardContext& context) const
{
    const std::array types = { context.input(0).elementType() };
    computeWidened(context, types, [&](ForwardContext& wide) {
        const Tensor& input = wide.input(0);
        if (input.rank() < 2)
            throw Error(ErrorCode::invalidModel, "input X must be of rank 2 or more");
        const int64_t channels = input.shape()[1];
        const int64_t groups = groupsOf(channels);
        const int64_t plane = elementCount(spatialAxes(input.shape()));
        const int64_t length = channels / groups * plane;
        requireVector(wide.input(1), m_scalesGroups ? groups : channels, "scale");
        requireVector(wide.input(2), m_scalesGroups ? groups : channels, "bias");
        Tensor& output = wide.allocateOutput(0, input.elementType(), input.shape());
        withRealType(input.elementType(), [&]<typename T>() {
            const T* from = input.values<T>().data();
            const T* scale = wide.input(1).values<T>().data();
            const T* bias = wide.input(2).values<T>().data();
            T* to = output.mutableValues<T>().data();
            parallelFor(input.shape()[0] * groups, 1, [&](int64_t begin, int64_t end) {
                for (int64_t group = begin; group < end; ++group) {
                    const Moments moments = momentsOf(
                        std::span<const T>(from + group * length, static_cast<size_t>(length)));
                    const T mean = static_cast<T>(moments.mean);
                    const T factor =
                        static_cast<T>(moments.inverseDeviation(static_cast<double>(m_epsilon)));
                    for (int64_t index = group * length; index < (group + 1) * length; ++index) {
                        const int64_t parameter =
                            m_scalesGroups ? group % groups : index / plane % channels;
                        to[index] =
                            (from[index] - mean) * factor * scale[parameter] + bias[parameter];
                    }
                }
            });
        });
    });
}

ChannelLinks GroupNormalizationOperator::channelLinks(std::span<const ValueFacts> inputs,
                                                      std::span<const ValueFacts>) const
{
    ChannelLinks links = batchAndChannelLinks();
    const bool isKnown = inputs[0].rank() > 1 && (*inputs[0].shape)[1].isKnown();
    // Only whole groups may go, so each channel is tied to its group.
    if (m_groups != 0) {
        if (!isKnown)
            return { links.front() };
        const int64_t perGroup = (*inputs[0].shape)[1].size / groupsOf((*inputs[0].shape)[1].size);
        links[1].map = perGroup == 1 ? ChannelMap::identity : ChannelMap::group;
        links[1].block = perGroup;
        for (int slot = 1; slot < 3; ++slot)
            links.push_back(
                { .from = { false, slot, 0 },
                  .to = { true, 0, 1 },
                  .map = m_scalesGroups && perGroup > 1 ? ChannelMap::block : ChannelMap::identity,
                  .block = m_scalesGroups ? perGroup : 1 });
        return links;
    }
    for (int slot = 1; slot < 3; ++slot)
        links.push_back({ .from = { false, slot, 0 }, .to = { true, 0, 1 } });
    return links;
}

} // namespace core
