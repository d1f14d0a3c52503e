#include "core/training/training_weights.h"

#include "core/training/weight_rules.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

std::vector<OptimizedWeights> optimizedWeights(TrainingExecutor& executor,
                                               std::span<const ObjectiveParameter> ofObjective,
                                               const TrainingSettings& settings)
{
    const std::vector<RateRule> rules = parseRateRules(settings.layerRates);
    std::vector<OptimizedWeights> all;
    for (const TrainableParameter& parameter : executor.parameters())
        all.push_back({ .name = parameter.name,
                        .values = parameter.values,
                        .gradients = parameter.gradients,
                        .rateFactor = rateFactor(rules, parameter.name),
                        .isDecayed = parameter.role == TrainableRole::weight });
    for (const ObjectiveParameter& parameter : ofObjective)
        all.push_back({ .name = parameter.name,
                        .values = parameter.values,
                        .gradients = parameter.gradients,
                        .isDecayed = true });
    return all;
}

[[noreturn]] void refuseState(const std::string& name)
{
    throw Error(
        ErrorCode::invalidFile,
        fmt::format("the checkpoint does not fit: \"{}\" is missing or has another size", name));
}

const Tensor& named(const NamedTensors& tensors, const std::string& name)
{
    const auto found = std::ranges::find(tensors, name, &NamedTensors::value_type::first);
    if (found == tensors.end() || found->second.elementType() != ElementType::float32)
        refuseState(name);
    return found->second;
}

std::string bufferName(const std::string& weights, size_t buffer)
{
    return fmt::format("{}/{}", buffer, weights);
}

} // namespace

TrainingWeights::TrainingWeights(TrainingExecutor& executor, Objective& objective,
                                 const TrainingSettings& settings)
    : m_executor(&executor)
    , m_objectiveParameters(objective.parameters())
    , m_optimizer(optimizers().at(settings.optimizer).make(settings.values),
                  optimizedWeights(executor, m_objectiveParameters, settings), settings.weightDecay)
{
}

void TrainingWeights::clearGradients()
{
    m_executor->clearGradients();
    for (const ObjectiveParameter& parameter : m_objectiveParameters)
        std::ranges::fill(parameter.gradients, 0.0F);
}

NamedTensors TrainingWeights::optimizerState()
{
    NamedTensors state;
    for (size_t index = 0; index < m_optimizer.weights().size(); ++index) {
        const std::span<std::vector<float>> buffers = m_optimizer.buffers(index);
        for (size_t buffer = 0; buffer < buffers.size(); ++buffer)
            state.emplace_back(bufferName(m_optimizer.weights()[index].name, buffer),
                               toTensor(index, buffers[buffer]));
    }
    return state;
}

void TrainingWeights::setOptimizerState(const NamedTensors& state)
{
    for (size_t index = 0; index < m_optimizer.weights().size(); ++index) {
        const std::span<std::vector<float>> buffers = m_optimizer.buffers(index);
        for (size_t buffer = 0; buffer < buffers.size(); ++buffer)
            fromTensor(index, named(state, bufferName(m_optimizer.weights()[index].name, buffer)),
                       buffers[buffer]);
    }
}

NamedTensors TrainingWeights::objectiveWeights() const
{
    NamedTensors weights;
    for (const ObjectiveParameter& parameter : m_objectiveParameters)
        weights.emplace_back(parameter.name,
                             Tensor::of<float>({ static_cast<int64_t>(parameter.values.size()) },
                                               std::span<const float>(parameter.values)));
    return weights;
}

void TrainingWeights::setObjectiveWeights(const NamedTensors& weights)
{
    const size_t first = m_optimizer.weights().size() - m_objectiveParameters.size();
    for (size_t index = 0; index < m_objectiveParameters.size(); ++index)
        fromTensor(first + index, named(weights, m_objectiveParameters[index].name),
                   m_objectiveParameters[index].values);
}

Tensor TrainingWeights::toTensor(size_t index, std::span<const float> buffer) const
{
    const std::span<TrainableParameter> parameters = m_executor->parameters();
    if (index < parameters.size())
        return m_executor->toRowMajor(parameters[index], buffer);
    return Tensor::of<float>({ static_cast<int64_t>(buffer.size()) }, buffer);
}

void TrainingWeights::fromTensor(size_t index, const Tensor& tensor, std::span<float> buffer) const
{
    const std::span<TrainableParameter> parameters = m_executor->parameters();
    const std::string& name = m_optimizer.weights()[index].name;
    if (index < parameters.size()) {
        if (tensor.shape() != parameters[index].shape)
            refuseState(name);
        m_executor->fromRowMajor(parameters[index], tensor, buffer);
        return;
    }
    if (tensor.values<float>().size() != buffer.size())
        refuseState(name);
    std::ranges::copy(tensor.values<float>(), buffer.begin());
}

std::vector<std::string> frozenWeights(const Model& model, const TrainingSettings& settings)
{
    return weightsFitting(model, parsePatterns(settings.frozen));
}

} // namespace core
