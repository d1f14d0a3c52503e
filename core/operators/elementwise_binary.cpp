#include "core/operators/binary_operator.h"
#include "core/operators/elementwise.h"
#include "core/operators/integer_arithmetic.h"

#include <cmath>

namespace core::families {

namespace {

/// The result of a 64-bit operation that reports overflow, unknown when it does.
template <typename Operation>
SymbolicInteger ifKnown(const SymbolicInteger& a, const SymbolicInteger& b, Operation operation)
{
    int64_t result = 0;
    if (!a.number || !b.number || !operation(*a.number, *b.number, &result))
        return {};
    return { .number = result };
}

struct Add
{
    static constexpr BinaryTraits kTraits{ .passesGradient = true };
    template <typename T>
    T operator()(T a, T b) const
    {
        return wrappedAdd(a, b);
    }
    static SymbolicInteger combine(const SymbolicInteger& a, const SymbolicInteger& b)
    {
        if (a.number == 0)
            return b;
        if (b.number == 0)
            return a;
        return ifKnown(a, b, [](int64_t x, int64_t y, int64_t* sum) {
            return !__builtin_add_overflow(x, y, sum);
        });
    }
};

struct Sub
{
    static constexpr BinaryTraits kTraits{};
    template <typename T>
    T operator()(T a, T b) const
    {
        return wrappedSubtract(a, b);
    }
    template <typename T>
    T leftDerivative(T, T) const
    {
        return 1;
    }
    template <typename T>
    T rightDerivative(T, T) const
    {
        return -1;
    }
    static SymbolicInteger combine(const SymbolicInteger& a, const SymbolicInteger& b)
    {
        if (b.number == 0)
            return a;
        if (!a.isUnknown() && a == b)
            return { .number = 0 };
        return ifKnown(a, b, [](int64_t x, int64_t y, int64_t* difference) {
            return !__builtin_sub_overflow(x, y, difference);
        });
    }
};

struct Mul
{
    static constexpr BinaryTraits kTraits{};
    template <typename T>
    T operator()(T a, T b) const
    {
        return wrappedMultiply(a, b);
    }
    template <typename T>
    T leftDerivative(T, T b) const
    {
        return b;
    }
    template <typename T>
    T rightDerivative(T a, T) const
    {
        return a;
    }
    static SymbolicInteger combine(const SymbolicInteger& a, const SymbolicInteger& b)
    {
        if (a.number == 1)
            return b;
        if (b.number == 1)
            return a;
        if (a.number == 0 || b.number == 0)
            return { .number = 0 };
        return ifKnown(a, b, [](int64_t x, int64_t y, int64_t* product) {
            return !__builtin_mul_overflow(x, y, product);
        });
    }
};

struct Div
{
    static constexpr BinaryTraits kTraits{ .isDivision = true };
    template <typename T>
    T operator()(T a, T b) const
    {
        return quotient(a, b);
    }
    template <typename T>
    T leftDerivative(T, T b) const
    {
        return 1 / b;
    }
    template <typename T>
    T rightDerivative(T a, T b) const
    {
        return -a / (b * b);
    }
    static SymbolicInteger combine(const SymbolicInteger& a, const SymbolicInteger& b)
    {
        if (b.number == 1)
            return a;
        return ifKnown(a, b, [](int64_t x, int64_t y, int64_t* result) {
            const bool isDefined = y != 0 && y != -1;
            *result = isDefined ? x / y : 0;
            return isDefined;
        });
    }
};

/// Attribute fmod of Mod: the sign of the result follows the dividend.
struct TruncatedRemainder
{
    static constexpr BinaryTraits kTraits{ .isDivision = true };
    template <typename T>
    T operator()(T a, T b) const
    {
        if constexpr (std::is_floating_point_v<T>)
            return std::fmod(a, b);
        else
            return remainder(a, b);
    }
    template <typename T>
    T leftDerivative(T, T) const
    {
        return 1;
    }
    template <typename T>
    T rightDerivative(T a, T b) const
    {
        return -std::trunc(a / b);
    }
};

/// Mod without fmod: the sign of the result follows the divisor.
struct FlooredRemainder
{
    static constexpr BinaryTraits kTraits{ .accepted = kIntegers, .isDivision = true };
    template <typename T>
    T operator()(T a, T b) const
    {
        const T rest = remainder(a, b);
        return rest != 0 && (rest < 0) != (b < 0) ? static_cast<T>(rest + b) : rest;
    }
};

struct ShiftLeft
{
    static constexpr BinaryTraits kTraits{ .accepted = kUnsignedIntegers };
    template <typename T>
    T operator()(T a, T b) const
    {
        const auto bits = static_cast<std::make_unsigned_t<T>>(a);
        return b >= T(sizeof(T) * 8) ? T(0) : static_cast<T>(bits << b);
    }
};

struct ShiftRight
{
    static constexpr BinaryTraits kTraits{ .accepted = kUnsignedIntegers };
    template <typename T>
    T operator()(T a, T b) const
    {
        return b >= T(sizeof(T) * 8) ? T(0) : static_cast<T>(a >> b);
    }
};

template <template <typename> typename Bits>
struct Bitwise
{
    static constexpr BinaryTraits kTraits{ .accepted = kIntegers };
    template <typename T>
    T operator()(T a, T b) const
    {
        return Bits<T>()(a, b);
    }
};

template <typename Function>
using OfNumbers = BinaryFunction<Function, float, double, int32_t, int64_t, uint64_t>;
template <typename Function>
using OfIntegers = BinaryFunction<Function, int32_t, int64_t, uint64_t>;

std::unique_ptr<Operator> makeMod(const NodeView& view)
{
    if (view.node.integer("fmod", 0) != 0)
        return std::make_unique<OfNumbers<TruncatedRemainder>>(view);
    return std::make_unique<OfIntegers<FlooredRemainder>>(view);
}

std::unique_ptr<Operator> makeBitShift(const NodeView& view)
{
    const std::string direction = view.node.text("direction", "");
    if (direction == "LEFT")
        return std::make_unique<OfIntegers<ShiftLeft>>(view);
    if (direction == "RIGHT")
        return std::make_unique<OfIntegers<ShiftRight>>(view);
    throw Error(ErrorCode::invalidModel,
                "attribute \"direction\" is \"" + direction + "\", expected LEFT or RIGHT");
}

constexpr auto kArithmetic = OperatorCategory::arithmetic;

constexpr OperatorEntry kTable[] = {
    { "", "Add", 1, 0, kArithmetic, makeOperator<OfNumbers<Add>> },
    { "", "BitShift", 11, 0, kArithmetic, makeBitShift },
    { "", "BitwiseAnd", 18, 0, kArithmetic, makeOperator<OfIntegers<Bitwise<std::bit_and>>> },
    { "", "BitwiseOr", 18, 0, kArithmetic, makeOperator<OfIntegers<Bitwise<std::bit_or>>> },
    { "", "BitwiseXor", 18, 0, kArithmetic, makeOperator<OfIntegers<Bitwise<std::bit_xor>>> },
    { "", "Div", 1, 0, kArithmetic, makeOperator<OfNumbers<Div>> },
    { "", "Mod", 10, 0, kArithmetic, makeMod },
    { "", "Mul", 1, 0, kArithmetic, makeOperator<OfNumbers<Mul>> },
    { "", "Sub", 1, 0, kArithmetic, makeOperator<OfNumbers<Sub>> },
};

} // namespace

std::span<const OperatorEntry> elementwiseBinary()
{
    return kTable;
}

} // namespace core::families
