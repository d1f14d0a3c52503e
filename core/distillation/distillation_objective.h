#pragma once

#include "core/distillation/distillation_mix.h"

namespace core {

/// The loss on labels and what teachers know, as one weighted sum. Each summand is a term under the
/// id of its loss; the one on labels keeps its own name.
///
/// Mixed samples: teachers see the same mixed picture as the student; a loss that needs the right
/// class takes the one with the larger share.
class DistillationObjective : public Objective
{
public:
    /// `labels` is the loss on labels; it is not asked when its weight is 0. All `teachers` give
    /// logits; layers are those of the first, which must have been made with the teacher's names of
    /// mix.layers. Throws Error invalidArgument when layers are needed and none are paired, when
    /// a named layer does not exist, or when a loss is not defined for that many classes.
    DistillationObjective(const Model& student, int64_t classes, std::unique_ptr<Objective> labels,
                          std::vector<std::unique_ptr<Teacher>> teachers, DistillationMix mix,
                          uint64_t seed);

    std::vector<std::string> taps() const override;
    ObjectiveValue evaluate(const TrainingBatch& batch, std::span<const Tensor> outputs,
                            std::span<const Tensor> taps) override;
    std::vector<ObjectiveParameter> parameters() override;

    const DistillationMix& mix() const { return m_mix; }
    /// Of all teachers together.
    TeacherCounters counters() const;

private:
    /// A summand made ready: one of the two kinds.
    struct Term
    {
        std::unique_ptr<LogitLoss> onLogits;
        std::vector<std::unique_ptr<FeatureLoss>> onLayers; ///< one a pair
    };

    Term makeTerm(const KnowledgeTerm& term, const Model& student, int64_t classes,
                  uint64_t seed) const;
    TeacherAnswer ask(const TrainingBatch& batch);
    void addLabels(const TrainingBatch& batch, std::span<const Tensor> outputs,
                   ObjectiveValue& value);
    static double addLogits(const LogitLoss& loss, double weight, const TrainingBatch& batch,
                            const Tensor& student, const Tensor& teacher, ObjectiveValue& value);
    double addLayers(Term& term, double weight, std::span<const Tensor> student,
                     std::span<const Tensor> teacher, ObjectiveValue& value) const;

    std::unique_ptr<Objective> m_labels;
    std::vector<std::unique_ptr<Teacher>> m_teachers;
    DistillationMix m_mix;
    std::vector<Term> m_terms; ///< in the order of the mix
};

} // namespace core
