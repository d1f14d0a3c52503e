#pragma once

#include <cstdint>

namespace core {

/// A share measured on a sample, with the interval that holds the true share in 95 of 100 such
/// measurements.
struct Estimate
{
    int64_t hits = 0;
    int64_t n = 0;
    double value = 0; ///< hits / n, in [0, 1]; 0 when n is 0
    double low = 0;
    double high = 1;
};

/// Wilson's score interval at 95 % (Wilson 1927; the recommended one in Brown, Cai, DasGupta,
/// "Interval estimation for a binomial proportion", 2001). Its coverage dips below 95 % where the
/// share is very near 0 or 1.
Estimate wilsonEstimate(int64_t hits, int64_t n);

} // namespace core
