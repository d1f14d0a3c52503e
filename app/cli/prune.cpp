#include "app/cli/block_pruning.h"
#include "app/cli/catalog_option.h"
#include "app/cli/channel_pruning.h"
#include "app/cli/display_text.h"
#include "app/cli/model_argument.h"
#include "app/cli/table.h"
#include "app/cli/verbs.h"
#include "app/cli/weight_pruning.h"
#include "core/base/parallel.h"
#include "core/evaluation/evaluate.h"
#include "core/execution/model_cost.h"
#include "core/onnx/write_model.h"
#include "core/pruning/allocation.h"
#include "core/pruning/pruning_schedule.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace app {

namespace {

/// What a model costs and, with data, how well it does.
struct Figures
{
    core::ModelCost cost;
    std::optional<core::Estimate> top1;
};

Json figuresJson(const Figures& figures)
{
    Json object = { { "parameters", figures.cost.parameters },
                    { "bytes", figures.cost.parameterBytes },
                    { "macs", figures.cost.macs } };
    if (figures.top1)
        object.update({ { "top1", figures.top1->value },
                        { "low", figures.top1->low },
                        { "high", figures.top1->high },
                        { "n", figures.top1->n } });
    return object;
}

std::string figuresText(const Figures& before, const Figures& after)
{
    Table table({ "", ">Before", ">After", ">Left" });
    const auto add = [&](const char* name, int64_t from, int64_t to, std::string (*text)(int64_t)) {
        table.add(
            { name, text(from), text(to),
              percentText(from == 0 ? 1 : static_cast<double>(to) / static_cast<double>(from)) });
    };
    add("Parameters", before.cost.parameters, after.cost.parameters, countText);
    add("Bytes", before.cost.parameterBytes, after.cost.parameterBytes, bytesText);
    add("MACs", before.cost.macs, after.cost.macs, countText);
    if (before.top1 && after.top1)
        table.add({ fmt::format("Top-1 of {}", countText(after.top1->n)),
                    percentText(before.top1->value), percentText(after.top1->value), "" });
    return table.text(0);
}

std::string recoveryText(const std::vector<std::string>& steps)
{
    return steps.empty() ? "not trained again yet"
                         : fmt::format("recovered by {}", fmt::join(steps, ", then "));
}

PruneSubject subjectOf(const PruneArguments& arguments, core::Monitor& monitor)
{
    PruneSubject subject;
    subject.model = readModelFile(arguments.model, monitor);
    if (!arguments.data.isGiven())
        return subject;
    const core::DatasetDescription description = arguments.data.description();
    subject.preprocessing = arguments.data.preprocessing(*subject.model, description);
    subject.splits = core::openDataset(description, monitor);
    return subject;
}

PrunedModel pruned(const PruneArguments& arguments, const PruneSubject& subject,
                   core::Monitor& monitor)
{
    if (arguments.granularity == "channels" || arguments.granularity == "heads")
        return ChannelPruning(arguments, subject).run(monitor);
    if (arguments.granularity == "blocks")
        return pruneBlocks(arguments, subject, monitor);
    if (const auto pattern = core::parsePattern(arguments.granularity))
        return pruneWeights(arguments, *pattern, subject, monitor);
    throw core::Error(core::ErrorCode::invalidArgument,
                      fmt::format("unknown granularity \"{}\"; accepted are channels, heads, "
                                  "blocks, weights, N:M such as 2:4, and blocks of rows x columns "
                                  "such as 1x4 or 4x1",
                                  arguments.granularity));
}

Figures measure(const std::shared_ptr<const core::Model>& model, const PruneArguments& arguments,
                const PruneSubject& subject, core::Monitor& monitor)
{
    Figures figures{ .cost = core::modelCost(
                         *model, core::inferShapes(*model, core::concreteInputShapes(*model))),
                     .top1 = {} };
    if (!subject.splits)
        return figures;
    const auto samples = subject.splits->has(core::Role::validation)
        ? subject.splits->validation(monitor)
        : subject.splits->test("the accuracy of a pruned model", monitor);
    monitor.beginPhase("evaluating");
    figures.top1 =
        core::evaluate(model, samples, subject.preprocessing, arguments.inference, monitor).top1;
    return figures;
}

Outcome prune(PruneArguments& arguments, core::Monitor& monitor)
{
    arguments.inference.executor.threads = core::threadCount();
    const std::vector<std::string> recovery = arguments.recovery.steps();
    const PruneSubject subject = subjectOf(arguments, monitor);
    PrunedModel result = pruned(arguments, subject, monitor);
    core::writeModel(*result.recovered, arguments.output, monitor);
    const Figures before = measure(subject.model, arguments, subject, monitor);
    const Figures after = measure(result.recovered, arguments, subject, monitor);
    Outcome outcome;
    outcome.result = { { "model", arguments.model },
                       { "file", arguments.output },
                       { "granularity", arguments.granularity },
                       { "before", figuresJson(before) },
                       { "after", figuresJson(after) },
                       { "recovery", recovery } };
    outcome.result.update(result.details);
    outcome.result["notes"] = result.notes;
    outcome.text = figuresText(before, after);
    if (subject.splits && !recovery.empty()) {
        const Figures raw = measure(result.cut, arguments, subject, monitor);
        outcome.result["beforeRecovery"] = figuresJson(raw);
        outcome.text += fmt::format("Top-1 before recovery: {}\n", percentText(raw.top1->value));
    }
    outcome.text += result.detailsText;
    for (const std::string& note : result.notes)
        outcome.text += shown(note) + '\n';
    outcome.text += fmt::format("{}: {}; {}\n", shown(arguments.output), result.summary,
                                recoveryText(recovery));
    return outcome;
}

/// Every option that was given with its words, but those that change nothing of the result.
Json givenOptions(const CLI::App& command)
{
    Json given = Json::object();
    for (const CLI::Option* option : command.get_options())
        if (option->count() > 0)
            given[option->get_name()] = option->results();
    for (const char* name : { "--resume", "--json", "--events", "--project", "--parent" })
        given.erase(name);
    return given;
}

void addAmount(CLI::App& command, PruneArguments& arguments)
{
    CLI::Option* ratio =
        command
            .add_option_function<double>(
                "--ratio",
                [&arguments](const double& value) {
                    arguments.plan.ratio = value;
                    arguments.hasRatio = true;
                },
                "Removed share of the channels (blocks, weights), from 0 to below 1; default: 0.5")
            ->check(CLI::Range(0.0, 1.0));
    command
        .add_option(
            "--budget", arguments.budget,
            "What is left at most, instead of a ratio: macs=50%, parameters=40%, bytes=30%, "
            "memory=60%, or measured on this machine latency=50%, latency=2.5ms; alone or with a "
            "comma between, what stays at least: accuracy>=90%")
        ->type_name("LIMITS")
        ->excludes(ratio);
    command
        .add_option("--layer", arguments.layers,
                    "A group and the share that it loses whatever the others do, such as "
                    "conv1.weight=0.25; 0 leaves it whole; may be repeated. Alone, without ratio "
                    "and budget, nothing else goes")
        ->type_name("NAME=SHARE");
    command
        .add_option_function<int64_t>(
            "--multiple",
            [&arguments](const int64_t& value) {
                arguments.plan.multiple = value;
                arguments.latencyMultiple = value;
            },
            "Kept channels are a multiple of this; 16 suits float on most processors; default: 1, "
            "for a latency budget what profile --staircase measures")
        ->check(CLI::Range(1, 1024));
    command
        .add_option("--most-of-group", arguments.plan.mostOfGroup,
                    "No group loses a larger share than this")
        ->check(CLI::Range(0.0, 1.0));
}

void addChoices(CLI::App& command, PruneArguments& arguments)
{
    arguments.granularity = "channels";
    command
        .add_option("--granularity", arguments.granularity,
                    "What goes: channels; heads (of attention); blocks (whole residual blocks); "
                    "weights (single ones); N:M, such as 2:4; blocks of weights, such as 1x4 or "
                    "4x1. Zeros among the weights shrink the zipped file, not the time")
        ->type_name("UNIT");
    CLI::Option* criterion = addCriterionOption(command, arguments.plan.criterion);
    CLI::Option* allocation = addChoice(command, "--allocation", arguments.plan.allocation,
                                        "How much each group loses", core::allocations());
    addChoice(command, "--schedule", arguments.schedule,
              "In how many steps, with scores and recovery anew in each", core::pruningSchedules());
    command.add_option("--steps", arguments.steps, "Steps of the schedule; default: 5")
        ->check(CLI::Range(1, 1000));
    command.add_flag("--resume", arguments.resumes,
                     "Go on after the last step of the run that was interrupted, if there is one");
    command
        .add_option("--sensitivity-samples", arguments.sensitivitySamples,
                    "Validation samples that an allocation by sensitivity measures on")
        ->check(CLI::PositiveNumber);
    command.parse_complete_callback([&arguments, criterion, allocation] {
        arguments.hasCriterion = criterion->count() > 0;
        arguments.hasAllocation = allocation->count() > 0;
    });
}

} // namespace

VerbAction configurePrune(CLI::App& command)
{
    const auto arguments = std::make_shared<PruneArguments>();
    addModelArgument(command, arguments->model);
    command.add_option("-o,--output", arguments->output, "Model file to write")
        ->required()
        ->type_name("FILE");
    addAmount(command, *arguments);
    addChoices(command, *arguments);
    command.add_option("--seed", arguments->plan.seed, "Seed of the criterion random");
    command.add_flag("--allow-mixing", arguments->groups.allowsMixing,
                     "Cut channels too that a normalization takes its statistics over");
    arguments->calibration.addTo(command);
    arguments->recovery.addTo(command);
    arguments->latency.addTo(command);
    command
        .add_option("--limit", arguments->inference.limit,
                    "Measure the accuracy on so many samples, spread evenly over the set")
        ->check(CLI::PositiveNumber);
    arguments->data.addTo(command, "");
    return [arguments, &command](core::Monitor& monitor) {
        arguments->given = givenOptions(command);
        return prune(*arguments, monitor);
    };
}

} // namespace app
