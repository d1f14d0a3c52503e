#pragma once

#include "core/quantization/quantization_parameters.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What the numbers of one value were like, batch by batch, in memory that does not grow with them.
///
/// Bins are [k w, (k + 1) w) for whole k; w is a power of two that widens with the range, so that
/// there are 2,048 to 4,097 of them between the extremes. Widening adds up neighbours, hence counts
/// depend neither on the order nor on the size of the batches. Only moving averages do.
class ValueHistogram
{
public:
    static constexpr int64_t kMostBins = 4096;

    /// Adds the numbers of `samples` inputs, one after another in memory. Throws Error nonFinite.
    void add(std::span<const float> numbers, int64_t samples);

    int64_t count() const { return m_count; }
    /// Extremes of all numbers; 0 before the first.
    ValueRange extremes() const { return m_extremes; }
    /// Extremes of a sample, averaged over samples with weight kAverageShare for the newest.
    ValueRange movingAverage() const { return m_average; }
    static constexpr double kAverageShare = 0.01;

    double binWidth() const { return m_width; }
    /// Middle of bin `index`.
    double center(size_t index) const;
    const std::vector<int64_t>& bins() const { return m_bins; }

    /// One line of text that fromText() reads back exactly; throws Error invalidFile.
    std::string text() const;
    static ValueHistogram fromText(std::string_view text);
    bool operator==(const ValueHistogram&) const = default;

private:
    void include(ValueRange range);
    void widen(double width);
    void cover(int64_t first, int64_t last);
    int64_t binOf(double number) const;

    int64_t m_count = 0;
    ValueRange m_extremes;
    ValueRange m_average;
    double m_width = 0; ///< 0: only zeros so far
    int64_t m_first = 0; ///< k of the first bin
    std::vector<int64_t> m_bins;
};

} // namespace core
