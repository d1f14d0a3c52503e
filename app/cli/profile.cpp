#include "app/cli/display_text.h"
#include "app/cli/model_argument.h"
#include "app/cli/table.h"
#include "app/cli/verbs.h"
#include "core/base/parallel.h"
#include "core/evaluation/latency.h"

#include <fmt/format.h>

#include <algorithm>

namespace app {

namespace {

struct ProfileArguments
{
    std::string model;
    int64_t batch = 1;
    int64_t seed = 1;
    bool isUnfused = false;
    core::LatencyOptions latency;
};

Json toJson(const core::Latency& latency, const core::Graph& graph, const std::string& file)
{
    Json object = { { "model", file },          { "medianMs", latency.medianMs },
                    { "p95Ms", latency.p95Ms }, { "fastestMs", latency.fastestMs },
                    { "n", latency.n },         { "threads", latency.threads },
                    { "cpu", latency.cpu },     { "perNode", Json::array() } };
    for (const core::NodeLatency& node : latency.perNode)
        object["perNode"].push_back({ { "name", graph.node(node.node).name },
                                      { "type", graph.node(node.node).type },
                                      { "medianMs", node.medianMs },
                                      { "share", node.share } });
    return object;
}

std::string toText(const core::Latency& latency, const core::Graph& graph, int64_t batch)
{
    constexpr size_t kMostNodes = 10;
    Table summary;
    summary.add({ "Median", numberText(latency.medianMs) + " ms" });
    summary.add({ "95 % within", numberText(latency.p95Ms) + " ms" });
    summary.add({ "Runs", fmt::format("{} at batch {}", countText(latency.n), countText(batch)) });
    summary.add({ "Threads", countText(latency.threads) });
    summary.add({ "Processor", latency.cpu });
    std::vector<core::NodeLatency> slowest = latency.perNode;
    std::ranges::stable_sort(slowest, std::ranges::greater(), &core::NodeLatency::medianMs);
    slowest.resize(std::min(slowest.size(), kMostNodes));
    Table nodes({ "Slowest nodes", "Operator", ">Median ms", ">Share" });
    for (const core::NodeLatency& node : slowest)
        nodes.add({ graph.node(node.node).name, graph.node(node.node).type,
                    numberText(node.medianMs), percentText(node.share) });
    return summary.text(0) + (slowest.empty() ? "" : '\n' + nodes.text(0));
}

Outcome profile(ProfileArguments arguments, core::Monitor& monitor)
{
    const auto model = readModelFile(arguments.model, monitor);
    const std::vector<core::Tensor> inputs =
        core::randomInputs(*model, arguments.batch, static_cast<uint64_t>(arguments.seed));
    arguments.latency.executor.threads = core::threadCount();
    arguments.latency.executor.fuse = !arguments.isUnfused;
    const core::Latency latency = core::measureLatency(model, inputs, arguments.latency, monitor);
    Outcome outcome{ .result = toJson(latency, model->graph, arguments.model),
                     .text = toText(latency, model->graph, arguments.batch) };
    outcome.result["batch"] = arguments.batch;
    return outcome;
}

} // namespace

VerbAction configureProfile(CLI::App& command)
{
    const auto arguments = std::make_shared<ProfileArguments>();
    addModelArgument(command, arguments->model);
    command
        .add_option("--batch", arguments->batch, "Size of every axis that the model leaves open")
        ->check(CLI::Range(1, 65536));
    command.add_option("--runs", arguments->latency.runs, "Runs to measure")
        ->check(CLI::Range(1, 100'000));
    command.add_option("--warm-up", arguments->latency.warmUpRuns, "Runs before that")
        ->check(CLI::Range(0, 10'000));
    command.add_option("--seed", arguments->seed, "Seed of the random inputs")
        ->check(CLI::NonNegativeNumber);
    command.add_flag("--unfused", arguments->isUnfused,
                     "Run every node on its own, so that each has a time");
    return [arguments](core::Monitor& monitor) { return profile(*arguments, monitor); };
}

} // namespace app
