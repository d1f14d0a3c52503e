#include "core/training/weight_average.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

void approach(Tensor& average, const Tensor& weights, float kept)
{
    if (average.elementType() != ElementType::float32) {
        average = weights;
        return;
    }
    const std::span<const float> from = weights.values<float>();
    const std::span<float> to = average.mutableValues<float>();
    constexpr int64_t kGrain = 65536;
    parallelFor(average.elementCount(), kGrain, [&](int64_t begin, int64_t end) {
        for (auto index = static_cast<size_t>(begin); index < static_cast<size_t>(end); ++index)
            to[index] = kept * to[index] + (1 - kept) * from[index];
    });
}

} // namespace

void WeightAverage::update(const NamedTensors& weights, int64_t steps)
{
    const auto count = static_cast<double>(steps);
    const double decay = std::min(m_decay, (1 + count) / (10 + count));
    const auto kept = static_cast<float>(std::pow(decay, static_cast<double>(kInterval)));
    for (const auto& [name, tensor] : weights) {
        const auto place = std::ranges::find(m_tensors, name, &NamedTensors::value_type::first);
        if (place == m_tensors.end())
            m_tensors.emplace_back(name, tensor);
        else
            approach(place->second, tensor, kept);
    }
}

} // namespace core
