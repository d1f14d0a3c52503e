#include "core/operators/activation.h"
#include "core/operators/activation_math.h"
#include "core/operators/unary_operator.h"

#include <cmath>

namespace core::families {

namespace {

struct Celu
{
    static constexpr ElementTypes kAccepted = kFloats;
    explicit Celu(const NodeView& view)
        : alpha(view.node.real("alpha", 1.0F))
    {
    }
    template <typename T>
    T operator()(T x) const
    {
        const T negative = static_cast<T>(alpha) * std::expm1(x / static_cast<T>(alpha));
        return x < T(0) ? negative : x;
    }
    template <typename T>
    T derivative(T x, T) const
    {
        return x > T(0) ? T(1) : activation::exponential(x / static_cast<T>(alpha));
    }
    float alpha;
};

struct Elu
{
    static constexpr ElementTypes kAccepted = kFloats;
    explicit Elu(const NodeView& view)
        : alpha(view.node.real("alpha", 1.0F))
    {
    }
    template <typename T>
    T operator()(T x) const
    {
        return x < T(0) ? static_cast<T>(alpha) * std::expm1(x) : x;
    }
    template <typename T>
    T derivative(T x, T) const
    {
        return x > T(0) ? T(1) : static_cast<T>(alpha) * activation::exponential(x);
    }
    float alpha;
};

/// Klambauer et al., 2017; opset 1 printed the constants with fewer digits.
struct Selu
{
    static constexpr ElementTypes kAccepted = kFloats;
    explicit Selu(const NodeView& view)
        : alpha(view.node.real("alpha", view.opset < 6 ? 1.6732F : 1.67326319217681884765625F))
        , gamma(view.node.real("gamma", view.opset < 6 ? 1.0507F : 1.05070102214813232421875F))
    {
    }
    template <typename T>
    T operator()(T x) const
    {
        return static_cast<T>(gamma) * (x > T(0) ? x : static_cast<T>(alpha) * std::expm1(x));
    }
    template <typename T>
    T derivative(T x, T) const
    {
        return static_cast<T>(gamma)
            * (x > T(0) ? T(1) : static_cast<T>(alpha) * activation::exponential(x));
    }
    float alpha;
    float gamma;
};

struct Gelu
{
    static constexpr ElementTypes kAccepted = kFloats;
    template <typename T>
    T operator()(T x) const
    {
        return activation::gelu(x);
    }
    template <typename T>
    T derivative(T x, T) const
    {
        return activation::geluDerivative(x);
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

/// x * sigmoid(alpha * x)
struct QuickGelu
{
    static constexpr ElementTypes kAccepted = kFloats;
    explicit QuickGelu(const NodeView& view)
        : alpha(view.node.real("alpha", 1.702F))
    {
    }
    template <typename T>
    T operator()(T x) const
    {
        return x * activation::sigmoid(static_cast<T>(alpha) * x);
    }
    template <typename T>
    T derivative(T x, T) const
    {
        const T gate = activation::sigmoid(static_cast<T>(alpha) * x);
        return gate + static_cast<T>(alpha) * x * gate * (T(1) - gate);
    }
    float alpha;
};

struct HardSigmoid
{
    static constexpr ElementTypes kAccepted = kFloats;
    explicit HardSigmoid(const NodeView& view)
        : alpha(view.node.real("alpha", 0.2F))
        , beta(view.node.real("beta", 0.5F))
    {
    }
    template <typename T>
    T operator()(T x) const
    {
        const T line = static_cast<T>(alpha) * x + static_cast<T>(beta);
        const T raised = line < T(0) ? T(0) : line;
        return raised > T(1) ? T(1) : raised;
    }
    template <typename T>
    T derivative(T, T y) const
    {
        return y > T(0) && y < T(1) ? static_cast<T>(alpha) : T(0);
    }
    float alpha;
    float beta;
};

struct HardSwish
{
    static constexpr ElementTypes kAccepted = kFloats;
    template <typename T>
    T operator()(T x) const
    {
        const T line = x / T(6) + T(0.5);
        const T raised = line < T(0) ? T(0) : line;
        return x * (raised > T(1) ? T(1) : raised);
    }
    template <typename T>
    T derivative(T x, T) const
    {
        const T inner = x / T(3) + T(0.5);
        const T upper = x < T(3) ? inner : T(1);
        return x > T(-3) ? upper : T(0);
    }
};

struct LeakyRelu
{
    static constexpr ElementTypes kAccepted = kFloats;
    explicit LeakyRelu(const NodeView& view)
        : alpha(view.node.real("alpha", 0.01F))
    {
    }
    template <typename T>
    T operator()(T x) const
    {
        return x < T(0) ? static_cast<T>(alpha) * x : x;
    }
    template <typename T>
    T derivative(T x, T) const
    {
        return x > T(0) ? T(1) : static_cast<T>(alpha);
    }
    float alpha;
};

struct Mish
{
    static constexpr ElementTypes kAccepted = kFloats;
    template <typename T>
    T operator()(T x) const
    {
        return x * activation::hyperbolicTangent(activation::softplus(x));
    }
    template <typename T>
    T derivative(T x, T) const
    {
        const T gate = activation::hyperbolicTangent(activation::softplus(x));
        return gate + x * (T(1) - gate * gate) * activation::sigmoid(x);
    }
};

/// NaN passes, as in ONNX Runtime.
struct Relu
{
    static constexpr ElementTypes kAccepted = kSignedNumbers;
    template <typename T>
    T operator()(T x) const
    {
        return x < T(0) ? T(0) : x;
    }
    template <typename T>
    T derivative(T x, T) const
    {
        return x > T(0) ? T(1) : T(0);
    }
};

struct Shrink
{
    static constexpr ElementTypes kAccepted = kNumbers;
    explicit Shrink(const NodeView& view)
        : bias(view.node.real("bias", 0.0F))
        , lambda(view.node.real("lambd", 0.5F))
    {
    }
    template <typename T>
    T operator()(T x) const
    {
        const auto value = static_cast<double>(x);
        const double shift = value < -lambda ? bias : -bias;
        const bool isSmall = value >= -lambda && value <= lambda;
        return isSmall ? T(0) : static_cast<T>(value + shift);
    }
    template <typename T>
    T derivative(T x, T) const
    {
        return std::abs(x) > static_cast<T>(lambda) ? T(1) : T(0);
    }
    double bias;
    double lambda;
};

struct Sigmoid
{
    static constexpr ElementTypes kAccepted = kFloats;
    template <typename T>
    T operator()(T x) const
    {
        return activation::sigmoid(x);
    }
    template <typename T>
    T derivative(T, T y) const
    {
        return y * (T(1) - y);
    }
};

struct Softplus
{
    static constexpr ElementTypes kAccepted = kFloats;
    template <typename T>
    T operator()(T x) const
    {
        return activation::softplus(x);
    }
    template <typename T>
    T derivative(T x, T) const
    {
        return activation::sigmoid(x);
    }
};

struct Softsign
{
    static constexpr ElementTypes kAccepted = kFloats;
    template <typename T>
    T operator()(T x) const
    {
        return x / (T(1) + std::abs(x));
    }
    template <typename T>
    T derivative(T x, T) const
    {
        return T(1) / ((T(1) + std::abs(x)) * (T(1) + std::abs(x)));
    }
};

struct Tanh
{
    static constexpr ElementTypes kAccepted = kFloats;
    template <typename T>
    T operator()(T x) const
    {
        return activation::hyperbolicTangent(x);
    }
    template <typename T>
    T derivative(T, T y) const
    {
        return T(1) - y * y;
    }
};

struct ThresholdedRelu
{
    static constexpr ElementTypes kAccepted = kFloats;
    explicit ThresholdedRelu(const NodeView& view)
        : alpha(view.node.real("alpha", 1.0F))
    {
    }
    template <typename T>
    T operator()(T x) const
    {
        return x <= static_cast<T>(alpha) ? T(0) : x;
    }
    template <typename T>
    T derivative(T x, T) const
    {
        return x > static_cast<T>(alpha) ? T(1) : T(0);
    }
    float alpha;
};

template <typename Function>
std::unique_ptr<Operator> make(const NodeView& view)
{
    return std::make_unique<UnaryFunction<Function, float, double>>(view);
}

template <typename Function>
std::unique_ptr<Operator> makeOfNumbers(const NodeView& view)
{
    return std::make_unique<UnaryFunction<Function, float, double, int32_t, int64_t, uint64_t>>(
        view);
}

std::unique_ptr<Operator> makeGelu(const NodeView& view)
{
    const std::string approximation = view.node.text("approximate", "none");
    if (approximation == "tanh")
        return make<TanhGelu>(view);
    if (approximation == "none")
        return make<Gelu>(view);
    throw Error(ErrorCode::invalidModel,
                "attribute \"approximate\" is \"" + approximation + "\", expected none or tanh");
}

constexpr auto kActivation = OperatorCategory::activation;
constexpr std::string_view kMicrosoft = "com.microsoft";

constexpr OperatorEntry kTable[] = {
    { "", "Celu", 12, 0, kActivation, make<Celu> },
    { "", "Elu", 1, 0, kActivation, make<Elu> },
    { "", "Gelu", 20, 0, kActivation, makeGelu },
    { "", "HardSigmoid", 1, 0, kActivation, make<HardSigmoid> },
    { "", "HardSwish", 14, 0, kActivation, make<HardSwish> },
    { "", "LeakyRelu", 1, 0, kActivation, make<LeakyRelu> },
    { "", "Mish", 18, 0, kActivation, make<Mish> },
    { "", "Relu", 1, 0, kActivation, makeOfNumbers<Relu> },
    { "", "Selu", 1, 0, kActivation, make<Selu> },
    { "", "Shrink", 9, 0, kActivation, makeOfNumbers<Shrink> },
    { "", "Sigmoid", 1, 0, kActivation, make<Sigmoid> },
    { "", "Softplus", 1, 0, kActivation, make<Softplus> },
    { "", "Softsign", 1, 0, kActivation, make<Softsign> },
    { "", "Tanh", 1, 0, kActivation, make<Tanh> },
    { "", "ThresholdedRelu", 10, 0, kActivation, make<ThresholdedRelu> },
    { kMicrosoft, "Gelu", 1, 0, kActivation, make<Gelu> },
    { kMicrosoft, "QuickGelu", 1, 0, kActivation, make<QuickGelu> },
};

} // namespace

std::span<const OperatorEntry> activationFunctions()
{
    return kTable;
}

} // namespace core::families
