#include "widgets/pruning/prune_work.h"

#include "core/pruning/criterion.h"
#include "core/pruning/mask_channels.h"
#include "widgets/workspace/opened_dataset.h"

#include <algorithm>

namespace widgets {

namespace {

/// Small batches, so that the first figure comes soon and a newer request waits for little.
constexpr int64_t kBatchSize = 64;
constexpr int64_t kMostImages = 2048;
/// Of all images the answers alone are kept, and some inputs.
constexpr int64_t kFullCacheBytes = int64_t{ 32 } << 20;
/// Of the criterion "random": one draw, so that a slider that comes back finds its channels again.
constexpr uint64_t kSeed = 0;

/// True when at most one slider stands elsewhere, so that activations in front of it hold.
bool isNear(const PrunePositions& a, const PrunePositions& b)
{
    if (a.criterion != b.criterion)
        return false;
    int64_t differences = 0;
    for (size_t group = 0; group < a.place.kept.size(); ++group)
        differences += a.place.kept[group] == b.place.kept[group]
                && a.place.picksOf(group) == b.place.picksOf(group)
            ? 0
            : 1;
    return differences <= 1;
}

} // namespace

PruneWork::PruneWork(std::shared_ptr<const PruneSubject> subject,
                     std::shared_ptr<OpenedDataset> samples, int64_t cacheBytes)
    : m_subject(std::move(subject))
    , m_samples(std::move(samples))
    , m_cacheBytes(cacheBytes)
{
}

const std::shared_ptr<const ChannelRanking>& PruneWork::ranking(const std::string& criterion,
                                                                core::Monitor& monitor)
{
    if (const auto known = m_rankings.find(criterion); known != m_rankings.end())
        return known->second;
    ChannelRanking ranking;
    ranking.scores = core::channelScores(*m_subject->model, m_subject->groups, criterion, kSeed,
                                         &evidence(criterion, monitor), monitor);
    ranking.orders = core::removalOrders(ranking.scores);
    return m_rankings.emplace(criterion, std::make_shared<const ChannelRanking>(std::move(ranking)))
        .first->second;
}

const core::CriterionEvidence& PruneWork::evidence(const std::string& criterion,
                                                   core::Monitor& monitor)
{
    const core::EvidenceKind kind = core::criteria().at(criterion).needs;
    if (const auto known = m_evidence.find(kind); known != m_evidence.end())
        return known->second;
    if (kind == core::EvidenceKind::none)
        return m_evidence[kind];
    // Not those that accuracy is measured on: a choice by them would flatter itself.
    const auto pool = m_samples->samples(roleOrTest(core::Role::train, monitor), monitor);
    return m_evidence
        .emplace(
            kind,
            core::gatherEvidence(
                kind, *m_subject->model, m_subject->groups,
                { .samples = pool, .preprocessing = m_samples->preprocessing(*m_subject->model) },
                monitor))
        .first->second;
}

std::vector<core::ChannelRemoval> PruneWork::removals(const PrunePositions& positions,
                                                      core::Monitor& monitor)
{
    const core::RemovalOrders& orders = ranking(positions.criterion, monitor)->orders;
    std::vector<core::ChannelRemoval> removals;
    for (size_t group = 0; group < orders.size(); ++group) {
        const int64_t gone =
            static_cast<int64_t>(orders[group].size()) - positions.place.kept[group];
        if (gone > 0)
            removals.push_back(core::firstToGo(
                group, withPicks(orders[group], positions.place.picksOf(group)), gone));
    }
    return removals;
}

core::Model PruneWork::cutModel(const PrunePositions& positions, core::Monitor& monitor)
{
    return core::removeChannels(*m_subject->model, m_subject->groups, removals(positions, monitor));
}

core::Model PruneWork::candidate(const PrunePositions& positions, core::Monitor& monitor)
{
    const std::vector<core::ChannelRemoval> gone = removals(positions, monitor);
    const bool canMask = std::ranges::all_of(gone, [&](const core::ChannelRemoval& removal) {
        return core::canMask(*m_subject->model, m_subject->groups[removal.group]);
    });
    return canMask ? core::maskChannels(*m_subject->model, m_subject->groups, gone)
                   : core::removeChannels(*m_subject->model, m_subject->groups, gone);
}

core::Role PruneWork::roleOrTest(core::Role wanted, core::Monitor& monitor)
{
    const std::vector<core::Role> roles = m_samples->roles(monitor);
    return std::ranges::find(roles, wanted) != roles.end() ? wanted : core::Role::test;
}

core::LiveEvaluator& PruneWork::evaluator(core::Monitor& monitor)
{
    if (m_evaluator)
        return *m_evaluator;
    m_role = roleOrTest(core::Role::validation, monitor);
    const auto images = m_samples->samples(m_role, monitor);
    m_available = images->size();
    m_evaluator.emplace(m_subject->model, images, m_samples->preprocessing(*m_subject->model),
                        core::LiveEvaluatorOptions{ .samples = kMostImages,
                                                    .batchSize = kBatchSize,
                                                    .cacheBytes = m_cacheBytes - kFullCacheBytes,
                                                    .executor = {} });
    m_reference.reset();
    return *m_evaluator;
}

core::LiveEvaluator& PruneWork::fullEvaluator(core::Monitor& monitor)
{
    if (evaluator(monitor).sampleCount() == m_available)
        return evaluator(monitor);
    if (!m_fullEvaluator)
        m_fullEvaluator.emplace(m_subject->model, m_samples->samples(m_role, monitor),
                                m_samples->preprocessing(*m_subject->model),
                                core::LiveEvaluatorOptions{ .samples = m_available,
                                                            .cacheBytes = kFullCacheBytes,
                                                            .executor = {} });
    return *m_fullEvaluator;
}

PruneImages PruneWork::images(PruneImageCount count, core::Monitor& monitor)
{
    const int64_t used = evaluator(monitor).sampleCount();
    return { m_role, count == PruneImageCount::all ? m_available : used, m_available };
}

core::LiveAccuracy PruneWork::measure(const PrunePositions& positions, PruneImageCount count,
                                      const std::function<void(const core::LiveAccuracy&)>& receive,
                                      core::Monitor& monitor)
{
    if (count == PruneImageCount::all)
        return fullEvaluator(monitor).evaluate(candidate(positions, monitor), receive, monitor);
    core::LiveEvaluator& live = evaluator(monitor);
    if (!m_reference || !isNear(*m_reference, positions))
        setReference(positions, monitor);
    return live.evaluate(candidate(positions, monitor), receive, monitor);
}

void PruneWork::setReference(const PrunePositions& positions, core::Monitor& monitor)
{
    evaluator(monitor).setReference(
        std::make_shared<const core::Model>(candidate(positions, monitor)));
    m_reference = positions;
}

core::LiveAccuracy PruneWork::measureNear(const PrunePositions& base,
                                          const PrunePositions& positions, int64_t images,
                                          core::Monitor& monitor)
{
    if (m_reference != base)
        setReference(base, monitor);
    std::stop_source enough;
    core::Monitor inner(enough.get_token());
    core::LiveAccuracy latest;
    try {
        return measure(
            positions, PruneImageCount::proxy,
            [&](const core::LiveAccuracy& accuracy) {
                monitor.checkpoint();
                latest = accuracy;
                if (accuracy.agreement.n >= images)
                    enough.request_stop();
            },
            inner);
    } catch (const core::Cancelled&) {
        if (!enough.stop_requested())
            throw;
    }
    return latest;
}

void PruneWork::prepare(const PrunePositions& base, core::Monitor& monitor)
{
    if (m_reference != base)
        setReference(base, monitor);
    std::vector<core::Model> moved;
    for (size_t group = 0; group < base.place.kept.size(); ++group) {
        monitor.checkpoint();
        PrunePositions next = base;
        int64_t& kept = next.place.kept[group];
        const auto all =
            static_cast<int64_t>(ranking(base.criterion, monitor)->orders[group].size());
        if (all < 2)
            continue;
        kept += kept > 1 ? -1 : 1;
        moved.push_back(candidate(next, monitor));
    }
    evaluator(monitor).prepare(moved, monitor);
}

core::PruningPlan PruneWork::plan(const core::ChannelGroups& groups,
                                  const core::PlanOptions& options,
                                  const core::PruningLimits& limits, FilledBudget& filled,
                                  core::Monitor& monitor)
{
    const core::Model& model = *m_subject->model;
    const core::CriterionEvidence* seen = &evidence(options.criterion, monitor);
    if (!limits.accuracy)
        return core::planForBudget(model, groups, options, *limits.budget, seen, monitor);
    const auto images = m_samples->samples(roleOrTest(core::Role::validation, monitor), monitor);
    core::FlooredPlan found =
        core::planAboveFloor(model, groups, options, limits.budget,
                             { .least = *limits.accuracy,
                               .samples = images,
                               .preprocessing = m_samples->preprocessing(model),
                               .inference = { .batchSize = kBatchSize, .limit = kMostImages } },
                             seen, monitor);
    filled.binding = found.binding;
    filled.accuracy = found.accuracy;
    return std::move(found.plan);
}

FilledBudget PruneWork::fill(PrunePositions positions, const BudgetRequest& request,
                             core::Monitor& monitor)
{
    const core::ChannelGroups& groups = m_subject->groups;
    core::PlanOptions options = request.plan;
    options.criterion = positions.criterion;
    options.fixedLosses.resize(groups.size());
    for (size_t index = 0; index < groups.size(); ++index) {
        if (!request.locked[index])
            positions.place.kept[index] = groups[index].channels;
        else if (!groups[index].isFrozen())
            options.fixedLosses[index] = groups[index].channels - positions.place.kept[index];
    }
    FilledBudget filled;
    const core::PruningPlan found = plan(groups, options, request.limits, filled, monitor);
    for (const core::ChannelRemoval& removal : found.removals) {
        if (!request.locked[removal.group])
            positions.place.kept[removal.group] -= static_cast<int64_t>(removal.channels.size());
    }
    filled.place = positions.place;
    filled.figures = pruneFigures(cutModel(positions, monitor));
    return filled;
}

} // namespace widgets
