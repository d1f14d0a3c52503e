#pragma once

#include "core/training/named_tensors.h"

#include <cstdint>

namespace core {

/// A moving average of everything training changes, weights and running statistics alike (Polyak,
/// Juditsky, "Acceleration of Stochastic Approximation by Averaging", 1992; exponential form as in
/// Tarvainen, Valpola, "Mean teachers are better role models", 2017, section 2):
///   average = d * average + (1 - d) * weights, with d = min(decay, (1 + steps) / (10 + steps)),
/// so that the first steps do not linger. Taken every kInterval steps with d to that power, which
/// costs a copy of the weights each time.
class WeightAverage
{
public:
    static constexpr int64_t kInterval = 8;

    /// `decay` of one step in (0, 1).
    explicit WeightAverage(double decay)
        : m_decay(decay)
    {
    }

    /// `steps` were made so far; does nothing between the intervals.
    static bool isDue(int64_t steps) { return steps % kInterval == 0; }
    void update(const NamedTensors& weights, int64_t steps);

    const NamedTensors& tensors() const { return m_tensors; }
    void setTensors(NamedTensors tensors) { m_tensors = std::move(tensors); }

private:
    double m_decay;
    NamedTensors m_tensors;
};

} // namespace core
