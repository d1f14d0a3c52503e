#pragma once

#include "core/base/processor_versions.h"
#include "core/operators/broadcast.h"
#include "core/operators/element_types.h"
#include "core/operators/operator.h"
#include "core/operators/symbolic_elements.h"

namespace core {

/// What a binary loop needs to know beside its pointers: one operand may stay at its first element.
struct BinaryRun
{
    int64_t count = 0;
    bool isLeftScalar = false;
    bool isRightScalar = false;
};

/// Computes one run of a binary operator on elements of a compute type.
using BinaryLoop = void (*)(const std::byte* left, const std::byte* right, std::byte* output,
                            const BinaryRun& run);

/// Computes one run of the gradient of one operand: the gradient of the output times the derivative
/// of the function; `gradient` and `result` move along.
using BinaryGradientLoop = void (*)(const std::byte* left, const std::byte* right,
                                    const std::byte* gradient, std::byte* result,
                                    const BinaryRun& run);

/// What a binary operator accepts and gives.
struct BinaryTraits
{
    ElementTypes accepted = kNumbers;
    bool givesBoolean = false; ///< comparisons; otherwise the output has the input's type
    std::optional<int64_t> legacyAxis; ///< where opsets below 7 align a shorter second operand
    bool isDivision = false; ///< an integer zero as second operand is an error
    bool passesGradient = false; ///< both derivatives are 1
};

/// z = f(x, y) element by element under broadcasting: NumPy's since opset 7, before that the
/// attributes `broadcast` and `axis`, which align the second operand with axes of the first.
class BinaryOperator : public Operator
{
public:
    BinaryOperator(const NodeView& view, const BinaryTraits& traits);

    void inferShapes(ShapeContext& context) const override;
    void forward(ForwardContext& context) const override;
    GradientFlow gradientFlow() const override;
    void backward(BackwardContext& context) const override;
    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override;
    std::unique_ptr<TrainingKernel> trainingKernel(const TrainingRequest& request) const override;

protected:
    /// The loop for elements of a computeType().
    virtual BinaryLoop loop(ElementType type) const = 0;
    /// The gradient of operand `slot` for float32 or float64; null when there is none.
    virtual BinaryGradientLoop gradientLoop(ElementType type, size_t slot) const;
    /// What the operator makes of two shape elements; unknown unless the operator says otherwise.
    virtual SymbolicInteger combine(const SymbolicInteger& left,
                                    const SymbolicInteger& right) const;
    /// The type to compute in; equal types are expected unless the operator says otherwise.
    virtual ElementType commonType(ElementType left, ElementType right) const;

private:
    ElementType outputType(ElementType left) const;
    /// The second operand's shape with ones appended where the attribute `axis` aligns it.
    template <typename AnyShape>
    AnyShape alignedRight(const AnyShape& left, const AnyShape& right) const;
    void inferElements(ShapeContext& context) const;
    Tensor operandGradient(const BackwardContext& context, size_t slot) const;

    BinaryTraits m_traits;
    bool m_isLegacy = false; ///< opset below 7
    bool m_stretches = true; ///< false: legacy without `broadcast`, shapes must be equal
    std::optional<int64_t> m_axis;
};

/// Runs `loop` over two operands of its compute type into `output`, whose shape they broadcast to.
void runBinary(BinaryLoop loop, const Tensor& left, const Tensor& right, Tensor& output);
/// Runs `loop` over two operands and a gradient of the shape that they broadcast to.
Tensor runBinaryGradient(BinaryGradientLoop loop, const Tensor& left, const Tensor& right,
                         const Tensor& gradient);

/// Runs a function object along two operands; one version a processor generation.
template <typename T, typename Result, typename Function>
ESPALIER_PROCESSOR_VERSIONS void binaryLoop(const T* left, const T* right, Result* output,
                                            const BinaryRun& run, Function function)
{
    const int64_t count = run.count;
    if (run.isRightScalar) {
        const T second = *right;
        if (run.isLeftScalar) {
            std::fill_n(output, count, static_cast<Result>(function(*left, second)));
            return;
        }
#pragma omp simd
        for (int64_t i = 0; i < count; ++i)
            output[i] = static_cast<Result>(function(left[i], second));
    } else if (run.isLeftScalar) {
        const T first = *left;
#pragma omp simd
        for (int64_t i = 0; i < count; ++i)
            output[i] = static_cast<Result>(function(first, right[i]));
    } else {
#pragma omp simd
        for (int64_t i = 0; i < count; ++i)
            output[i] = static_cast<Result>(function(left[i], right[i]));
    }
}

/// The loop of a function object for one compute type, in the form of a BinaryLoop.
template <typename T, typename Function>
void typedBinaryLoop(const std::byte* left, const std::byte* right, std::byte* output,
                     const BinaryRun& run)
{
    using Result = decltype(Function()(T(), T()));
    binaryLoop(reinterpret_cast<const T*>(left), reinterpret_cast<const T*>(right),
               reinterpret_cast<Result*>(output), run, Function());
}

/// The loop among `Types` that fits `type`, or nullptr.
template <typename Function, typename... Types>
BinaryLoop findBinaryLoop(ElementType type)
{
    BinaryLoop found = nullptr;
    ((type == elementTypeOf<Types> ? found = typedBinaryLoop<Types, Function> : nullptr), ...);
    return found;
}

/// Multiplies a gradient with derivative(left, right).
template <typename T, typename Derivative>
ESPALIER_PROCESSOR_VERSIONS void binaryGradientLoop(const T* left, const T* right,
                                                    const T* gradient, T* result,
                                                    const BinaryRun& run, Derivative derivative)
{
    const int64_t count = run.count;
    if (!run.isLeftScalar && !run.isRightScalar) {
#pragma omp simd
        for (int64_t i = 0; i < count; ++i)
            result[i] = gradient[i] * derivative(left[i], right[i]);
        return;
    }
    const int64_t leftStep = run.isLeftScalar ? 0 : 1;
    const int64_t rightStep = run.isRightScalar ? 0 : 1;
    for (int64_t i = 0; i < count; ++i)
        result[i] = gradient[i] * derivative(left[i * leftStep], right[i * rightStep]);
}

/// The gradient loop of a function object with leftDerivative() or rightDerivative().
template <typename T, typename Function, bool IsLeft>
void typedBinaryGradientLoop(const std::byte* left, const std::byte* right,
                             const std::byte* gradient, std::byte* result, const BinaryRun& run)
{
    binaryGradientLoop(reinterpret_cast<const T*>(left), reinterpret_cast<const T*>(right),
                       reinterpret_cast<const T*>(gradient), reinterpret_cast<T*>(result), run,
                       [](T a, T b) {
                           if constexpr (IsLeft)
                               return Function().leftDerivative(a, b);
                           else
                               return Function().rightDerivative(a, b);
                       });
}

template <typename Function>
BinaryGradientLoop findBinaryGradientLoop(ElementType type, size_t slot)
{
    if (type == ElementType::float64)
        return slot == 0 ? typedBinaryGradientLoop<double, Function, true>
                         : typedBinaryGradientLoop<double, Function, false>;
    return slot == 0 ? typedBinaryGradientLoop<float, Function, true>
                     : typedBinaryGradientLoop<float, Function, false>;
}

/// True for a function object with `T leftDerivative(T, T) const` and `T rightDerivative(T, T)
/// const`.
template <typename Function>
concept HasDerivatives = requires(const Function& function, double x)
{
    function.leftDerivative(x, x);
    function.rightDerivative(x, x);
};

/// A binary operator made of a stateless function object: `Function::kTraits`, a call operator for
/// each of `Types`, its two derivatives if it has them, and, when it takes part in shape
/// arithmetic, a static `combine(SymbolicInteger, SymbolicInteger)`.
template <typename Function, typename... Types>
class BinaryFunction : public BinaryOperator
{
public:
    explicit BinaryFunction(const NodeView& view)
        : BinaryOperator(view, Function::kTraits)
    {
    }

    GradientFlow gradientFlow() const override
    {
        return HasDerivatives<Function> ? GradientFlow::flows : BinaryOperator::gradientFlow();
    }

protected:
    BinaryLoop loop(ElementType type) const override
    {
        return findBinaryLoop<Function, Types...>(type);
    }

    BinaryGradientLoop gradientLoop(ElementType type, size_t slot) const override
    {
        if constexpr (HasDerivatives<Function>)
            return findBinaryGradientLoop<Function>(type, slot);
        else
            return BinaryOperator::gradientLoop(type, slot);
    }

    SymbolicInteger combine(const SymbolicInteger& left,
                            const SymbolicInteger& right) const override
    {
        if constexpr (requires { Function::combine(left, right); })
            return Function::combine(left, right);
        else
            return {};
    }
};

/// Applies `combine` to the elements of two shape values under broadcasting of a scalar or a vector
/// of one element; absent when either is not known or the lengths differ.
std::optional<SymbolicIntegers> combinedElements(
    const ValueFacts& left, const ValueFacts& right,
    const std::function<SymbolicInteger(const SymbolicInteger&, const SymbolicInteger&)>& combine);

} // namespace core
