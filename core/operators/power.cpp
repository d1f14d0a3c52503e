#include "core/operators/binary_operator.h"
#include "core/operators/conversion.h"
#include "core/operators/elementwise.h"
#include "core/operators/integer_arithmetic.h"

#include <cmath>

namespace core::families {

namespace {

/// Integer powers wrap; a negative exponent leaves what is left of 1 / x after truncation.
template <typename T>
T integerPower(T base, T exponent)
{
    if (std::is_signed_v<T> && exponent < T(0)) {
        if (base == T(1))
            return 1;
        const bool isOdd = (exponent & T(1)) != 0;
        return base != static_cast<T>(-1) ? T(0) : isOdd ? base : T(1);
    }
    T result = 1;
    for (T square = base; exponent != 0; exponent = static_cast<T>(exponent >> 1)) {
        if ((exponent & T(1)) != 0)
            result = wrappedMultiply(result, square);
        square = wrappedMultiply(square, square);
    }
    return result;
}

struct Power
{
    template <typename T>
    T operator()(T base, T exponent) const
    {
        if constexpr (std::is_floating_point_v<T>)
            return std::pow(base, exponent);
        else
            return integerPower(base, exponent);
    }
    template <typename T>
    T leftDerivative(T base, T exponent) const
    {
        if (exponent == T(2))
            return 2 * base;
        return exponent == T(0) ? T(0) : exponent * std::pow(base, exponent - 1);
    }
    /// At base 0 it is 0, the limit for a positive exponent.
    template <typename T>
    T rightDerivative(T base, T exponent) const
    {
        return base == T(0) && exponent >= T(0) ? T(0) : std::pow(base, exponent) * std::log(base);
    }
};

struct Square
{
    template <typename T>
    T operator()(T base, T) const
    {
        return wrappedMultiply(base, base);
    }
};

/// x^2 is by far the most frequent power, as in the variance of an exported normalization.
template <typename T>
void powerLoop(const std::byte* base, const std::byte* exponent, std::byte* output,
               const BinaryRun& run)
{
    const bool isSquare = run.isRightScalar && *reinterpret_cast<const T*>(exponent) == T(2);
    const BinaryLoop loop = isSquare ? typedBinaryLoop<T, Square> : typedBinaryLoop<T, Power>;
    loop(base, exponent, output, run);
}

/// The exponent has a type of its own; the result has the type of the base.
class PowOperator final : public BinaryOperator
{
public:
    explicit PowOperator(const NodeView& view)
        : BinaryOperator(view, {})
    {
    }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

protected:
    ElementType commonType(ElementType base, ElementType exponent) const override
    {
        expectType(base, kNumbers, "base");
        expectType(exponent, kNumbers, "exponent");
        return isInteger(base) && isFloatingPoint(exponent) ? ElementType::float64
                                                            : computeType(base);
    }

    BinaryGradientLoop gradientLoop(ElementType type, size_t slot) const override
    {
        return findBinaryGradientLoop<Power>(type, slot);
    }

    BinaryLoop loop(ElementType type) const override
    {
        switch (type) {
        case ElementType::float32:
            return powerLoop<float>;
        case ElementType::float64:
            return powerLoop<double>;
        case ElementType::int32:
            return powerLoop<int32_t>;
        case ElementType::int64:
            return powerLoop<int64_t>;
        case ElementType::uint64:
            return powerLoop<uint64_t>;
        default:
            return nullptr;
        }
    }
};

constexpr OperatorEntry kTable[] = {
    { "", "Pow", 1, 0, OperatorCategory::arithmetic, makeOperator<PowOperator> },
};

} // namespace

std::span<const OperatorEntry> power()
{
    return kTable;
}

} // namespace core::families
