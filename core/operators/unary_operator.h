#pragma once

#include "core/base/processor_versions.h"
#include "core/operators/broadcast.h"
#include "core/operators/element_types.h"
#include "core/operators/operator.h"

#include <concepts>

namespace core {

/// Elements of input and output of a function and of the gradient of the output; `result` receives
/// the gradient of the input.
struct UnaryGradientRun
{
    const std::byte* input = nullptr;
    const std::byte* output = nullptr;
    const std::byte* gradient = nullptr;
    std::byte* result = nullptr;
    int64_t count = 0;
};

/// y = f(x) element by element, output shaped and typed like the input.
class UnaryOperator : public Operator
{
public:
    explicit UnaryOperator(ElementTypes accepted)
        : m_accepted(accepted)
    {
    }

    void inferShapes(ShapeContext& context) const override;
    void forward(ForwardContext& context) const override;
    void backward(BackwardContext& context) const override;
    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override;
    std::unique_ptr<Kernel> kernel(const KernelRequest& request) const override;
    std::unique_ptr<TrainingKernel> trainingKernel(const TrainingRequest& request) const override;

protected:
    /// Computes `count` elements of the computeType() of an accepted type.
    virtual void compute(ElementType type, const std::byte* input, std::byte* output,
                         int64_t count) const = 0;
    /// Computes the gradient of elements of float32 or float64; called only when it flows.
    virtual void computeGradient(ElementType type, const UnaryGradientRun& run) const;

private:
    ElementTypes m_accepted;
};

/// The loop that runs a function object over contiguous elements; the compiler makes one version a
/// processor generation.
template <typename T, typename Function>
ESPALIER_PROCESSOR_VERSIONS void unaryLoop(const T* input, T* output, int64_t count,
                                           const Function& function)
{
    const Function local = function;
#pragma omp simd
    for (int64_t i = 0; i < count; ++i)
        output[i] = local(input[i]);
}

/// The loop that multiplies a gradient with function.derivative(x, y).
template <typename T, typename Function>
ESPALIER_PROCESSOR_VERSIONS void unaryGradientLoop(const UnaryGradientRun& run,
                                                   const Function& function)
{
    const Function local = function;
    const auto* gradient = reinterpret_cast<const T*>(run.gradient);
    // A derivative ignores the value that was not kept; any readable memory stands in for it.
    const auto* input = run.input ? reinterpret_cast<const T*>(run.input) : gradient;
    const auto* output = run.output ? reinterpret_cast<const T*>(run.output) : gradient;
    auto* result = reinterpret_cast<T*>(run.result);
    const int64_t count = run.count;
#pragma omp simd
    for (int64_t i = 0; i < count; ++i)
        result[i] = gradient[i] * local.derivative(input[i], output[i]);
}

/// True for a function object with `T derivative(T x, T y) const`, where y = f(x).
template <typename Function>
concept HasDerivative = requires(const Function& function, double x)
{
    {
        function.derivative(x, x)
        } -> std::same_as<double>;
};

/// True for a function object that says by `kIsStep` that its value changes in steps only.
template <typename Function>
concept IsStep = Function::kIsStep;

/// A unary operator made of a function object with a call operator for each of `Types`, which are
/// compute types. `Function::kAccepted` lists the element types of the schema; the function is
/// built from the node when it has parameters. Its gradient flows when it has a derivative. At a
/// kink the derivative is 0 when one side is flat, otherwise that of the lower side.
template <typename Function, typename... Types>
class UnaryFunction final : public UnaryOperator
{
public:
    explicit UnaryFunction(const NodeView& view)
        : UnaryOperator(Function::kAccepted)
        , m_function(makeFunction(view))
    {
    }

    GradientFlow gradientFlow() const override
    {
        if constexpr (HasDerivative<Function>)
            return GradientFlow::flows;
        else
            return IsStep<Function> ? GradientFlow::stops : GradientFlow::unsupported;
    }

protected:
    void compute(ElementType type, const std::byte* input, std::byte* output,
                 int64_t count) const override
    {
        (computeIf<Types>(type, input, output, count) || ...);
    }

    void computeGradient(ElementType type, const UnaryGradientRun& run) const override
    {
        if constexpr (HasDerivative<Function>) {
            if (type == ElementType::float64)
                unaryGradientLoop<double>(run, m_function);
            else
                unaryGradientLoop<float>(run, m_function);
        } else {
            UnaryOperator::computeGradient(type, run);
        }
    }

private:
    static Function makeFunction(const NodeView& view)
    {
        if constexpr (std::is_constructible_v<Function, const NodeView&>)
            return Function(view);
        else
            return Function();
    }

    template <typename T>
    bool computeIf(ElementType type, const std::byte* input, std::byte* output, int64_t count) const
    {
        if (type != elementTypeOf<T>)
            return false;
        unaryLoop(reinterpret_cast<const T*>(input), reinterpret_cast<T*>(output), count,
                  m_function);
        return true;
    }

    Function m_function;
};

} // namespace core
