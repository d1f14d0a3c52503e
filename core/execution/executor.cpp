#include "core/execution/executor.h"

#include "core/base/parallel.h"
#include "core/execution/plan_builder.h"
#include "core/execution/run_inputs.h"
#include "core/operators/magnitude.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <list>

namespace core {

namespace {

/// Plans kept: two batch sizes of an evaluation with and without taps, and some to spare.
constexpr size_t kPlansKept = 8;

double magnitudeOf(const Tensor& tensor)
{
    return tensor.elementType() == ElementType::float32 ? largestMagnitude(tensor.values<float>())
                                                        : kUnknownMagnitude;
}

/// Other types have kernels that know no NaN, or none.
bool isFinite(const Tensor& tensor, double magnitude)
{
    return tensor.elementType() != ElementType::float32 || std::isfinite(magnitude);
}

/// Constants that reach the library's kernels: weights of products and normalizations. Others, an
/// attention mask of -infinity for example, are treated by the operators themselves.
bool hasFiniteWeights(const Graph& graph)
{
    static constexpr std::array<std::string_view, 5> kTypes = { "Conv", "ConvTranspose", "Gemm",
                                                                "MatMul", "BatchNormalization" };
    return std::ranges::all_of(graph.order(), [&](NodeId id) {
        const Node& node = graph.node(id);
        return std::ranges::count(kTypes, node.type) == 0
            || std::ranges::all_of(node.inputs, [&](ValueId input) {
                   return !input.isValid() || !graph.value(input).initializer
                       || isFinite(*graph.value(input).initializer,
                                   magnitudeOf(*graph.value(input).initializer));
               });
    });
}

/// Inputs that declare no type, as those of a part of a model, have that of what they are given:
/// kernels are made for known types only.
Model withTypesOf(std::span<const Tensor> inputs, std::span<const ValueId> required, Model model)
{
    for (size_t index = 0; index < required.size(); ++index) {
        ElementType& type = model.graph.value(required[index]).type.elementType;
        if (type == ElementType::undefined)
            type = inputs[index].elementType();
    }
    return model;
}

} // namespace

class Executor::Implementation
{
public:
    Implementation(std::shared_ptr<const Model> model, ExecutorOptions options)
        : m_model(withoutFunctions(std::move(model), m_origins))
        , m_options(options)
        , m_required(m_model->graph.requiredInputs())
        , m_interpreter(*m_model, m_model->graph)
    {
    }

    RunResult run(std::span<const Tensor> inputs, const RunRequest& request, Monitor& monitor)
    {
        setThreadCount(m_options.threads);
        checkInputs(m_model->graph, m_required, inputs);
        std::optional<RunResult> result = runPlanned(inputs, request, monitor);
        if (!result)
            result = m_interpreter.run(inputs, request, monitor);
        for (NodeTime& time : result->nodeTimes) {
            if (!m_origins.empty())
                time.node = m_origins[static_cast<size_t>(time.node.index)];
        }
        return std::move(*result);
    }

    int64_t arenaBytes() const
    {
        return m_plans.empty() ? 0 : static_cast<int64_t>(m_plans.front().plan->arenaBytes);
    }

private:
    struct CachedPlan
    {
        std::vector<Shape> shapes;
        std::vector<ElementType> types;
        std::vector<ValueId> taps;
        std::unique_ptr<Plan> plan;
    };

    /// Kernels of the library turn NaN into 0 in a ReLU, so anything that is not finite goes the
    /// plain way; likewise defaults of inputs that the caller overrides, for they were folded.
    std::optional<RunResult> runPlanned(std::span<const Tensor> inputs, const RunRequest& request,
                                        Monitor& monitor)
    {
        if (inputs.size() != m_required.size())
            return std::nullopt;
        if (!m_hasFiniteWeights)
            m_hasFiniteWeights = hasFiniteWeights(m_model->graph);
        std::vector<double> magnitudes;
        std::ranges::transform(inputs, std::back_inserter(magnitudes), magnitudeOf);
        if (!*m_hasFiniteWeights || !std::ranges::equal(inputs, magnitudes, isFinite))
            return std::nullopt;
        return planFor(inputs, request.taps, monitor)
            .run(inputs, magnitudes, m_arena, request.timeNodes, monitor);
    }

    Plan& planFor(std::span<const Tensor> inputs, const std::vector<ValueId>& taps,
                  const Monitor& monitor)
    {
        std::vector<Shape> shapes;
        std::vector<ElementType> types;
        for (const Tensor& input : inputs) {
            shapes.push_back(input.shape());
            types.push_back(input.elementType());
        }
        const auto found = std::ranges::find_if(m_plans, [&](const CachedPlan& cached) {
            return cached.shapes == shapes && cached.types == types && cached.taps == taps;
        });
        if (found != m_plans.end()) {
            m_plans.splice(m_plans.begin(), m_plans, found);
            return *m_plans.front().plan;
        }
        std::unique_ptr<Plan> plan =
            buildPlan(preparedFor(inputs, types, taps, monitor), shapes, taps, monitor);
        m_plans.push_front({ std::move(shapes), std::move(types), taps, std::move(plan) });
        if (m_plans.size() > kPlansKept)
            m_plans.pop_back();
        return *m_plans.front().plan;
    }

    std::shared_ptr<const PreparedModel> preparedFor(std::span<const Tensor> inputs,
                                                     const std::vector<ElementType>& types,
                                                     const std::vector<ValueId>& taps,
                                                     const Monitor& monitor)
    {
        for (const CachedPlan& cached : m_plans) {
            if (cached.taps == taps && cached.types == types)
                return cached.plan->prepared;
        }
        return prepareModel(withTypesOf(inputs, m_required, *m_model), taps, m_options.fuse,
                            monitor);
    }

    std::vector<NodeId> m_origins; ///< by NodeId, of a model that called functions; else empty
    std::shared_ptr<const Model> m_model;
    ExecutorOptions m_options;
    std::vector<ValueId> m_required;
    Interpreter m_interpreter;
    std::optional<bool> m_hasFiniteWeights;
    std::list<CachedPlan> m_plans; ///< most recent first
    Arena m_arena;
};

Executor::Executor(std::shared_ptr<const Model> model, ExecutorOptions options)
    : m_implementation(std::make_unique<Implementation>(std::move(model), options))
{
}

Executor::~Executor() = default;
Executor::Executor(Executor&&) noexcept = default;
Executor& Executor::operator=(Executor&&) noexcept = default;

std::vector<Tensor> Executor::run(std::span<const Tensor> inputs)
{
    Monitor monitor;
    return run(inputs, {}, monitor).outputs;
}

RunResult Executor::run(std::span<const Tensor> inputs, const RunRequest& request, Monitor& monitor)
{
    return m_implementation->run(inputs, request, monitor);
}

int64_t Executor::arenaBytes() const
{
    return m_implementation->arenaBytes();
}

} // namespace core
