#include "core/operators/elementwise.h"
#include "core/operators/unary_operator.h"
#include "core/operators/vector_math.h"

#include <cmath>

namespace core::families {

namespace {

using Category = OperatorCategory;

/// A function of the C library in float and double.
template <float (*Single)(float), double (*Double)(double)>
struct Library
{
    static constexpr ElementTypes kAccepted = kFloats;
    float operator()(float x) const { return Single(x); }
    double operator()(double x) const { return Double(x); }
};

/// One that is constant between its steps.
template <float (*Single)(float), double (*Double)(double)>
struct Step : Library<Single, Double>
{
    static constexpr bool kIsStep = true;
};

struct Acos : Library<std::acos, std::acos>
{
    template <typename T>
    T derivative(T x, T) const
    {
        return -1 / std::sqrt(1 - x * x);
    }
};

struct Acosh : Library<std::acosh, std::acosh>
{
    template <typename T>
    T derivative(T x, T) const
    {
        return 1 / std::sqrt(x * x - 1);
    }
};

struct Asin : Library<std::asin, std::asin>
{
    template <typename T>
    T derivative(T x, T) const
    {
        return 1 / std::sqrt(1 - x * x);
    }
};

struct Asinh : Library<std::asinh, std::asinh>
{
    template <typename T>
    T derivative(T x, T) const
    {
        return 1 / std::sqrt(x * x + 1);
    }
};

struct Atan : Library<std::atan, std::atan>
{
    template <typename T>
    T derivative(T x, T) const
    {
        return 1 / (1 + x * x);
    }
};

struct Atanh : Library<std::atanh, std::atanh>
{
    template <typename T>
    T derivative(T x, T) const
    {
        return 1 / (1 - x * x);
    }
};

struct Cos : Library<std::cos, std::cos>
{
    template <typename T>
    T derivative(T x, T) const
    {
        return -std::sin(x);
    }
};

struct Cosh : Library<std::cosh, std::cosh>
{
    template <typename T>
    T derivative(T x, T) const
    {
        return std::sinh(x);
    }
};

struct Log : Library<std::log, std::log>
{
    template <typename T>
    T derivative(T x, T) const
    {
        return 1 / x;
    }
};

struct Sin : Library<std::sin, std::sin>
{
    template <typename T>
    T derivative(T x, T) const
    {
        return std::cos(x);
    }
};

struct Sinh : Library<std::sinh, std::sinh>
{
    template <typename T>
    T derivative(T x, T) const
    {
        return std::cosh(x);
    }
};

struct Sqrt : Library<std::sqrt, std::sqrt>
{
    template <typename T>
    T derivative(T, T y) const
    {
        return 1 / (2 * y);
    }
};

struct Tan : Library<std::tan, std::tan>
{
    template <typename T>
    T derivative(T, T y) const
    {
        return 1 + y * y;
    }
};

struct Exp
{
    static constexpr ElementTypes kAccepted = kFloats;
    float operator()(float x) const { return vectormath::exponential(x); }
    double operator()(double x) const { return std::exp(x); }
    template <typename T>
    T derivative(T, T y) const
    {
        return y;
    }
};

struct Reciprocal
{
    static constexpr ElementTypes kAccepted = kFloats;
    template <typename T>
    T operator()(T x) const
    {
        return T(1) / x;
    }
    template <typename T>
    T derivative(T, T y) const
    {
        return -y * y;
    }
};

/// Integers arrive as int32 or wider and wrap, as the smallest one has no positive twin.
template <typename T>
T negated(T x)
{
    if constexpr (std::is_integral_v<T>)
        return static_cast<T>(0U - static_cast<std::make_unsigned_t<T>>(x));
    else
        return -x;
}

struct Neg
{
    static constexpr ElementTypes kAccepted = kSignedNumbers;
    template <typename T>
    T operator()(T x) const
    {
        return negated(x);
    }
    template <typename T>
    T derivative(T, T) const
    {
        return -1;
    }
};

struct Abs
{
    static constexpr ElementTypes kAccepted = kNumbers;
    template <typename T>
    T operator()(T x) const
    {
        if constexpr (std::is_floating_point_v<T>)
            return std::abs(x);
        else if constexpr (std::is_signed_v<T>)
            return x < 0 ? negated(x) : x;
        else
            return x;
    }
    template <typename T>
    T derivative(T x, T) const
    {
        return static_cast<T>(static_cast<int>(x > T(0)) - static_cast<int>(x < T(0)));
    }
};

struct Sign
{
    static constexpr ElementTypes kAccepted = kNumbers;
    static constexpr bool kIsStep = true;
    template <typename T>
    T operator()(T x) const
    {
        const T sign = static_cast<T>(static_cast<int>(x > T(0)) - static_cast<int>(x < T(0)));
        return x == x ? sign : x;
    }
};

/// The schema lists integers too; their result, truncated to 0 or 1, is of no use but defined.
struct Erf
{
    static constexpr ElementTypes kAccepted = kNumbers;
    float operator()(float x) const { return vectormath::errorFunction(x); }
    template <typename T>
    T operator()(T x) const
    {
        return static_cast<T>(std::erf(static_cast<double>(x)));
    }
    template <typename T>
    T derivative(T x, T) const
    {
        return T(1.12837916709551257390) * std::exp(-x * x);
    }
};

struct BitwiseNot
{
    static constexpr ElementTypes kAccepted = kIntegers;
    static constexpr bool kIsStep = true;
    template <typename T>
    T operator()(T x) const
    {
        return static_cast<T>(~x);
    }
};

struct Not
{
    static constexpr ElementTypes kAccepted = kBooleans;
    static constexpr bool kIsStep = true;
    bool operator()(bool x) const { return !x; }
};

template <typename Function>
constexpr OperatorEntry ofFloats(std::string_view type, int64_t since)
{
    return { "",
             type,
             since,
             0,
             Category::arithmetic,
             makeOperator<UnaryFunction<Function, float, double>> };
}

template <typename Function>
constexpr OperatorEntry ofIntegers(std::string_view type, int64_t since)
{
    return { "",
             type,
             since,
             0,
             Category::arithmetic,
             makeOperator<UnaryFunction<Function, int32_t, int64_t, uint64_t>> };
}

template <typename Function>
constexpr OperatorEntry ofNumbers(std::string_view type, int64_t since)
{
    return { "",
             type,
             since,
             0,
             Category::arithmetic,
             makeOperator<UnaryFunction<Function, float, double, int32_t, int64_t, uint64_t>> };
}

constexpr OperatorEntry kTable[] = {
    ofNumbers<Abs>("Abs", 1),
    ofFloats<Acos>("Acos", 7),
    ofFloats<Acosh>("Acosh", 9),
    ofFloats<Asin>("Asin", 7),
    ofFloats<Asinh>("Asinh", 9),
    ofFloats<Atan>("Atan", 7),
    ofFloats<Atanh>("Atanh", 9),
    ofIntegers<BitwiseNot>("BitwiseNot", 18),
    ofFloats<Step<std::ceil, std::ceil>>("Ceil", 1),
    ofFloats<Cos>("Cos", 7),
    ofFloats<Cosh>("Cosh", 9),
    ofNumbers<Erf>("Erf", 9),
    ofFloats<Exp>("Exp", 1),
    ofFloats<Step<std::floor, std::floor>>("Floor", 1),
    ofFloats<Log>("Log", 1),
    ofNumbers<Neg>("Neg", 1),
    { "", "Not", 1, 0, Category::arithmetic, makeOperator<UnaryFunction<Not, bool>> },
    ofFloats<Reciprocal>("Reciprocal", 1),
    ofFloats<Step<std::nearbyint, std::nearbyint>>("Round", 11),
    ofNumbers<Sign>("Sign", 9),
    ofFloats<Sin>("Sin", 7),
    ofFloats<Sinh>("Sinh", 9),
    ofFloats<Sqrt>("Sqrt", 1),
    ofFloats<Tan>("Tan", 7),
};

} // namespace

std::span<const OperatorEntry> elementwiseUnary()
{
    return kTable;
}

} // namespace core::families
