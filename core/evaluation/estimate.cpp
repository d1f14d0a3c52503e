#include "core/evaluation/estimate.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr double kZ = 1.959963984540054; // 97.5 % point of the normal distribution

} // namespace

Estimate wilsonEstimate(int64_t hits, int64_t n)
{
    if (n <= 0)
        return { .hits = hits, .n = n };
    const auto count = static_cast<double>(n);
    const double share = static_cast<double>(hits) / count;
    const double shrink = 1 + kZ * kZ / count;
    const double centre = (share + kZ * kZ / (2 * count)) / shrink;
    const double spread =
        kZ * std::sqrt(share * (1 - share) / count + kZ * kZ / (4 * count * count)) / shrink;
    return { .hits = hits,
             .n = n,
             .value = share,
             .low = std::max(0.0, centre - spread),
             .high = std::min(1.0, centre + spread) };
}

PairedDifference pairedDifference(int64_t onlyFirst, int64_t onlySecond, int64_t n)
{
    if (n <= 0)
        return {};
    const double first = static_cast<double>(onlyFirst) + 0.5;
    const double second = static_cast<double>(onlySecond) + 0.5;
    const double count = static_cast<double>(n) + 2;
    const double centre = (second - first) / count;
    const double spread =
        kZ * std::sqrt(first + second - (second - first) * (second - first) / count) / count;
    return { .value = static_cast<double>(onlySecond - onlyFirst) / static_cast<double>(n),
             .low = std::max(-1.0, centre - spread),
             .high = std::min(1.0, centre + spread) };
}

} // namespace core
