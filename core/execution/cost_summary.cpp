#include "core/execution/cost_summary.h"

#include "core/operators/operator_catalog.h"

#include <algorithm>
#include <map>

namespace core {

std::vector<OperatorShare> operatorShares(const Model& model, const ModelCost& cost)
{
    std::map<std::string, OperatorShare> byType;
    for (const NodeCost& entry : cost.nodes) {
        const Node& node = model.graph.node(entry.node);
        const std::string type = node.domain.empty() ? node.type : node.domain + "." + node.type;
        OperatorShare& share = byType[type];
        share.type = type;
        share.category = categoryOf(node);
        ++share.nodes;
        share.parameters += entry.parameters;
        share.macs += entry.cost.macs;
    }
    std::vector<OperatorShare> shares;
    for (auto& [type, share] : byType)
        shares.push_back(std::move(share));
    std::ranges::stable_sort(shares, std::greater<>(), &OperatorShare::nodes);
    return shares;
}

int64_t costFigure(const NodeCost& cost, CostFigure figure)
{
    switch (figure) {
    case CostFigure::parameterBytes:
        return cost.parameterBytes;
    case CostFigure::macs:
        return cost.cost.macs;
    case CostFigure::activationBytes:
        return cost.activationBytes;
    }
    return 0;
}

std::vector<NodeCost> largestNodes(const ModelCost& cost, CostFigure figure, size_t count)
{
    std::vector<NodeCost> nodes;
    std::ranges::copy_if(cost.nodes, std::back_inserter(nodes),
                         [&](const NodeCost& node) { return costFigure(node, figure) > 0; });
    std::ranges::stable_sort(nodes, std::greater<>(),
                             [&](const NodeCost& node) { return costFigure(node, figure); });
    nodes.resize(std::min(nodes.size(), count));
    return nodes;
}

} // namespace core
