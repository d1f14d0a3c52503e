#include "app/cli/calibration.h"
#include "app/cli/data_arguments.h"
#include "app/cli/display_text.h"
#include "app/cli/latency_arguments.h"
#include "app/cli/model_argument.h"
#include "app/cli/recovery_arguments.h"
#include "app/cli/samples.h"
#include "app/cli/table.h"
#include "app/cli/verbs.h"
#include "core/base/parallel.h"
#include "core/evaluation/evaluate.h"
#include "core/execution/model_cost.h"
#include "core/onnx/write_model.h"
#include "core/pruning/accuracy_floor.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace app {

namespace {

struct PruneArguments
{
    std::string model;
    std::string output;
    std::string budget;
    std::string ranking = "uniform";
    core::PlanOptions plan;
    core::ChannelGroupOptions groups;
    DataArguments data;
    CalibrationArguments calibration;
    RecoveryArguments recovery;
    LatencyArguments latency;
    int64_t latencyMultiple = 0; ///< of the user; 0: measured
    core::InferenceOptions inference;
};

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

/// The pruning with everything that it reads.
class Pruning
{
public:
    Pruning(const PruneArguments& arguments, core::Monitor& monitor)
        : m_arguments(arguments)
        , m_monitor(monitor)
        , m_model(readModelFile(arguments.model, monitor))
        , m_groups(core::channelGroups(*m_model, arguments.groups))
    {
        m_arguments.inference.executor.threads = core::threadCount();
        if (!arguments.data.isGiven())
            return;
        const core::DatasetDescription description = arguments.data.description();
        m_preprocessing = arguments.data.preprocessing(*m_model, description);
        m_splits = core::openDataset(description, monitor);
    }

    Outcome run()
    {
        const std::vector<std::string> steps = m_arguments.recovery.steps();
        const core::PruningPlan plan = makePlan();
        core::CutModel cut = core::cutModel(*m_model, m_groups, plan.removals);
        const auto pruned = std::make_shared<const core::Model>(cut.after);
        const auto recovered = std::make_shared<const core::Model>(m_arguments.recovery.recover(
            std::move(cut), m_preprocessing, m_splits.get(), m_monitor));
        core::writeModel(*recovered, m_arguments.output, m_monitor);
        const Figures before = measure(m_model);
        const Figures after = measure(recovered);
        Outcome outcome;
        outcome.result = { { "model", m_arguments.model },
                           { "file", m_arguments.output },
                           { "criterion", m_arguments.plan.criterion },
                           { "before", figuresJson(before) },
                           { "after", figuresJson(after) },
                           { "recovery", steps },
                           { "groups", removalsJson(plan) },
                           { "notes", plan.notes } };
        outcome.text = figuresText(before, after);
        if (m_splits && !steps.empty()) {
            const Figures raw = measure(pruned);
            outcome.result["beforeRecovery"] = figuresJson(raw);
            outcome.text +=
                fmt::format("Top-1 before recovery: {}\n", percentText(raw.top1->value));
        }
        if (m_latency) {
            outcome.result["latency"] = m_arguments.latency.json(*m_latency);
            outcome.text += m_arguments.latency.text(*m_latency);
        }
        for (const std::string& note : plan.notes)
            outcome.text += shown(note) + '\n';
        outcome.text +=
            fmt::format("{}: {} of {} groups lost channels; {}\n", shown(m_arguments.output),
                        plan.removals.size(), m_groups.size(), recoveryText(steps));
        return outcome;
    }

private:
    core::PruningPlan makePlan()
    {
        const auto activations =
            m_arguments.calibration.watch(m_arguments.plan.criterion, *m_model, m_groups,
                                          m_preprocessing, m_splits.get(), m_monitor);
        const core::ActivationStatistics* seen = activations ? &*activations : nullptr;
        if (m_arguments.budget.empty())
            return core::planPruning(*m_model, m_groups, m_arguments.plan, seen);
        const core::PruningLimits limits = core::parseLimits(m_arguments.budget);
        if (limits.latency)
            return planForLatency(limits, seen);
        return limits.accuracy ? planAboveFloor(limits, seen)
                               : core::planForBudget(*m_model, m_groups, m_arguments.plan,
                                                     *limits.budget, seen, m_monitor);
    }

    core::AccuracyFloor accuracyFloor(double least)
    {
        if (!m_splits || !m_splits->has(core::Role::validation))
            throw core::Error(core::ErrorCode::invalidArgument,
                              "an accuracy floor guides a choice and needs validation samples; "
                              "give a data set that has some, such as --data fashion-mnist");
        return { .least = least,
                 .samples = m_splits->validation(m_monitor),
                 .preprocessing = m_preprocessing,
                 .inference = m_arguments.inference };
    }

    core::PruningPlan planForLatency(const core::PruningLimits& limits,
                                     const core::ActivationStatistics* activations)
    {
        std::optional<core::AccuracyFloor> floor;
        if (limits.accuracy)
            floor = accuracyFloor(*limits.accuracy);
        m_latency = core::planForLatency(
            *m_model, m_groups, m_arguments.plan,
            m_arguments.latency.budget(*limits.latency, m_arguments.latencyMultiple),
            floor ? &*floor : nullptr, activations, m_monitor);
        return m_latency->plan;
    }

    core::PruningPlan planAboveFloor(const core::PruningLimits& limits,
                                     const core::ActivationStatistics* activations)
    {
        const core::AccuracyFloor floor = accuracyFloor(*limits.accuracy);
        core::FlooredPlan found = core::planAboveFloor(
            *m_model, m_groups, m_arguments.plan, limits.budget, floor, activations, m_monitor);
        const bool isBudget = found.binding == core::BindingLimit::budget;
        found.plan.notes.push_back(
            fmt::format("The {} is the limit that binds: {} left on {} validation samples (proxy, "
                        "before any recovery){}.",
                        isBudget ? "budget" : "accuracy", percentText(found.accuracy.value),
                        countText(found.accuracy.n),
                        !isBudget && limits.budget ? "; the budget is not met" : ""));
        return std::move(found.plan);
    }

    Figures measure(const std::shared_ptr<const core::Model>& model)
    {
        Figures figures{ .cost = core::modelCost(
                             *model, core::inferShapes(*model, core::concreteInputShapes(*model))),
                         .top1 = {} };
        if (!m_splits)
            return figures;
        const auto samples = m_splits->has(core::Role::validation)
            ? m_splits->validation(m_monitor)
            : m_splits->test("the accuracy of a pruned model", m_monitor);
        m_monitor.beginPhase("evaluating");
        figures.top1 =
            core::evaluate(model, samples, m_preprocessing, m_arguments.inference, m_monitor).top1;
        return figures;
    }

    Json removalsJson(const core::PruningPlan& plan) const
    {
        Json groups = Json::array();
        for (const core::ChannelRemoval& removal : plan.removals) {
            const core::ChannelGroup& group = m_groups[removal.group];
            const auto removed = static_cast<int64_t>(removal.channels.size());
            groups.push_back({ { "name", group.name },
                               { "channels", group.channels },
                               { "kept", group.channels - removed },
                               { "removed", removal.channels } });
        }
        return groups;
    }

    PruneArguments m_arguments;
    core::Monitor& m_monitor;
    std::shared_ptr<const core::Model> m_model;
    core::ChannelGroups m_groups;
    core::Preprocessing m_preprocessing;
    std::shared_ptr<core::SplitDataset> m_splits; ///< null without data
    std::optional<core::LatencyPlan> m_latency; ///< of a latency budget
};

} // namespace

VerbAction configurePrune(CLI::App& command)
{
    const auto arguments = std::make_shared<PruneArguments>();
    addModelArgument(command, arguments->model);
    command.add_option("-o,--output", arguments->output, "Model file to write")
        ->required()
        ->type_name("FILE");
    CLI::Option* ratio = command
                             .add_option("--ratio", arguments->plan.ratio,
                                         "Removed share of the channels, from 0 to below 1")
                             ->check(CLI::Range(0.0, 1.0));
    command
        .add_option(
            "--budget", arguments->budget,
            "What is left at most, instead of a ratio: macs=50%, parameters=40%, bytes=30%, "
            "memory=60%, or measured on this machine latency=50%, latency=2.5ms; alone or with a "
            "comma "
            "between, what stays at least: accuracy>=90%")
        ->type_name("LIMITS")
        ->excludes(ratio);
    addCriterionOption(command, arguments->plan.criterion);
    command.add_option("--ranking", arguments->ranking, "Who competes: uniform or global")
        ->check(CLI::IsMember({ "uniform", "global" }));
    const CLI::Option* multiple =
        command
            .add_option("--multiple", arguments->plan.multiple,
                        "Kept channels are a multiple of this; 16 suits float on most processors; "
                        "default: 1, for a latency budget what profile --staircase measures")
            ->check(CLI::Range(1, 1024));
    command
        .add_option("--most-of-group", arguments->plan.mostOfGroup,
                    "No group loses a larger share than this")
        ->check(CLI::Range(0.0, 1.0));
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
    return [arguments, multiple](core::Monitor& monitor) {
        arguments->latencyMultiple = multiple->count() > 0 ? arguments->plan.multiple : 0;
        arguments->plan.ranking =
            arguments->ranking == "global" ? core::Ranking::global : core::Ranking::uniform;
        return Pruning(*arguments, monitor).run();
    };
}

} // namespace app
