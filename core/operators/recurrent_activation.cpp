#include "core/operators/recurrent_activation.h"

#include "core/operators/vector_math.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace core {

namespace {

/// Marks a parameter that the function does not have; one that must be given has no default.
constexpr float kUnused = std::numeric_limits<float>::infinity();
constexpr float kRequired = -std::numeric_limits<float>::infinity();

struct FunctionRow
{
    std::string_view name;
    RecurrentFunction function = RecurrentFunction::tanh;
    float alpha = kUnused;
    float beta = kUnused;
};

constexpr std::array<FunctionRow, 11> kFunctions = { {
    { "Relu", RecurrentFunction::relu, kUnused, kUnused },
    { "Tanh", RecurrentFunction::tanh, kUnused, kUnused },
    { "Sigmoid", RecurrentFunction::sigmoid, kUnused, kUnused },
    { "Affine", RecurrentFunction::affine, kRequired, kRequired },
    { "LeakyRelu", RecurrentFunction::leakyRelu, 0.01F, kUnused },
    { "ThresholdedRelu", RecurrentFunction::thresholdedRelu, 1, kUnused },
    { "ScaledTanh", RecurrentFunction::scaledTanh, kRequired, kRequired },
    { "HardSigmoid", RecurrentFunction::hardSigmoid, 0.2F, 0.5F },
    { "Elu", RecurrentFunction::elu, 1, kUnused },
    { "Softsign", RecurrentFunction::softsign, kUnused, kUnused },
    { "Softplus", RecurrentFunction::softplus, kUnused, kUnused },
} };

const FunctionRow& functionRow(const std::string& name)
{
    const auto found = std::ranges::find(kFunctions, name, &FunctionRow::name);
    if (found == kFunctions.end())
        throw Error(ErrorCode::unsupported,
                    fmt::format("activation \"{}\" is not supported", name));
    return *found;
}

/// Hands out one list of parameters, front to back.
class ParameterQueue
{
public:
    ParameterQueue(const Node& node, std::string_view attribute)
        : m_attribute(attribute)
        , m_values(node.reals(attribute))
    {
    }

    float take(const FunctionRow& row, float fallback)
    {
        if (fallback == kUnused)
            return 0;
        if (m_next < m_values.size())
            return m_values[m_next++];
        if (fallback == kRequired)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("activation {} needs a value in {}", row.name, m_attribute));
        return fallback;
    }

private:
    std::string_view m_attribute;
    std::vector<float> m_values;
    size_t m_next = 0;
};

std::vector<std::string> activationNames(const Node& node, const std::vector<std::string>& fallback)
{
    const Attribute* attribute = node.attribute("activations");
    if (attribute == nullptr)
        return fallback;
    const auto* names = std::get_if<std::vector<std::string>>(&attribute->value);
    if (names == nullptr || names->size() != fallback.size())
        throw Error(ErrorCode::invalidModel,
                    fmt::format("activations must be {} strings", fallback.size()));
    return *names;
}

template <typename T, typename Function>
void transform(std::span<T> values, Function&& function)
{
    for (T& value : values)
        value = function(value);
}

template <typename T>
void applyTanh(std::span<T> values)
{
    if constexpr (std::is_same_v<T, float>)
        transform(values, [](float x) { return vectormath::hyperbolicTangent(x); });
    else
        transform(values, [](T x) { return std::tanh(x); });
}

template <typename T>
void applySigmoid(std::span<T> values)
{
    if constexpr (std::is_same_v<T, float>)
        transform(values, [](float x) { return vectormath::sigmoid(x); });
    else
        transform(values, [](T x) { return 1 / (1 + std::exp(-x)); });
}

} // namespace

template <typename T>
void RecurrentActivation::apply(std::span<T> values) const
{
    const T a = static_cast<T>(alpha);
    const T b = static_cast<T>(beta);
    switch (function) {
    case RecurrentFunction::relu:
        return transform(values, [](T x) { return x < 0 ? T(0) : x; });
    case RecurrentFunction::tanh:
        return applyTanh(values);
    case RecurrentFunction::sigmoid:
        return applySigmoid(values);
    case RecurrentFunction::affine:
        return transform(values, [a, b](T x) { return a * x + b; });
    case RecurrentFunction::leakyRelu:
        return transform(values, [a](T x) { return x < 0 ? a * x : x; });
    case RecurrentFunction::thresholdedRelu:
        return transform(values, [a](T x) { return x > a ? x : T(0); });
    case RecurrentFunction::scaledTanh:
        return transform(values, [a, b](T x) { return a * std::tanh(b * x); });
    case RecurrentFunction::hardSigmoid:
        return transform(values, [a, b](T x) { return std::min(std::max(a * x + b, T(0)), T(1)); });
    case RecurrentFunction::elu:
        return transform(values, [a](T x) { return x < 0 ? a * std::expm1(x) : x; });
    case RecurrentFunction::softsign:
        return transform(values, [](T x) { return x / (1 + std::abs(x)); });
    case RecurrentFunction::softplus:
        // log(1 + e^x) without overflow for large x.
        return transform(
            values, [](T x) { return std::max(x, T(0)) + std::log1p(std::exp(-std::abs(x))); });
    }
}

template <typename T>
T RecurrentActivation::derivative(T x) const
{
    const T a = static_cast<T>(alpha);
    const T b = static_cast<T>(beta);
    T y = x;
    apply(std::span(&y, 1));
    switch (function) {
    case RecurrentFunction::relu:
        return x > 0 ? 1 : 0;
    case RecurrentFunction::tanh:
        return 1 - y * y;
    case RecurrentFunction::sigmoid:
        return y * (1 - y);
    case RecurrentFunction::affine:
        return a;
    case RecurrentFunction::leakyRelu:
        return x > 0 ? T(1) : a;
    case RecurrentFunction::thresholdedRelu:
        return x > a ? 1 : 0;
    case RecurrentFunction::scaledTanh:
        return a * b * (1 - std::tanh(b * x) * std::tanh(b * x));
    case RecurrentFunction::hardSigmoid:
        return y > 0 && y < 1 ? a : T(0);
    case RecurrentFunction::elu:
        return x > 0 ? T(1) : a * std::exp(x);
    case RecurrentFunction::softsign:
        return 1 / ((1 + std::abs(x)) * (1 + std::abs(x)));
    case RecurrentFunction::softplus:
        return 1 / (1 + std::exp(-x));
    }
    return 1;
}

template float RecurrentActivation::derivative(float) const;
template double RecurrentActivation::derivative(double) const;
template void RecurrentActivation::apply(std::span<float>) const;
template void RecurrentActivation::apply(std::span<double>) const;

std::vector<RecurrentActivation> recurrentActivations(const Node& node,
                                                      const std::vector<std::string>& names)
{
    ParameterQueue alphas(node, "activation_alpha");
    ParameterQueue betas(node, "activation_beta");
    std::vector<RecurrentActivation> activations;
    for (const std::string& name : activationNames(node, names)) {
        const FunctionRow& row = functionRow(name);
        activations.push_back({ .function = row.function,
                                .alpha = alphas.take(row, row.alpha),
                                .beta = betas.take(row, row.beta) });
    }
    return activations;
}

} // namespace core
