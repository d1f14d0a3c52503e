#pragma once

#include <cmath>
#include <cstdint>
#include <numeric>
#include <span>

namespace core {

/// Mean and population variance of a set of numbers.
struct Moments
{
    double mean = 0;
    double variance = 0;

    double inverseDeviation(double epsilon) const { return 1 / std::sqrt(variance + epsilon); }
};

/// Two passes, since the difference of squares loses all digits of a small variance.
template <typename T>
Moments momentsOf(std::span<const T> values)
{
    const auto count = static_cast<double>(values.size());
    Moments moments;
    moments.mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    for (const T value : values) {
        const double difference = static_cast<double>(value) - moments.mean;
        moments.variance += difference * difference;
    }
    moments.variance /= count;
    return moments;
}

} // namespace core
