#include "core/execution/training_executor.h"

#include "core/base/parallel.h"
#include "core/execution/run_inputs.h"
#include "core/execution/training_network.h"
#include "core/execution/training_parameters.h"
#include "core/execution/training_tape.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace core {

namespace {

Model expanded(std::shared_ptr<const Model> model)
{
    std::vector<NodeId> origins;
    return *withoutFunctions(std::move(model), origins);
}

/// Throws Error invalidArgument unless there is a gradient for each value, of its shape.
void checkGradients(std::string_view what, std::span<const Tensor> values,
                    std::span<const Tensor> gradients)
{
    if (gradients.size() > values.size())
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("{} gradients were given for {} {}s", gradients.size(),
                                values.size(), what));
    for (size_t index = 0; index < gradients.size(); ++index) {
        const Tensor& gradient = gradients[index];
        if (gradient.isDefined()
            && (gradient.shape() != values[index].shape()
                || gradient.elementType() != ElementType::float32))
            throw Error(ErrorCode::invalidArgument,
                        fmt::format("the gradient of {} {} is {} {}, but must be float {}", what,
                                    index, elementTypeName(gradient.elementType()),
                                    shapeText(gradient.shape()), shapeText(values[index].shape())));
    }
}

} // namespace

class TrainingExecutor::Implementation
{
public:
    Implementation(std::shared_ptr<const Model> model, TrainingExecutorOptions options)
        : m_options(std::move(options))
        , m_network(prepareTraining(expanded(std::move(model)), m_options))
        , m_parameters(m_network)
        , m_tape(m_network)
        , m_path(m_network.path)
        , m_required(m_network.model.graph.requiredInputs())
    {
    }

    const std::vector<std::string>& notes() const { return m_network.notes; }
    TrainingParameters& parameters() { return m_parameters; }

    TrainingForward forward(std::span<const Tensor> inputs, uint64_t step, const Monitor& monitor)
    {
        setThreadCount(m_options.threads);
        checkInputs(m_network.model.graph, m_required, inputs);
        m_result.reset();
        m_inputs.assign(inputs.begin(), inputs.end());
        m_inputGradients.clear();
        for (TrainingDropout* dropout : m_network.dropouts)
            dropout->setStep(step);
        TrainingForward result = m_tape.forward(inputs, m_path, monitor);
        m_result = result;
        return result;
    }

    void backward(std::span<const Tensor> outputGradients, std::span<const Tensor> tapGradients,
                  const Monitor& monitor)
    {
        if (!m_result)
            throw Error(ErrorCode::invalidArgument, "backward() needs a forward() before it");
        setThreadCount(m_options.threads);
        checkGradients("output", m_result->outputs, outputGradients);
        checkGradients("tap", m_result->taps, tapGradients);
        m_tape.backward(outputGradients, tapGradients, m_path, monitor);
        collectWeightGradients();
        if (m_wantsInputs)
            collectInputGradients();
    }

    void wantInputGradients(bool wanted)
    {
        if (wanted == m_wantsInputs)
            return;
        m_path = wanted ? m_network.pathWithInputs() : m_network.path;
        m_wantsInputs = wanted;
        m_result.reset();
    }

    const std::vector<Tensor>& inputGradients() const { return m_inputGradients; }

    Model model() const
    {
        Model result = m_network.model;
        m_parameters.writeTo(result.graph);
        return result;
    }

    std::string firstNonFiniteNode()
    {
        setThreadCount(m_options.threads);
        m_result.reset();
        return m_inputs.empty() ? std::string() : m_tape.firstNonFiniteNode(m_inputs, Monitor());
    }

private:
    void collectWeightGradients()
    {
        const std::span<TrainableParameter> parameters = m_parameters.all();
        for (size_t index = 0; index < parameters.size(); ++index) {
            const Tensor& gradient = m_tape.gradient(m_network.trainables[index].value);
            if (!gradient.isDefined())
                continue;
            const std::span<const float> added = gradient.values<float>();
            std::ranges::transform(parameters[index].gradients, added,
                                   parameters[index].gradients.begin(), std::plus());
        }
    }

    void collectInputGradients()
    {
        m_inputGradients.clear();
        for (size_t index = 0; index < m_required.size(); ++index) {
            const Tensor& gradient = m_tape.gradient(m_required[index]);
            const Tensor& input = m_inputs[index];
            m_inputGradients.push_back(
                gradient.isDefined() ? gradient : Tensor(ElementType::float32, input.shape()));
        }
    }

    TrainingExecutorOptions m_options;
    TrainingNetwork m_network;
    TrainingParameters m_parameters;
    TrainingTape m_tape;
    GradientPath m_path;
    std::vector<ValueId> m_required;
    bool m_wantsInputs = false;
    std::vector<Tensor> m_inputs; ///< of the most recent forward()
    std::optional<TrainingForward> m_result; ///< as long as backward() may follow
    std::vector<Tensor> m_inputGradients;
};

TrainingExecutor::TrainingExecutor(std::shared_ptr<const Model> model,
                                   TrainingExecutorOptions options)
    : m_implementation(std::make_unique<Implementation>(std::move(model), std::move(options)))
{
}

TrainingExecutor::~TrainingExecutor() = default;
TrainingExecutor::TrainingExecutor(TrainingExecutor&&) noexcept = default;
TrainingExecutor& TrainingExecutor::operator=(TrainingExecutor&&) noexcept = default;

const std::vector<std::string>& TrainingExecutor::notes() const
{
    return m_implementation->notes();
}

TrainingPrecision TrainingExecutor::precision() const
{
    return TrainingPrecision::float32;
}

std::span<TrainableParameter> TrainingExecutor::parameters()
{
    return m_implementation->parameters().all();
}

void TrainingExecutor::clearGradients()
{
    m_implementation->parameters().clearGradients();
}

TrainingForward TrainingExecutor::forward(std::span<const Tensor> inputs, uint64_t step,
                                          const Monitor& monitor)
{
    return m_implementation->forward(inputs, step, monitor);
}

void TrainingExecutor::backward(std::span<const Tensor> outputGradients,
                                std::span<const Tensor> tapGradients, const Monitor& monitor)
{
    m_implementation->backward(outputGradients, tapGradients, monitor);
}

void TrainingExecutor::wantInputGradients(bool wanted)
{
    m_implementation->wantInputGradients(wanted);
}

std::vector<Tensor> TrainingExecutor::inputGradients() const
{
    return m_implementation->inputGradients();
}

Model TrainingExecutor::model() const
{
    return m_implementation->model();
}

void TrainingExecutor::setWeights(const Model& model)
{
    m_implementation->parameters().readFrom(model.graph);
}

Tensor TrainingExecutor::toRowMajor(const TrainableParameter& parameter,
                                    std::span<const float> buffer) const
{
    return Tensor::of<float>(parameter.shape, buffer);
}

void TrainingExecutor::fromRowMajor(const TrainableParameter& parameter, const Tensor& tensor,
                                    std::span<float> buffer) const
{
    require(tensor.shape() == parameter.shape, "tensor has the shape of the parameter");
    std::ranges::copy(tensor.values<float>(), buffer.begin());
}

std::string TrainingExecutor::firstNonFiniteNode() const
{
    return m_implementation->firstNonFiniteNode();
}

} // namespace core
