#pragma once

#include "core/training/loss.h"

#include <memory>
#include <string>

namespace core {

/// Training against labels: one loss on the first output.
class LossObjective : public Objective
{
public:
    /// `kind` is the id of a row of losses(), and the name of the only term.
    explicit LossObjective(const std::string& kind, double smoothing = 0);

    ObjectiveValue evaluate(const TrainingBatch& batch, std::span<const Tensor> outputs,
                            std::span<const Tensor> taps) override;

private:
    std::string m_name;
    double m_smoothing;
    std::unique_ptr<Loss> m_loss;
};

} // namespace core
