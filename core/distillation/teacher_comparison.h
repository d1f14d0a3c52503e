#pragma once

#include "core/distillation/distillation_mix.h"
#include "core/evaluation/estimate.h"
#include "core/evaluation/inference.h"
#include "core/training/training_job.h"

#include <memory>
#include <vector>

namespace core {

/// How student and teacher compare on the validation samples.
struct TeacherComparison
{
    Estimate teacherAccuracy; ///< n is 0 when there are no labels
    Estimate agreement; ///< share of samples that get the same class from both
    std::vector<int64_t> disagreements; ///< validation samples that do not, in order
};

/// Keeps what the teachers say about the validation samples, and holds students against it.
class TeacherJudge
{
public:
    /// Runs the teachers, whose outputs are logits. Throws Error, Cancelled.
    TeacherJudge(const std::vector<std::shared_ptr<const Model>>& teachers,
                 const DistillationMix& mix, const TrainingJob& job, Monitor& monitor);

    /// Number of classes that the teachers tell apart.
    int64_t classes() const { return m_classes; }
    TeacherComparison compare(const std::shared_ptr<const Model>& student, Monitor& monitor) const;

private:
    std::shared_ptr<const Dataset> m_validation; ///< may be absent
    Preprocessing m_preprocessing;
    InferenceOptions m_options;
    int64_t m_classes = 0;
    std::vector<int64_t> m_said; ///< class of each validation sample
    Estimate m_accuracy;
};

} // namespace core
