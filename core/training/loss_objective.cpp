#include "core/training/loss_objective.h"

namespace core {

LossObjective::LossObjective(const std::string& kind, double smoothing)
    : m_name(kind)
    , m_smoothing(smoothing)
    , m_loss(losses().at(kind).make())
{
}

ObjectiveValue LossObjective::evaluate(const TrainingBatch& batch, std::span<const Tensor> outputs,
                                       std::span<const Tensor> /*taps*/)
{
    const Tensor& logits = outputs.front();
    LossValue loss =
        m_loss->evaluate(logits, trainingTargets(batch, logits.shape()[1], m_smoothing));
    ObjectiveValue value{ .total = loss.value, .terms = { { m_name, loss.value } } };
    value.outputGradients.resize(outputs.size());
    value.outputGradients.front() = std::move(loss.gradient);
    return value;
}

} // namespace core
