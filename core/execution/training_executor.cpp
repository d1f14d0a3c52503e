#include "core/execution/training_executor.h"

#include "core/base/parallel.h"
#include "core/execution/run_inputs.h"
#include "core/execution/training_network.h"
#include "core/execution/training_parameters.h"
#include "core/execution/training_plan_builder.h"
#include "core/execution/training_tape.h"

#include <fmt/format.h>

#include <algorithm>
#include <list>
#include <optional>

namespace core {

namespace {

/// Plans kept: the full batch, the last one of an epoch, and one to spare.
constexpr size_t kPlansKept = 3;

TrainingPrecision chosen(TrainingPrecision asked)
{
    if (asked != TrainingPrecision::automatic)
        return asked;
    return hasFastBFloat16() ? TrainingPrecision::bfloat16 : TrainingPrecision::float32;
}

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
        , m_precision(chosen(m_options.precision))
        , m_network(prepareTraining(expanded(std::move(model)), m_options))
        , m_parameters(m_network)
        , m_tape(m_network)
        , m_path(m_network.path)
        , m_required(m_network.model.graph.requiredInputs())
    {
    }

    TrainingPrecision precision() const { return m_precision; }
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
        m_plan = planFor(inputs, monitor);
        TrainingForward result = m_plan != nullptr ? m_plan->forward(inputs, m_arena, monitor)
                                                   : m_tape.forward(inputs, m_path, monitor);
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
        if (m_plan != nullptr) {
            m_inputGradients = m_plan->backward(outputGradients, tapGradients, monitor);
            return;
        }
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
        m_plan = nullptr;
        m_plans.clear();
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
    struct CachedPlan
    {
        std::vector<Shape> shapes;
        std::unique_ptr<TrainingPlan> plan; ///< null: these shapes are trained node by node
    };

    TrainingPlan* planFor(std::span<const Tensor> inputs, const Monitor& monitor)
    {
        std::vector<Shape> shapes;
        for (const Tensor& input : inputs)
            shapes.push_back(input.shape());
        if (!m_options.usesKernels || shapes.size() != m_required.size())
            return nullptr;
        const auto found = std::ranges::find(m_plans, shapes, &CachedPlan::shapes);
        if (found != m_plans.end()) {
            m_plans.splice(m_plans.begin(), m_plans, found);
            return m_plans.front().plan.get();
        }
        std::unique_ptr<TrainingPlan> plan = buildTrainingPlan(
            m_network,
            { .inputShapes = shapes,
              .path = &m_path,
              .wantsInputGradients = m_wantsInputs,
              .activations = m_precision == TrainingPrecision::bfloat16 ? ElementType::bfloat16
                                                                        : ElementType::float32 },
            monitor);
        m_plans.push_front({ std::move(shapes), std::move(plan) });
        if (m_plans.size() > kPlansKept)
            m_plans.pop_back();
        return m_plans.front().plan.get();
    }

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
    TrainingPrecision m_precision;
    TrainingNetwork m_network;
    TrainingParameters m_parameters;
    TrainingTape m_tape;
    GradientPath m_path;
    std::vector<ValueId> m_required;
    bool m_wantsInputs = false;
    std::list<CachedPlan> m_plans; ///< most recent first
    TrainingPlan* m_plan = nullptr; ///< of the most recent forward(); null: node by node
    Arena m_arena;
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
    return m_implementation->precision();
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
