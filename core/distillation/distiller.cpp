#include "core/distillation/distiller.h"

#include "core/base/random.h"
#include "core/data/content_hash.h"
#include "core/distillation/distillation_objective.h"
#include "core/training/content_identity.h"
#include "core/training/logits_model.h"
#include "core/training/loss_objective.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

/// Points of the series "disagreement" in an epoch.
constexpr size_t kMostDisagreements = 64;

DistillationJob checked(DistillationJob job)
{
    const Issues issues = distillationIssues(job);
    if (!issues.empty()) {
        std::string message;
        for (const Issue& issue : issues)
            message += (message.empty() ? "" : "\n") + issue.message;
        throw Error(issues.front().code, message);
    }
    for (std::shared_ptr<const Model>& teacher : job.teachers)
        teacher = logitsModel(teacher);
    if (job.mix.readsLayers() && job.mix.layers.empty())
        job.mix.layers = proposeLayerPairs(*job.training.model, *job.teachers.front());
    return job;
}

uint64_t hashOf(const std::string& text)
{
    return contentHash(std::as_bytes(std::span(text)));
}

/// Of all samples in their order.
uint64_t samplesHash(const Dataset& dataset, Monitor& monitor)
{
    constexpr int64_t kSamplesBetweenStops = 256;
    uint64_t hash = 0;
    for (int64_t index = 0; index < dataset.size(); ++index) {
        if (index % kSamplesBetweenStops == 0)
            monitor.checkpoint();
        hash = mixBits(hash, dataset.contentHash(index));
    }
    return hash;
}

std::vector<std::string> teacherLayers(const DistillationMix& mix)
{
    std::vector<std::string> names;
    if (mix.readsLayers())
        for (const LayerPair& pair : mix.layers)
            names.push_back(pair.teacher);
    return names;
}

/// What the result depends on beside the student, its data and settings.
std::string originOf(const DistillationJob& job)
{
    std::string origin = mixToJson(job.mix);
    for (const std::shared_ptr<const Model>& teacher : job.teachers)
        origin += fmt::format(" teacher {:016x}", modelIdentity(*teacher));
    return origin;
}

} // namespace

class Distiller::Implementation
{
public:
    Implementation(DistillationJob job, Monitor& monitor)
        : m_job(checked(std::move(job)))
        , m_judge(m_job.teachers, m_job.mix, m_job.training, monitor)
        , m_objective(makeObjective(monitor))
        , m_trainer(trainingJob(), m_objective, monitor)
    {
    }

    Trainer& trainer() { return m_trainer; }

    DistillationResult run(Monitor& monitor)
    {
        m_monitor = &monitor;
        return compared(m_trainer.run(monitor), monitor);
    }

    DistillationResult finish(Monitor& monitor) { return compared(m_trainer.finish(), monitor); }

private:
    DistillationResult compared(TrainingResult training, Monitor& monitor) const
    {
        DistillationResult result{ .training = std::move(training), .mix = m_job.mix };
        result.comparison =
            m_judge.compare(std::make_shared<const Model>(result.training.model), monitor);
        result.teacher = m_objective.counters();
        return result;
    }

    DistillationObjective makeObjective(Monitor& monitor)
    {
        std::vector<std::unique_ptr<Teacher>> teachers;
        for (const std::shared_ptr<const Model>& model : m_job.teachers) {
            const bool isFirst = teachers.empty();
            teachers.push_back(std::make_unique<Teacher>(
                model, isFirst ? teacherLayers(m_job.mix) : std::vector<std::string>(),
                ExecutorOptions{ .threads = m_job.training.threads }));
            if (!isFirst || !m_job.mix.readsLayers())
                giveMemo(*teachers.back(), monitor);
        }
        const TrainingSettings& settings = m_job.training.settings;
        return { *m_job.training.model,
                 m_judge.classes(),
                 std::make_unique<LossObjective>(settings.loss, settings.labelSmoothing),
                 std::move(teachers),
                 m_job.mix,
                 settings.seed };
    }

    /// A memo saves time and nothing else: without one the run goes on.
    void giveMemo(Teacher& teacher, Monitor& monitor)
    {
        const Augmentation& augmentation = m_job.training.settings.augmentation;
        if (m_job.memoFolder.empty() || !augmentation.isEnumerable())
            return;
        if (m_samples == 0)
            m_samples = samplesHash(*m_job.training.train, monitor);
        const MemoKey key{
            .teacher = modelIdentity(teacher.model()),
            .preprocessing = hashOf(fmt::format(
                "{} mirror {} shift {}", preprocessingToJson(m_job.training.preprocessing),
                augmentation.views.mirrors, augmentation.views.shift)),
            .samples = m_samples,
            .sampleCount = m_job.training.train->size(),
            .viewCount = augmentation.views.count(),
            .classes = m_judge.classes(),
        };
        try {
            teacher.setMemo(std::make_unique<TeacherMemo>(m_job.memoFolder, key, m_job.memoLimit));
        } catch (const Error& error) {
            monitor.log(LogLevel::warning,
                        fmt::format("the teacher is run for every sample: {}", error.what()));
        }
    }

    TrainingJob trainingJob()
    {
        TrainingJob job = m_job.training;
        job.needsLabels = m_job.mix.needsLabels();
        job.origin += originOf(m_job);
        job.epochEnded = [this](const EpochRecord& record,
                                const std::shared_ptr<const Model>& model) {
            endEpoch(record, model);
        };
        return job;
    }

    void endEpoch(const EpochRecord& record, const std::shared_ptr<const Model>& model)
    {
        Monitor silent = m_monitor->silent();
        const TeacherComparison comparison = m_judge.compare(model, silent);
        const auto epoch = static_cast<double>(record.epoch);
        if (comparison.teacherAccuracy.n > 0)
            m_monitor->point("teacherAccuracy", epoch, comparison.teacherAccuracy.value);
        if (comparison.agreement.n > 0)
            m_monitor->point("teacherAgreement", epoch, comparison.agreement.value);
        const size_t shown = std::min(comparison.disagreements.size(), kMostDisagreements);
        for (size_t index = 0; index < shown; ++index)
            m_monitor->point("disagreement", epoch,
                             static_cast<double>(comparison.disagreements[index]));
        if (m_job.epochEnded)
            m_job.epochEnded(record, comparison);
        if (m_job.training.epochEnded)
            m_job.training.epochEnded(record, model);
    }

    DistillationJob m_job;
    TeacherJudge m_judge;
    uint64_t m_samples = 0; ///< hash of the training samples; 0 until it is needed
    DistillationObjective m_objective;
    Monitor* m_monitor = nullptr; ///< of the run
    Trainer m_trainer; ///< last: it uses the objective
};

Distiller::Distiller(DistillationJob job, Monitor& monitor)
    : m_implementation(std::make_unique<Implementation>(std::move(job), monitor))
{
}

Distiller::~Distiller() = default;

Trainer& Distiller::trainer()
{
    return m_implementation->trainer();
}

DistillationResult Distiller::run(Monitor& monitor)
{
    return m_implementation->run(monitor);
}

DistillationResult Distiller::finish(Monitor& monitor)
{
    return m_implementation->finish(monitor);
}

} // namespace core
