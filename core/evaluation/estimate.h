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

/// A difference of two shares that were measured on the same samples, with its 95 % interval.
struct PairedDifference
{
    double value = 0; ///< second share less first, in [-1, 1]
    double low = -1;
    double high = 1;
};

/// From the number of samples where only the first, or only the second, is right. Formula: Wald's
/// interval after adding 1/2 to each of the four counts (Agresti and Min, "Simple improved
/// confidence intervals for comparing matched proportions", 2005).
PairedDifference pairedDifference(int64_t onlyFirst, int64_t onlySecond, int64_t n);

} // namespace core
