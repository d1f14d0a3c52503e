#pragma once

#include <algorithm>
#include <cmath>
#include <span>

namespace core {

/// No error at all counts as this many decibel.
constexpr double kExactDecibel = 200;

/// Powers of a signal and of what differs from it, added up over batches.
struct SignalNoise
{
    double signal = 0;
    double noise = 0;

    /// Both of equal size.
    void add(std::span<const float> expected, std::span<const float> found)
    {
        for (size_t i = 0; i < expected.size(); ++i) {
            const double difference =
                static_cast<double>(found[i]) - static_cast<double>(expected[i]);
            signal += static_cast<double>(expected[i]) * static_cast<double>(expected[i]);
            noise += difference * difference;
        }
    }

    /// Signal over noise, 10 log10(signal / noise), within kExactDecibel of zero.
    double decibel() const
    {
        if (noise <= 0 || signal <= 0)
            return noise <= 0 ? kExactDecibel : -kExactDecibel;
        return std::clamp(10 * std::log10(signal / noise), -kExactDecibel, kExactDecibel);
    }
};

} // namespace core
