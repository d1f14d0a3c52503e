#include "core/evaluation/latency.h"

#include "core/base/parallel.h"
#include "core/base/random.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <map>
#include <type_traits>

namespace core {

namespace {

using Clock = std::chrono::steady_clock;

double milliseconds(Clock::duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

std::vector<double> timeWhole(Executor& executor, std::span<const Tensor> inputs, int64_t runs,
                              Monitor& monitor)
{
    std::vector<double> times;
    for (int64_t run = 0; run < runs; ++run) {
        monitor.checkpoint();
        const Clock::time_point start = Clock::now();
        executor.run(inputs, RunRequest{}, monitor);
        times.push_back(milliseconds(Clock::now() - start));
        monitor.point("latencyMs", static_cast<double>(run + 1), times.back());
        monitor.advance(static_cast<double>(run + 1) / static_cast<double>(runs));
    }
    return times;
}

std::vector<NodeLatency> timeNodes(Executor& executor, std::span<const Tensor> inputs,
                                   const LatencyOptions& options, Monitor& monitor)
{
    constexpr int64_t kMostRuns = 20;
    const int64_t runs = std::min(options.runs, kMostRuns);
    std::vector<NodeId> order;
    std::map<NodeId, std::vector<double>> times;
    for (int64_t run = 0; run < runs; ++run) {
        monitor.checkpoint();
        const RunResult result = executor.run(inputs, RunRequest{ .timeNodes = true }, monitor);
        for (const NodeTime& time : result.nodeTimes) {
            if (!times.contains(time.node))
                order.push_back(time.node);
            times[time.node].push_back(time.milliseconds);
        }
        monitor.advance(static_cast<double>(run + 1) / static_cast<double>(runs));
    }
    std::vector<NodeLatency> nodes;
    double sum = 0;
    for (const NodeId node : order)
        sum += nodes.emplace_back(NodeLatency{ node, quantile(times[node], 0.5) }).medianMs;
    for (NodeLatency& node : nodes)
        node.share = sum > 0 ? node.medianMs / sum : 0;
    return nodes;
}

Tensor randomTensor(ElementType type, Shape shape, Random& random)
{
    Tensor tensor(type, std::move(shape));
    withElementType(type, [&]<typename T>() {
        for (T& value : tensor.mutableValues<T>()) {
            if constexpr (std::is_integral_v<T>)
                value = static_cast<T>(random.below(2));
            else
                value = static_cast<T>(static_cast<float>(random.normal()));
        }
    });
    return tensor;
}

} // namespace

Latency measureLatency(const std::shared_ptr<const Model>& model, std::span<const Tensor> inputs,
                       const LatencyOptions& options, Monitor& monitor)
{
    monitor.beginPhase("warming up");
    Executor executor(model, options.executor);
    for (int64_t run = 0; run < options.warmUpRuns; ++run) {
        monitor.checkpoint();
        executor.run(inputs, RunRequest{}, monitor);
    }
    monitor.beginPhase("measuring");
    const std::vector<double> times = timeWhole(executor, inputs, options.runs, monitor);
    Latency latency{ .medianMs = quantile(times, 0.5),
                     .p95Ms = quantile(times, 0.95),
                     .fastestMs = quantile(times, 0),
                     .n = options.runs,
                     .threads =
                         options.executor.threads > 0 ? options.executor.threads : threadCount(),
                     .cpu = cpuName() };
    if (options.timeNodes) {
        monitor.beginPhase("measuring nodes");
        latency.perNode = timeNodes(executor, inputs, options, monitor);
    }
    return latency;
}

LatencyPair compareLatency(Executor& before, Executor& after, std::span<const Tensor> inputs,
                           int64_t runs, const Monitor& monitor)
{
    constexpr int64_t kWarmUpRuns = 3;
    Monitor silent = monitor.silent();
    const auto timed = [&](Executor& executor) {
        silent.checkpoint();
        const Clock::time_point start = Clock::now();
        executor.run(inputs, RunRequest{}, silent);
        return milliseconds(Clock::now() - start);
    };
    std::vector<double> timesBefore;
    std::vector<double> timesAfter;
    for (int64_t run = -kWarmUpRuns; run < runs; ++run) {
        const double beforeMs = timed(before);
        const double afterMs = timed(after);
        if (run < 0)
            continue;
        timesBefore.push_back(beforeMs);
        timesAfter.push_back(afterMs);
    }
    return { quantile(timesBefore, 0.5), quantile(timesAfter, 0.5), runs };
}

double quantile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    const auto count = static_cast<double>(values.size());
    const auto position = static_cast<size_t>(std::max(0.0, std::ceil(share * count) - 1));
    return values[std::min(position, values.size() - 1)];
}

std::string cpuName()
{
    std::ifstream information("/proc/cpuinfo");
    for (std::string line; std::getline(information, line);)
        if (line.starts_with("model name"))
            if (const size_t colon = line.find(": "); colon != std::string::npos)
                return line.substr(colon + 2);
    return "unknown processor";
}

std::vector<Tensor> randomInputs(const Model& model, int64_t batch, uint64_t seed)
{
    std::vector<Tensor> inputs;
    uint64_t number = 0;
    for (const ValueId id : model.graph.requiredInputs()) {
        const Value& value = model.graph.value(id);
        if (!value.type.shape || !value.type.isTensor())
            throw Error(
                ErrorCode::unsupported,
                fmt::format("input \"{}\" has no known rank; give it as a file", value.name));
        Shape shape;
        for (const Dimension& axis : *value.type.shape)
            shape.push_back(axis.isKnown() ? axis.size : batch);
        Random random({ .seed = seed, .use = number++ });
        inputs.push_back(randomTensor(value.type.elementType, std::move(shape), random));
    }
    return inputs;
}

} // namespace core
