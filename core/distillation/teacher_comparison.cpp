#include "core/distillation/teacher_comparison.h"

#include "core/evaluation/latency.h"

namespace core {

namespace {

std::vector<Tensor> logitsOf(std::span<const Scores> scores)
{
    std::vector<Tensor> logits;
    for (const Scores& one : scores)
        logits.push_back(one.values);
    return logits;
}

/// Classes of a model, found by running it once.
int64_t classesOf(const Model& model)
{
    Executor executor(std::make_shared<const Model>(model));
    return toScores(model, executor.run(randomInputs(model, 1, 1)).front()).classes();
}

} // namespace

TeacherJudge::TeacherJudge(const std::vector<std::shared_ptr<const Model>>& teachers,
                           const DistillationMix& mix, const TrainingJob& job, Monitor& monitor)
    : m_validation(job.validation && job.validation->size() > 0 ? job.validation : nullptr)
    , m_preprocessing(job.preprocessing)
    , m_options{ .executor = { .threads = job.threads } }
    , m_classes(classesOf(*teachers.front()))
{
    if (!m_validation)
        return;
    monitor.beginPhase("asking the teachers about the validation samples");
    int64_t hits = 0;
    int64_t labelled = 0;
    const auto receive = [&](const Batch& batch, std::span<const Scores> scores) {
        const Tensor logits =
            combinedLogits(logitsOf(scores), mix.combination, mix.combinationTemperature);
        const Scores combined{ logits, false };
        for (size_t row = 0; row < batch.indices.size(); ++row) {
            m_said.push_back(bestClass(combined.row(static_cast<int64_t>(row))));
            labelled += batch.labels[row] != Dataset::kNoLabel;
            hits += batch.labels[row] == m_said.back();
        }
    };
    runInference(teachers, m_validation, m_preprocessing, m_options, receive, monitor);
    if (labelled > 0)
        m_accuracy = wilsonEstimate(hits, labelled);
}

TeacherComparison TeacherJudge::compare(const std::shared_ptr<const Model>& student,
                                        Monitor& monitor) const
{
    TeacherComparison comparison{ .teacherAccuracy = m_accuracy };
    if (!m_validation)
        return comparison;
    const auto receive = [&](const Batch& batch, std::span<const Scores> scores) {
        for (size_t row = 0; row < batch.indices.size(); ++row) {
            const int64_t index = batch.indices[row];
            const int64_t said = bestClass(scores.front().row(static_cast<int64_t>(row)));
            if (said != m_said[static_cast<size_t>(index)])
                comparison.disagreements.push_back(index);
        }
    };
    runInference(std::span(&student, 1), m_validation, m_preprocessing, m_options, receive,
                 monitor);
    const auto n = static_cast<int64_t>(m_said.size());
    comparison.agreement =
        wilsonEstimate(n - static_cast<int64_t>(comparison.disagreements.size()), n);
    return comparison;
}

} // namespace core
