#include "core/operators/activation.h"
#include "core/operators/activation_math.h"
#include "core/operators/binary_operator.h"
#include "core/operators/integer_arithmetic.h"
#include "core/operators/unary_operator.h"

namespace core::families {

namespace {

/// Before opset 7 a slope for each channel belongs to axis 1.
struct PRelu
{
    static constexpr BinaryTraits kTraits{ .accepted = kNumbers, .legacyAxis = 1 };
    template <typename T>
    T operator()(T x, T slope) const
    {
        return x < T(0) ? wrappedMultiply(slope, x) : x;
    }
    template <typename T>
    T leftDerivative(T x, T slope) const
    {
        return x > T(0) ? T(1) : slope;
    }
    template <typename T>
    T rightDerivative(T x, T) const
    {
        return x < T(0) ? x : T(0);
    }
};

struct BiasGelu
{
    static constexpr BinaryTraits kTraits{ .accepted = kFloats };
    template <typename T>
    T operator()(T x, T bias) const
    {
        return activation::gelu(x + bias);
    }
    template <typename T>
    T leftDerivative(T x, T bias) const
    {
        return activation::geluDerivative(x + bias);
    }
    template <typename T>
    T rightDerivative(T x, T bias) const
    {
        return leftDerivative(x, bias);
    }
};

struct BiasTanhGelu
{
    static constexpr BinaryTraits kTraits{ .accepted = kFloats };
    template <typename T>
    T operator()(T x, T bias) const
    {
        return activation::tanhGelu(x + bias);
    }
    template <typename T>
    T leftDerivative(T x, T bias) const
    {
        return activation::tanhGeluDerivative(x + bias);
    }
    template <typename T>
    T rightDerivative(T x, T bias) const
    {
        return leftDerivative(x, bias);
    }
};

struct TanhGelu
{
    static constexpr ElementTypes kAccepted = kFloats;
    template <typename T>
    T operator()(T x) const
    {
        return activation::tanhGelu(x);
    }
    template <typename T>
    T derivative(T x, T) const
    {
        return activation::tanhGeluDerivative(x);
    }
};

std::unique_ptr<Operator> makeFastGelu(const NodeView& view)
{
    if (view.node.hasInput(1))
        return std::make_unique<BinaryFunction<BiasTanhGelu, float, double>>(view);
    return std::make_unique<UnaryFunction<TanhGelu, float, double>>(view);
}

constexpr auto kActivation = OperatorCategory::activation;
constexpr std::string_view kMicrosoft = "com.microsoft";

constexpr OperatorEntry kTable[] = {
    { "", "PRelu", 1, 0, kActivation,
      makeOperator<BinaryFunction<PRelu, float, double, int32_t, int64_t, uint64_t>> },
    { kMicrosoft, "BiasGelu", 1, 0, kActivation,
      makeOperator<BinaryFunction<BiasGelu, float, double>> },
    { kMicrosoft, "FastGelu", 1, 0, kActivation, makeFastGelu },
};

} // namespace

std::span<const OperatorEntry> parametricActivations()
{
    return kTable;
}

} // namespace core::families
