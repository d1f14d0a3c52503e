#pragma once

#include <span>

namespace core {

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
};

} // namespace core
