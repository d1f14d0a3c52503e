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

struct Exp
{
    static constexpr ElementTypes kAccepted = kFloats;
    float operator()(float x) const { return vectormath::exponential(x); }
    double operator()(double x) const { return std::exp(x); }
};

struct Reciprocal
{
    static constexpr ElementTypes kAccepted = kFloats;
    template <typename T>
    T operator()(T x) const
    {
        return T(1) / x;
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
};

struct Sign
{
    static constexpr ElementTypes kAccepted = kNumbers;
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
};

struct BitwiseNot
{
    static constexpr ElementTypes kAccepted = kIntegers;
    template <typename T>
    T operator()(T x) const
    {
        return static_cast<T>(~x);
    }
};

struct Not
{
    static constexpr ElementTypes kAccepted = kBooleans;
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
    ofFloats<Library<std::acos, std::acos>>("Acos", 7),
    ofFloats<Library<std::acosh, std::acosh>>("Acosh", 9),
    ofFloats<Library<std::asin, std::asin>>("Asin", 7),
    ofFloats<Library<std::asinh, std::asinh>>("Asinh", 9),
    ofFloats<Library<std::atan, std::atan>>("Atan", 7),
    ofFloats<Library<std::atanh, std::atanh>>("Atanh", 9),
    ofIntegers<BitwiseNot>("BitwiseNot", 18),
    ofFloats<Library<std::ceil, std::ceil>>("Ceil", 1),
    ofFloats<Library<std::cos, std::cos>>("Cos", 7),
    ofFloats<Library<std::cosh, std::cosh>>("Cosh", 9),
    ofNumbers<Erf>("Erf", 9),
    ofFloats<Exp>("Exp", 1),
    ofFloats<Library<std::floor, std::floor>>("Floor", 1),
    ofFloats<Library<std::log, std::log>>("Log", 1),
    ofNumbers<Neg>("Neg", 1),
    { "", "Not", 1, 0, Category::arithmetic, makeOperator<UnaryFunction<Not, bool>> },
    ofFloats<Reciprocal>("Reciprocal", 1),
    ofFloats<Library<std::nearbyint, std::nearbyint>>("Round", 11),
    ofNumbers<Sign>("Sign", 9),
    ofFloats<Library<std::sin, std::sin>>("Sin", 7),
    ofFloats<Library<std::sinh, std::sinh>>("Sinh", 9),
    ofFloats<Library<std::sqrt, std::sqrt>>("Sqrt", 1),
    ofFloats<Library<std::tan, std::tan>>("Tan", 7),
};

} // namespace

std::span<const OperatorEntry> elementwiseUnary()
{
    return kTable;
}

} // namespace core::families
