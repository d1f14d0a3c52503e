#include "core/base/error.h"
#include "core/execution/constant_folding.h"
#include "core/pruning/activation_walk.h"
#include "core/pruning/recovery.h"

#include <algorithm>

namespace core {

namespace {

constexpr size_t kMeanSlot = 3;
constexpr size_t kVarianceSlot = 4;

/// Sums by channel of a tensor [N, C, ...].
struct ChannelSums
{
    std::vector<double> sums;
    std::vector<double> squares;
    double count = 0;

    void add(const Tensor& tensor)
    {
        const Shape& shape = tensor.shape();
        const auto channels = static_cast<size_t>(shape[1]);
        const auto inner = static_cast<size_t>(elementCount(std::span(shape).subspan(2)));
        sums.resize(channels, 0);
        squares.resize(channels, 0);
        const std::span<const float> values = tensor.values<float>();
        for (size_t i = 0; i < values.size(); ++i) {
            const size_t channel = i / inner % channels;
            sums[channel] += static_cast<double>(values[i]);
            squares[channel] += static_cast<double>(values[i]) * static_cast<double>(values[i]);
        }
        count += static_cast<double>(values.size()) / static_cast<double>(channels);
    }

    float mean(size_t channel) const { return static_cast<float>(sums[channel] / count); }
    float variance(size_t channel) const
    {
        const double mean = sums[channel] / count;
        return static_cast<float>(std::max(0.0, squares[channel] / count - mean * mean));
    }
};

bool hasStatistics(const Graph& graph, const Node& node)
{
    return node.type == "BatchNormalization" && node.domain.empty() && node.hasInput(kVarianceSlot)
        && isConstant(graph.value(node.inputs[kMeanSlot]))
        && isConstant(graph.value(node.inputs[kVarianceSlot]));
}

/// Writes a statistic, under a name of its own when others read it too.
void setStatistic(Graph& graph, NodeId id, size_t slot, std::vector<float> values)
{
    Tensor tensor =
        Tensor::of<float>({ static_cast<int64_t>(values.size()) }, std::span<const float>(values));
    const ValueId value = graph.node(id).inputs[slot];
    if (UseTable(graph).of(value).size() == 1) {
        graph.value(value).initializer = std::move(tensor);
        return;
    }
    graph.node(id).inputs[slot] =
        graph.addInitializer(graph.freshName(graph.value(value).name), std::move(tensor));
}

void reestimate(Model& model, NodeId id, size_t batches, ActivationWalk& walk, Monitor& monitor)
{
    walk.moveBefore(id, monitor);
    ChannelSums sums;
    for (size_t batch = 0; batch < batches; ++batch) {
        monitor.checkpoint();
        sums.add(walk.value(model.graph.node(id).inputs[0], batch, monitor));
    }
    std::vector<float> means;
    std::vector<float> variances;
    for (size_t channel = 0; channel < sums.sums.size(); ++channel) {
        means.push_back(sums.mean(channel));
        variances.push_back(sums.variance(channel));
    }
    setStatistic(model.graph, id, kMeanSlot, std::move(means));
    setStatistic(model.graph, id, kVarianceSlot, std::move(variances));
}

} // namespace

void reestimateNormalizations(CutModel& cut, const RecoverySamples& samples, Monitor& monitor)
{
    std::vector<NodeId> nodes = reachedNodes(cut);
    std::erase_if(nodes, [&](NodeId id) {
        return !hasStatistics(cut.after.graph, cut.after.graph.node(id));
    });
    if (nodes.empty())
        throw Error(ErrorCode::unsupported,
                    "the cut reaches no BatchNormalization whose statistics could be measured "
                    "again; recoveries that need none are absorb and ls");
    Monitor silent = monitor.silent();
    ActivationWalk walk(cut.after, samples.batches, samples.mostBytes);
    monitor.beginPhase("measuring normalizations");
    for (size_t index = 0; index < nodes.size() && !samples.batches.empty(); ++index) {
        reestimate(cut.after, nodes[index], samples.batches.size(), walk, silent);
        monitor.advance(static_cast<double>(index + 1) / static_cast<double>(nodes.size()));
    }
}

} // namespace core
