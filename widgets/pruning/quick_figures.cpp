#include "widgets/pruning/quick_figures.h"

#include "core/execution/model_cost.h"

#include <cmath>
#include <map>
#include <numeric>

namespace widgets {

namespace {

double product(const std::vector<int64_t>& axes)
{
    return std::accumulate(axes.begin(), axes.end(), 1.0, [](double elements, int64_t axis) {
        return elements * static_cast<double>(axis);
    });
}

/// By weight: the multiply-accumulates of the nodes whose largest weight it is.
std::map<core::ValueId, int64_t> macsOfWeights(const core::Model& model)
{
    std::map<core::ValueId, int64_t> macs;
    const core::ModelCost cost =
        core::modelCost(model, core::inferShapes(model, core::concreteInputShapes(model)));
    for (const core::NodeCost& node : cost.nodes) {
        core::ValueId largest;
        int64_t elements = 0;
        for (const core::ValueId input : model.graph.node(node.node).inputs) {
            const bool isWeight = input.isValid() && model.graph.value(input).initializer;
            if (isWeight && model.graph.value(input).initializer->elementCount() > elements) {
                largest = input;
                elements = model.graph.value(input).initializer->elementCount();
            }
        }
        if (largest.isValid())
            macs[largest] += node.cost.macs;
    }
    return macs;
}

} // namespace

QuickFigures::QuickFigures(const core::Model& model, const core::ChannelGroups& groups,
                           const PruneFigures& whole)
    : m_whole(whole)
{
    const std::map<core::ValueId, int64_t> macs = macsOfWeights(model);
    std::map<core::ValueId, size_t> places;
    for (size_t group = 0; group < groups.size(); ++group) {
        m_channels.push_back(groups[group].channels);
        for (const core::GroupMember& member : groups[group].members) {
            const auto& tensor = model.graph.value(member.value).initializer;
            if (!tensor)
                continue;
            const auto [place, isNew] = places.emplace(member.value, m_weights.size());
            if (isNew) {
                const auto found = macs.find(member.value);
                m_weights.push_back(
                    { .axes = tensor->shape(),
                      .bytesPerElement = core::elementBits(tensor->elementType()) / 8.0,
                      .macs = found == macs.end() ? 0 : found->second });
            }
            m_weights[place->second].links.push_back(
                { static_cast<size_t>(member.axis), group, member.perChannel });
        }
    }
}

double QuickFigures::elementsLeft(const Weight& weight, const std::vector<int64_t>& kept) const
{
    std::vector<int64_t> axes = weight.axes;
    for (const Link& link : weight.links)
        axes[link.axis] -= (m_channels[link.group] - kept[link.group]) * link.perChannel;
    return product(axes);
}

PruneFigures QuickFigures::at(const std::vector<int64_t>& kept) const
{
    double parameters = 0;
    double bytes = 0;
    double macs = 0;
    for (const Weight& weight : m_weights) {
        const double before = product(weight.axes);
        if (before <= 0)
            continue;
        const double gone = before - elementsLeft(weight, kept);
        parameters += gone;
        bytes += gone * weight.bytesPerElement;
        macs += gone / before * static_cast<double>(weight.macs);
    }
    return { m_whole.parameters - std::llround(parameters), m_whole.bytes - std::llround(bytes),
             m_whole.macs - std::llround(macs) };
}

} // namespace widgets
