#include "core/quantization/value_histogram.h"

#include "core/base/number_text.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

ValueRange extremesOf(std::span<const float> numbers)
{
    float low = numbers.front();
    float high = numbers.front();
    bool isFinite = true;
    for (const float number : numbers) {
        low = std::min(low, number);
        high = std::max(high, number);
        isFinite = isFinite && std::isfinite(number);
    }
    if (!isFinite)
        throw Error(ErrorCode::nonFinite, "numbers that are NaN or infinite have no range");
    return { low, high };
}

/// The narrowest power of two of which kMostBins cover the range and zero.
double widthFor(ValueRange range)
{
    const double size = std::max(range.high, 0.0) - std::min(range.low, 0.0);
    if (size == 0)
        return 0;
    int exponent = 0;
    const double fraction =
        std::frexp(size / static_cast<double>(ValueHistogram::kMostBins), &exponent);
    return std::ldexp(1.0, fraction == 0.5 ? exponent - 1 : exponent);
}

/// The next word of a line; throws Error invalidFile at its end.
std::string_view nextWord(std::string_view& text)
{
    const size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty())
        throw Error(ErrorCode::invalidFile, "a histogram ends too early");
    return word;
}

template <typename Number>
Number expectNumber(const std::optional<Number>& number)
{
    if (!number)
        throw Error(ErrorCode::invalidFile, "a histogram holds something that is no number");
    return *number;
}

} // namespace

void ValueHistogram::add(std::span<const float> numbers, int64_t samples)
{
    if (numbers.empty())
        return;
    const auto total = static_cast<int64_t>(numbers.size());
    // A value without batch axis counts as one sample.
    const int64_t parts = samples > 0 && total % samples == 0 ? samples : 1;
    const auto size = static_cast<size_t>(total / parts);
    for (size_t start = 0; start < numbers.size(); start += size) {
        const std::span<const float> sample = numbers.subspan(start, size);
        include(extremesOf(sample));
        m_count += static_cast<int64_t>(size);
        if (m_width == 0)
            continue;
        const auto scale = 1 / m_width;
        for (const float number : sample)
            ++m_bins[static_cast<size_t>(
                static_cast<int64_t>(std::floor(static_cast<double>(number) * scale)) - m_first)];
    }
}

void ValueHistogram::include(ValueRange range)
{
    const bool isFirst = m_count == 0;
    m_average.low =
        isFirst ? range.low : m_average.low + kAverageShare * (range.low - m_average.low);
    m_average.high =
        isFirst ? range.high : m_average.high + kAverageShare * (range.high - m_average.high);
    m_extremes.low = isFirst ? range.low : std::min(m_extremes.low, range.low);
    m_extremes.high = isFirst ? range.high : std::max(m_extremes.high, range.high);
    const double width = widthFor(m_extremes);
    if (width == 0)
        return;
    if (m_width == 0) {
        m_width = width;
        m_first = binOf(0);
        m_bins = { m_count };
    }
    if (width > m_width)
        widen(width);
    cover(binOf(std::min(m_extremes.low, 0.0)), binOf(std::max(m_extremes.high, 0.0)));
}

void ValueHistogram::widen(double width)
{
    const auto ratio = width / m_width;
    const auto wider = [&](int64_t bin) {
        return static_cast<int64_t>(std::floor(static_cast<double>(bin) / ratio));
    };
    const int64_t first = wider(m_first);
    std::vector<int64_t> bins(
        static_cast<size_t>(wider(m_first + static_cast<int64_t>(m_bins.size()) - 1) - first + 1));
    for (size_t i = 0; i < m_bins.size(); ++i)
        bins[static_cast<size_t>(wider(m_first + static_cast<int64_t>(i)) - first)] += m_bins[i];
    m_bins = std::move(bins);
    m_first = first;
    m_width = width;
}

void ValueHistogram::cover(int64_t first, int64_t last)
{
    if (first < m_first) {
        m_bins.insert(m_bins.begin(), static_cast<size_t>(m_first - first), 0);
        m_first = first;
    }
    const auto size = static_cast<size_t>(last - m_first + 1);
    if (size > m_bins.size())
        m_bins.resize(size, 0);
}

int64_t ValueHistogram::binOf(double number) const
{
    return static_cast<int64_t>(std::floor(number / m_width));
}

double ValueHistogram::center(size_t index) const
{
    return (static_cast<double>(m_first + static_cast<int64_t>(index)) + 0.5) * m_width;
}

std::string ValueHistogram::text() const
{
    std::string text = numberText(m_count);
    for (const double number :
         { m_extremes.low, m_extremes.high, m_average.low, m_average.high, m_width })
        text += ' ' + numberText(number);
    text += ' ' + numberText(m_first) + ' ' + numberText(static_cast<int64_t>(m_bins.size()));
    for (const int64_t bin : m_bins)
        text += ' ' + numberText(bin);
    return text;
}

ValueHistogram ValueHistogram::fromText(std::string_view text)
{
    const auto integer = [&] { return expectNumber(parseInteger(nextWord(text))); };
    const auto real = [&] { return expectNumber(parseReal(nextWord(text))); };
    ValueHistogram histogram;
    histogram.m_count = integer();
    histogram.m_extremes.low = real();
    histogram.m_extremes.high = real();
    histogram.m_average.low = real();
    histogram.m_average.high = real();
    histogram.m_width = real();
    histogram.m_first = integer();
    const int64_t size = integer();
    if (size < 0 || size > 2 * kMostBins)
        throw Error(ErrorCode::invalidFile, "a histogram has an impossible number of bins");
    for (int64_t i = 0; i < size; ++i)
        histogram.m_bins.push_back(integer());
    if (!text.empty())
        throw Error(ErrorCode::invalidFile, "a histogram goes on behind its end");
    return histogram;
}

} // namespace core
