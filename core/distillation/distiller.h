#pragma once

#include "core/distillation/distillation_mix.h"
#include "core/distillation/teacher_comparison.h"
#include "core/training/trainer.h"

#include <filesystem>
#include <functional>

namespace core {

/// Who learns what from whom.
struct DistillationJob
{
    TrainingJob training; ///< its model is the student
    std::vector<std::shared_ptr<const Model>> teachers;
    DistillationMix mix; ///< layers that are not named are proposed
    std::filesystem::path memoFolder; ///< where logits of teachers are kept; empty: nowhere
    int64_t memoLimit = int64_t{ 4 } << 30; ///< bytes of a memo that is still made
    /// Called after each epoch, on the thread of the run.
    std::function<void(const EpochRecord&, const TeacherComparison&)> epochEnded;
};

/// A trained student and what it was compared with.
struct DistillationResult
{
    TrainingResult training;
    TeacherComparison comparison; ///< of the student that is handed out
    TeacherCounters teacher; ///< of this part of the run, when it was continued
    DistillationMix mix; ///< with the layers that were used
};

/// A trainer with teachers.
///
/// Reports the series of Trainer, with one "loss.<id>" for each term, and over the epoch
/// "teacherAccuracy", "teacherAgreement" and "disagreement" (numbers of validation samples, at most
/// 64 an epoch).
class Distiller
{
public:
    /// Checks everything, asks the teachers about the validation samples and compiles the student.
    /// Throws Error with the reasons why the run cannot start: other classes, inputs or
    /// preprocessing of teacher and student, losses that need labels or more classes, what Trainer
    /// refuses; Cancelled.
    Distiller(DistillationJob job, Monitor& monitor);
    ~Distiller();
    Distiller(const Distiller&) = delete;
    Distiller& operator=(const Distiller&) = delete;

    /// For its notes and to resume it; run() belongs to the distiller.
    Trainer& trainer();
    /// To the end. Throws Cancelled after writing a checkpoint; Error.
    DistillationResult run(Monitor& monitor);
    /// What the run has reached, without training on, see Trainer::finish().
    DistillationResult finish(Monitor& monitor);

private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

/// Why teachers cannot teach the student of the job, each in words that say what to change.
[[nodiscard]] Issues distillationIssues(const DistillationJob& job);

} // namespace core
