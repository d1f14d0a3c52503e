#include "app/cli/channel_pruning.h"

#include "app/cli/cache_folder.h"
#include "app/cli/display_text.h"
#include "core/base/number_text.h"
#include "core/base/parallel.h"
#include "core/execution/model_cost.h"
#include "core/onnx/read_model.h"
#include "core/onnx/write_model.h"
#include "core/pruning/accuracy_floor.h"
#include "core/pruning/allocation.h"
#include "core/pruning/attention_heads.h"
#include "core/pruning/pruning_schedule.h"
#include "core/training/content_identity.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>

namespace app {

namespace {

constexpr const char* kStepKey = "espalier.prune.step";
constexpr const char* kOriginKey = "espalier.prune.origin";

struct LayerShare
{
    std::string name;
    double share = 0;
};

LayerShare parseLayer(const std::string& text)
{
    const size_t sign = text.rfind('=');
    const std::optional<double> share =
        sign == std::string::npos ? std::nullopt : core::parseReal(text.substr(sign + 1));
    if (!share || !(*share >= 0 && *share < 1))
        throw core::Error(core::ErrorCode::invalidArgument,
                          fmt::format("--layer \"{}\" is not understood; accepted is the name of a "
                                      "group and a share from 0 to below 1, such as "
                                      "conv1.weight=0.5; \"groups\" lists the names",
                                      text));
    return { text.substr(0, sign), *share };
}

/// How many groups of this name come before each.
std::vector<size_t> occurrences(const core::ChannelGroups& groups)
{
    std::map<std::string, size_t> seen;
    std::vector<size_t> result;
    for (const core::ChannelGroup& group : groups)
        result.push_back(seen[group.name]++);
    return result;
}

} // namespace

std::shared_ptr<const core::Dataset> validationFor(const PruneSubject& subject, const char* purpose,
                                                   core::Monitor& monitor)
{
    if (!subject.splits || !subject.splits->has(core::Role::validation))
        throw core::Error(core::ErrorCode::invalidArgument,
                          fmt::format("{} guides a choice and needs validation samples; give a "
                                      "data set that has some, such as --data fashion-mnist",
                                      purpose));
    return subject.splits->validation(monitor);
}

ChannelPruning::ChannelPruning(const PruneArguments& arguments, const PruneSubject& subject)
    : m_arguments(arguments)
    , m_subject(subject)
    , m_originalGroups(groupsOf(*subject.model))
    , m_model(subject.model)
    , m_cut(subject.model)
{
}

core::ChannelGroups ChannelPruning::groupsOf(const core::Model& model) const
{
    core::ChannelGroups groups = core::channelGroups(model, m_arguments.groups);
    if (m_arguments.granularity == "heads")
        core::freezeAllButHeads(model, groups);
    return groups;
}

PrunedModel ChannelPruning::run(core::Monitor& monitor)
{
    const core::PruningSchedule& schedule = core::pruningSchedules().at(m_arguments.schedule);
    const int64_t given = m_arguments.steps == 0 ? (schedule.hasSteps ? 5 : 1) : m_arguments.steps;
    const std::vector<double> progress = core::scheduleProgress(schedule, given);
    for (size_t step = restore(progress.size(), monitor); step < progress.size(); ++step) {
        monitor.log(core::LogLevel::info,
                    fmt::format("pruning step {} of {}", step + 1, progress.size()));
        take({ step == 0 ? 0 : progress[step - 1], progress[step] }, monitor);
        if (step + 1 < progress.size())
            save(step + 1, monitor);
    }
    std::filesystem::remove(stateFile());
    PrunedModel pruned{ .cut = m_cut, .recovered = m_model, .notes = m_notes };
    pruned.details = { { "criterion", m_arguments.plan.criterion },
                       { "allocation", m_arguments.plan.allocation },
                       { "schedule", m_arguments.schedule },
                       { "groups", progress.size() == 1 ? removalsJson() : groupsJson() } };
    if (progress.size() > 1)
        pruned.details["steps"] = m_steps;
    if (m_latency) {
        pruned.details["latency"] = m_arguments.latency.json(*m_latency);
        pruned.detailsText = m_arguments.latency.text(*m_latency);
    }
    pruned.summary = fmt::format("{} of {} groups lost channels", pruned.details["groups"].size(),
                                 m_originalGroups.size());
    return pruned;
}

void ChannelPruning::take(const Step& step, core::Monitor& monitor)
{
    m_groups = groupsOf(*m_model);
    core::PruningPlan plan = makePlan(m_groups, step, monitor);
    m_removals = plan.removals;
    m_notes = std::move(plan.notes);
    core::CutModel cut = core::cutModel(*m_model, m_groups, std::move(plan.removals));
    m_cut = std::make_shared<const core::Model>(cut.after);
    m_model = std::make_shared<const core::Model>(m_arguments.recovery.recover(
        std::move(cut), m_subject.model, m_subject.preprocessing, m_subject.splits.get(), monitor));
    const core::ModelCost cost =
        core::modelCost(*m_model, core::inferShapes(*m_model, core::concreteInputShapes(*m_model)));
    m_steps.push_back({ { "progress", step.after },
                        { "parameters", cost.parameters },
                        { "bytes", cost.parameterBytes },
                        { "macs", cost.macs } });
}

core::PruningPlan ChannelPruning::makePlan(const core::ChannelGroups& groups, const Step& step,
                                           core::Monitor& monitor)
{
    const core::CriterionEvidence evidence =
        m_arguments.calibration.evidence(m_arguments.plan.criterion, *m_model, groups,
                                         m_subject.preprocessing, m_subject.splits.get(), monitor);
    core::PlanOptions options = optionsFor(groups, step);
    std::optional<core::SensitivityMap> sensitivity;
    if (core::allocations().at(options.allocation).needsSensitivity) {
        sensitivity = measureSensitivity(groups, evidence, monitor);
        options.sensitivity = &*sensitivity;
    }
    if (m_arguments.budget.empty())
        return core::planPruning(*m_model, groups, options, &evidence);
    const core::PruningLimits limits = core::parseLimits(m_arguments.budget);
    if ((limits.accuracy || limits.latency) && (step.before > 0 || step.after < 1))
        throw core::Error(core::ErrorCode::invalidArgument,
                          "a latency and an accuracy floor are measured on one step of pruning; "
                          "accepted with them is --schedule oneshot");
    if (limits.latency)
        return planForLatency(groups, options, limits, evidence, monitor);
    if (limits.accuracy)
        return planAboveFloor(groups, options, limits, evidence, monitor);
    core::PruningBudget budget = *limits.budget;
    budget.whole = m_subject.model.get();
    budget.share = 1 - (1 - budget.share) * step.after;
    return core::planForBudget(*m_model, groups, options, budget, &evidence, monitor);
}

core::PlanOptions ChannelPruning::optionsFor(const core::ChannelGroups& groups,
                                             const Step& step) const
{
    core::PlanOptions options = m_arguments.plan;
    const bool isByLayerAlone = !m_arguments.layers.empty() && !m_arguments.hasRatio;
    const double ratio = isByLayerAlone ? 0 : options.ratio;
    options.ratio = 1 - (1 - ratio * step.after) / (1 - ratio * step.before);
    for (const int64_t count : originalCounts(groups))
        options.leastKept.push_back(
            count - static_cast<int64_t>(options.mostOfGroup * static_cast<double>(count)));
    if (step.before > 0)
        options.mostOfGroup = std::nextafter(1.0, 0.0);
    fixLayers(options, groups, step);
    return options;
}

void ChannelPruning::fixLayers(core::PlanOptions& options, const core::ChannelGroups& groups,
                               const Step& step) const
{
    if (m_arguments.layers.empty())
        return;
    options.fixedLosses.resize(groups.size());
    const std::vector<int64_t> counts = originalCounts(groups);
    for (const std::string& text : m_arguments.layers) {
        const LayerShare layer = parseLayer(text);
        bool isFound = false;
        for (size_t group = 0; group < groups.size(); ++group) {
            if (groups[group].name != layer.name || groups[group].isFrozen())
                continue;
            isFound = true;
            const auto gone =
                std::llround(layer.share * step.after * static_cast<double>(counts[group]));
            const int64_t kept = std::max<int64_t>(counts[group] - gone, 1);
            options.fixedLosses[group] = std::max<int64_t>(groups[group].channels - kept, 0);
        }
        if (!isFound)
            throw core::Error(core::ErrorCode::invalidArgument,
                              fmt::format("no group named \"{}\" can lose channels; \"groups\" "
                                          "lists those that can",
                                          layer.name));
    }
}

core::SensitivityMap ChannelPruning::measureSensitivity(const core::ChannelGroups& groups,
                                                        const core::CriterionEvidence& evidence,
                                                        core::Monitor& monitor)
{
    core::SensitivityJob job;
    job.model = std::make_shared<const core::Model>(core::withFoldedConstants(*m_model));
    job.groups = groups;
    job.orders = core::removalOrders(*m_model, groups, m_arguments.plan.criterion,
                                     m_arguments.plan.seed, &evidence, monitor);
    job.samples = validationFor(m_subject, "an allocation by sensitivity", monitor);
    job.preprocessing = m_subject.preprocessing;
    job.evaluator = { .samples = m_arguments.sensitivitySamples,
                      .executor = { .threads = core::threadCount() } };
    job.folder = cacheFolder();
    return core::measureSensitivity(job, monitor);
}

core::AccuracyFloor ChannelPruning::accuracyFloor(double least, core::Monitor& monitor) const
{
    return { .least = least,
             .samples = validationFor(m_subject, "an accuracy floor", monitor),
             .preprocessing = m_subject.preprocessing,
             .inference = m_arguments.inference };
}

core::PruningPlan ChannelPruning::planForLatency(const core::ChannelGroups& groups,
                                                 const core::PlanOptions& options,
                                                 const core::PruningLimits& limits,
                                                 const core::CriterionEvidence& evidence,
                                                 core::Monitor& monitor)
{
    std::optional<core::AccuracyFloor> floor;
    if (limits.accuracy)
        floor = accuracyFloor(*limits.accuracy, monitor);
    m_latency = core::planForLatency(
        *m_model, groups, options,
        m_arguments.latency.budget(*limits.latency, m_arguments.latencyMultiple),
        floor ? &*floor : nullptr, &evidence, monitor);
    return m_latency->plan;
}

core::PruningPlan ChannelPruning::planAboveFloor(const core::ChannelGroups& groups,
                                                 const core::PlanOptions& options,
                                                 const core::PruningLimits& limits,
                                                 const core::CriterionEvidence& evidence,
                                                 core::Monitor& monitor)
{
    const core::AccuracyFloor floor = accuracyFloor(*limits.accuracy, monitor);
    core::FlooredPlan found =
        core::planAboveFloor(*m_model, groups, options, limits.budget, floor, &evidence, monitor);
    const bool isBudget = found.binding == core::BindingLimit::budget;
    found.plan.notes.push_back(fmt::format(
        "The {} is the limit that binds: {} left on {} validation samples (proxy, "
        "before any recovery){}.",
        isBudget ? "budget" : "accuracy", percentText(found.accuracy.value),
        countText(found.accuracy.n), !isBudget && limits.budget ? "; the budget is not met" : ""));
    return std::move(found.plan);
}

int64_t ChannelPruning::originalChannels(const std::string& name, size_t occurrence) const
{
    for (const core::ChannelGroup& group : m_originalGroups)
        if (group.name == name && occurrence-- == 0)
            return group.channels;
    return 0;
}

std::vector<int64_t> ChannelPruning::originalCounts(const core::ChannelGroups& groups) const
{
    const std::vector<size_t> numbers = occurrences(groups);
    std::vector<int64_t> counts;
    for (size_t group = 0; group < groups.size(); ++group)
        counts.push_back(
            std::max(originalChannels(groups[group].name, numbers[group]), groups[group].channels));
    return counts;
}

Json ChannelPruning::removalsJson() const
{
    Json groups = Json::array();
    for (const core::ChannelRemoval& removal : m_removals) {
        const core::ChannelGroup& group = m_groups[removal.group];
        const auto removed = static_cast<int64_t>(removal.channels.size());
        groups.push_back({ { "name", group.name },
                           { "channels", group.channels },
                           { "kept", group.channels - removed },
                           { "removed", removal.channels } });
    }
    return groups;
}

Json ChannelPruning::groupsJson() const
{
    Json result = Json::array();
    const core::ChannelGroups groups = groupsOf(*m_model);
    const std::vector<int64_t> counts = originalCounts(groups);
    for (size_t group = 0; group < groups.size(); ++group)
        if (groups[group].channels < counts[group])
            result.push_back({ { "name", groups[group].name },
                               { "channels", counts[group] },
                               { "kept", groups[group].channels } });
    return result;
}

/// What the steps depend on: another command must not go on with them.
std::string ChannelPruning::origin() const
{
    const Json origin = { { "model",
                            fmt::format("{:016x}", core::modelIdentity(*m_subject.model)) },
                          { "command", m_arguments.given } };
    return origin.dump();
}

size_t ChannelPruning::restore(size_t steps, core::Monitor& monitor)
{
    if (!m_arguments.resumes || !std::filesystem::exists(stateFile()))
        return 0;
    auto model = std::make_shared<core::Model>(core::readModel(stateFile(), monitor));
    const std::string* step = model->metadataValue(kStepKey);
    const std::string* from = model->metadataValue(kOriginKey);
    if (step == nullptr || from == nullptr || *from != origin())
        throw core::Error(core::ErrorCode::invalidArgument,
                          fmt::format("{} belongs to another run; repeat the command that made it, "
                                      "or remove the file to start anew",
                                      stateFile()));
    const auto done = static_cast<size_t>(core::parseInteger(*step).value_or(0));
    m_steps = Json::parse(*model->metadataValue("espalier.prune.steps"));
    model->metadata = m_subject.model->metadata;
    m_model = std::move(model);
    return std::min(done, steps);
}

void ChannelPruning::save(size_t done, core::Monitor& monitor) const
{
    core::Model state = *m_model;
    state.setMetadata(kStepKey, std::to_string(done));
    state.setMetadata(kOriginKey, origin());
    state.setMetadata("espalier.prune.steps", m_steps.dump());
    core::writeModel(state, stateFile(), monitor);
}

} // namespace app
