#include "core/pruning/activation_statistics.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/execution/constant_folding.h"
#include "core/execution/executor.h"
#include "core/operators/operator_catalog.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace core {

namespace {

/// Computed values that each weight of a product is multiplied with.
std::map<ValueId, std::vector<ValueId>> findPartners(const Graph& graph)
{
    std::map<ValueId, std::vector<ValueId>> partners;
    for (const NodeId id : graph.order()) {
        const Node& node = graph.node(id);
        const OperatorCategory category = categoryOf(node);
        if (category != OperatorCategory::convolution && category != OperatorCategory::recurrent)
            continue;
        for (const ValueId weight : node.inputs) {
            if (!weight.isValid() || !isConstant(graph.value(weight)))
                continue;
            for (const ValueId other : node.inputs) {
                if (other.isValid() && !isConstant(graph.value(other)))
                    partners[weight].push_back(other);
            }
        }
    }
    return partners;
}

void addTensor(ChannelActivity& activity, const Tensor& tensor, int axis)
{
    const Shape& shape = tensor.shape();
    const auto place = static_cast<size_t>(axis);
    const int64_t inner = elementCount(std::span(shape).subspan(place + 1));
    const int64_t outer = elementCount(std::span(shape).first(place));
    const std::vector<double> values = tensor.toDoubles();
    activity.magnitudes.resize(static_cast<size_t>(shape[place]), 0);
    activity.energies.resize(static_cast<size_t>(shape[place]), 0);
    size_t next = 0;
    for (int64_t block = 0; block < outer; ++block) {
        for (size_t position = 0; position < activity.magnitudes.size(); ++position) {
            for (int64_t i = 0; i < inner; ++i, ++next) {
                activity.magnitudes[position] += std::abs(values[next]);
                activity.energies[position] += values[next] * values[next];
            }
        }
    }
    activity.elements += outer * inner;
}

} // namespace

ActivationStatistics::ActivationStatistics(const Model& model, const ChannelGroups& groups)
    : m_model(withFoldedConstants(model))
    , m_partners(findPartners(m_model.graph))
{
    for (const ChannelGroup& group : groups) {
        for (const GroupMember& member : group.members) {
            if (!group.isFrozen() && member.role == MemberRole::consumer)
                watch(group, member);
        }
    }
}

void ActivationStatistics::watch(const ChannelGroup& group, const GroupMember& consumer)
{
    if (const GroupMember* activation = partner(group, consumer))
        m_activities[{ activation->value, activation->axis }];
}

const GroupMember* ActivationStatistics::partner(const ChannelGroup& group,
                                                 const GroupMember& consumer) const
{
    const auto found = m_partners.find(consumer.value);
    if (found == m_partners.end())
        return nullptr;
    for (const GroupMember& member : group.members) {
        if (member.role == MemberRole::activation && member.perChannel == consumer.perChannel
            && std::ranges::find(found->second, member.value) != found->second.end())
            return &member;
    }
    return nullptr;
}

void ActivationStatistics::add(std::span<const std::vector<Tensor>> batches, Monitor& monitor)
{
    std::set<ValueId> values;
    for (const auto& [place, unused] : m_activities)
        values.insert(place.first);
    const std::vector<ValueId> taps(values.begin(), values.end());
    Executor executor(std::make_shared<const Model>(m_model), { .threads = threadCount() });
    monitor.beginPhase("watching activations");
    for (size_t batch = 0; batch < batches.size(); ++batch) {
        const RunResult result = executor.run(batches[batch], { .taps = taps }, monitor);
        for (auto& [place, activity] : m_activities) {
            const auto tap = std::ranges::lower_bound(taps, place.first) - taps.begin();
            addTensor(activity, result.taps[static_cast<size_t>(tap)], place.second);
        }
        m_samples += batches[batch].empty() || batches[batch].front().rank() == 0
            ? 1
            : batches[batch].front().shape().front();
        monitor.advance(static_cast<double>(batch + 1) / static_cast<double>(batches.size()));
        monitor.checkpoint();
    }
}

const ChannelActivity& ActivationStatistics::activity(const GroupMember& activation) const
{
    return m_activities.at({ activation.value, activation.axis });
}

} // namespace core
