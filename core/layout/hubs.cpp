#include "core/layout/hubs.h"

#include "core/layout/ranking.h"

#include <algorithm>

namespace core {

std::vector<bool> findHubs(const LayoutInput& input, const LayoutOptions& options)
{
    std::vector<bool> isHub(input.nets.size(), false);
    const auto hasFanOut = [&](const LayoutNet& net) {
        return static_cast<int64_t>(net.targets.size()) > options.hubFanOut;
    };
    if (std::ranges::none_of(input.nets, hasFanOut))
        return isHub;
    FlatProblem flat{ .nodes = std::vector<FlatNode>(input.nodes.size()),
                      .nets = {},
                      .options = options };
    for (const LayoutNet& net : input.nets) {
        flat.nets.push_back({ .source = { net.source, 0 }, .targets = {} });
        for (const int32_t target : net.targets)
            flat.nets.back().targets.push_back({ target, 0 });
    }
    const std::vector<int32_t> ranks = assignRanks(flat, makeAcyclic(flat).nets);
    for (size_t index = 0; index < input.nets.size(); ++index) {
        const LayoutNet& net = input.nets[index];
        if (!hasFanOut(net))
            continue;
        int32_t span = 0;
        for (const int32_t target : net.targets)
            span = std::max(
                span, ranks[static_cast<size_t>(target)] - ranks[static_cast<size_t>(net.source)]);
        isHub[index] = span > options.hubSpan;
    }
    return isHub;
}

} // namespace core
