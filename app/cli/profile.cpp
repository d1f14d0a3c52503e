#include "app/cli/display_text.h"
#include "app/cli/latency_arguments.h"
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
    bool isStaircase = false;
    LatencyCacheArguments cache;
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

Json toJson(const core::Staircase& staircase, const core::LatencyTable& table,
            const core::LatencyTableOptions& options)
{
    Json object = { { "layer", staircase.layer },
                    { "multiple", staircase.multiple },
                    { "kind", "measured on this machine, fastest of n runs" },
                    { "threads", options.threads },
                    { "cpu", core::cpuName() },
                    { "measured", table.measured() },
                    { "restored", table.restored() },
                    { "stairs", Json::array() } };
    for (const core::Stair& stair : staircase.stairs)
        object["stairs"].push_back(
            { { "channels", stair.channels }, { "ms", stair.milliseconds } });
    return object;
}

/// Every fourth width beside the one below it: where the stairs are.
std::string toText(const core::Staircase& staircase, const core::LatencyTable& table)
{
    constexpr int64_t kStep = 4;
    Table rows({ ">Channels", ">ms", ">ms with one less" });
    for (size_t place = 1; place < staircase.stairs.size(); ++place) {
        const core::Stair& stair = staircase.stairs[place];
        if (stair.channels % kStep == 0)
            rows.add({ countText(stair.channels), numberText(stair.milliseconds),
                       numberText(staircase.stairs[place - 1].milliseconds) });
    }
    return rows.text(0)
        + fmt::format("{}\nKept channels should be a multiple of {}: widths between gain nothing.\n"
                      "{} times measured on this machine, {} of an earlier run\n",
                      staircase.layer, staircase.multiple, table.measured(), table.restored());
}

/// How the time of the model's heaviest layer falls with its channels.
Outcome profileStaircase(const ProfileArguments& arguments, core::Monitor& monitor)
{
    const auto model = readModelFile(arguments.model, monitor);
    const core::Model folded = core::withFoldedConstants(*model);
    const std::optional<core::NodeCase> layer = core::heaviestCase(
        folded, core::inferShapes(folded, core::concreteInputShapes(folded, arguments.batch)));
    if (!layer)
        throw core::Error(core::ErrorCode::unsupported,
                          "the model has no layer whose channels could vary; a staircase needs a "
                          "Conv, Gemm or MatMul by constant weights with known shapes");
    const core::LatencyTableOptions options = arguments.cache.table();
    core::LatencyTable table(options);
    const core::Staircase staircase = core::measureStaircase(*layer, table, monitor);
    Outcome outcome{ .result = toJson(staircase, table, options),
                     .text = toText(staircase, table) };
    outcome.result["model"] = arguments.model;
    outcome.result["batch"] = arguments.batch;
    return outcome;
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
    command.add_flag("--staircase", arguments->isStaircase,
                     "Measure instead how the time of the heaviest layer falls with its channels");
    arguments->cache.addTo(command);
    return [arguments](core::Monitor& monitor) {
        return arguments->isStaircase ? profileStaircase(*arguments, monitor)
                                      : profile(*arguments, monitor);
    };
}

} // namespace app
