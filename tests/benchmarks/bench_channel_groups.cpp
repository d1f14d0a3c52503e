#include "core/graph/synthetic_model.h"
#include "core/operators/infer_shapes.h"
#include "core/pruning/channel_group.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

using namespace core;

namespace {

double millisecondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

} // namespace

/// Time to find the channel groups of decoders of growing length: it must grow no faster than the
/// number of nodes. Shape inference, which is part of it, is shown beside it.
int main()
{
    for (const int layers : { 25, 50, kTenThousandNodeLayers, 2 * kTenThousandNodeLayers }) {
        const Model model = syntheticDecoder(layers);
        auto start = std::chrono::steady_clock::now();
        const InferredShapes shapes = inferShapes(model);
        const double inference = millisecondsSince(start);
        start = std::chrono::steady_clock::now();
        const ChannelGroups groups = channelGroups(model);
        const double whole = millisecondsSince(start);
        fmt::print(
            "{:>6} nodes: {:>5} groups, {} free, {:8.1f} ms, shape inference alone {:8.1f} ms\n",
            model.graph.order().size(), groups.size(),
            std::ranges::count(groups, false, &ChannelGroup::isFrozen), whole, inference);
    }
    return 0;
}
