#include "core/evaluation/estimate.h"

#include <algorithm>
#include <cmath>

namespace core {

Estimate wilsonEstimate(int64_t hits, int64_t n)
{
    if (n <= 0)
        return { .hits = hits, .n = n };
    constexpr double kZ = 1.959963984540054; // 97.5 % point of the normal distribution
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

} // namespace core
