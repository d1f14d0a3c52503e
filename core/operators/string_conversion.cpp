#include "core/operators/string_conversion.h"

#include "core/operators/conversion.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace core {

namespace {

template <typename T>
std::string numberText(T value)
{
    if constexpr (std::is_same_v<T, bool>)
        return value ? "1" : "0";
    else if constexpr (std::is_same_v<T, Float16> || std::is_same_v<T, BFloat16>)
        return numberText(static_cast<float>(value));
    else {
        if constexpr (std::is_floating_point_v<T>) {
            if (std::isnan(value))
                return "NaN";
            if (std::isinf(value))
                return value < 0 ? "-INF" : "INF";
        }
        std::array<char, 64> text;
        const auto end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
        return { text.data(), end };
    }
}

/// from_chars knows neither blanks around a number nor a leading plus.
std::string_view withoutDecoration(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\n\r";
    const size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    text = text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
    const bool isSigned = text.size() > 1 && text[0] == '+' && text[1] != '-';
    return isSigned ? text.substr(1) : text;
}

template <typename T>
T parsedNumber(const std::string& original)
{
    const std::string_view text = withoutDecoration(original);
    T value{};
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || failure != std::errc() || end != text.data() + text.size())
        throw Error(ErrorCode::invalidData,
                    fmt::format("text \"{}\" is not a number of type {}", original,
                                elementTypeName(elementTypeOf<T>)));
    return value;
}

template <typename T>
Tensor parsedNumbers(const Tensor& strings)
{
    Tensor numbers = Tensor::uninitialized(elementTypeOf<T>, strings.shape());
    std::ranges::transform(strings.strings(), numbers.mutableValues<T>().begin(), parsedNumber<T>);
    return numbers;
}

} // namespace

Tensor stringsOfNumbers(const Tensor& numbers)
{
    std::vector<std::string> strings;
    withElementType(numbers.elementType(), [&]<typename T>() {
        for (const T value : numbers.values<T>())
            strings.push_back(numberText(value));
    });
    return Tensor::ofStrings(numbers.shape(), std::move(strings));
}

Tensor numbersOfStrings(const Tensor& strings, ElementType to)
{
    if (to == ElementType::uint64)
        return parsedNumbers<uint64_t>(strings);
    if (isInteger(to) || to == ElementType::boolean)
        return converted(parsedNumbers<int64_t>(strings), to);
    // Rounding a double once more could miss the nearest float.
    return to == ElementType::float32 ? parsedNumbers<float>(strings)
                                      : converted(parsedNumbers<double>(strings), to);
}

} // namespace core
