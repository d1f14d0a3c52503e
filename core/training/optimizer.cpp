#include "core/training/optimizer.h"

#include "core/base/error.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core {

namespace {

constexpr size_t kChunkElements = 16384;

double squaredSum(std::span<const float> numbers)
{
    double sum = 0;
#pragma omp simd reduction(+ : sum)
    for (size_t index = 0; index < numbers.size(); ++index)
        sum += static_cast<double>(numbers[index]) * static_cast<double>(numbers[index]);
    return sum;
}

} // namespace

Optimizer::Optimizer(std::unique_ptr<UpdateRule> rule, std::vector<OptimizedWeights> weights,
                     double weightDecay)
    : m_rule(std::move(rule))
    , m_weights(std::move(weights))
    , m_weightDecay(weightDecay)
{
    for (size_t index = 0; index < m_weights.size(); ++index) {
        const size_t size = m_weights[index].values.size();
        require(m_weights[index].gradients.size() == size, "one gradient a weight");
        m_buffers.emplace_back(m_rule->buffers(), std::vector<float>(size));
        for (size_t first = 0; first < size; first += kChunkElements)
            m_chunks.push_back({ index, first, std::min(kChunkElements, size - first) });
    }
}

void Optimizer::step(double learningRate, double gradientScale)
{
    ++m_steps;
    parallelFor(static_cast<int64_t>(m_chunks.size()), 1, [&](int64_t begin, int64_t end) {
        for (int64_t chunk = begin; chunk < end; ++chunk)
            apply(m_chunks[static_cast<size_t>(chunk)], learningRate, gradientScale);
    });
}

void Optimizer::apply(const Chunk& chunk, double learningRate, double gradientScale)
{
    const OptimizedWeights& weights = m_weights[chunk.weights];
    WeightUpdate update{ .values = weights.values.subspan(chunk.first, chunk.count),
                         .gradients = weights.gradients.subspan(chunk.first, chunk.count),
                         .gradientScale = static_cast<float>(gradientScale),
                         .learningRate = static_cast<float>(learningRate * weights.rateFactor),
                         .weightDecay =
                             weights.isDecayed ? static_cast<float>(m_weightDecay) : 0.0F,
                         .step = m_steps };
    std::vector<std::vector<float>>& buffers = m_buffers[chunk.weights];
    for (size_t buffer = 0; buffer < buffers.size(); ++buffer)
        update.buffers[buffer] = std::span(buffers[buffer]).subspan(chunk.first, chunk.count);
    m_rule->apply(update);
}

double Optimizer::gradientNorm() const
{
    std::vector<double> sums(m_chunks.size());
    parallelFor(static_cast<int64_t>(m_chunks.size()), 1, [&](int64_t begin, int64_t end) {
        for (int64_t index = begin; index < end; ++index) {
            const Chunk& chunk = m_chunks[static_cast<size_t>(index)];
            sums[static_cast<size_t>(index)] =
                squaredSum(m_weights[chunk.weights].gradients.subspan(chunk.first, chunk.count));
        }
    });
    return std::sqrt(std::accumulate(sums.begin(), sums.end(), 0.0));
}

std::string Optimizer::firstNonFiniteGradient() const
{
    for (const OptimizedWeights& weights : m_weights)
        if (!std::isfinite(squaredSum(weights.gradients)))
            return weights.name;
    return {};
}

void Optimizer::clearGradients()
{
    for (const OptimizedWeights& weights : m_weights)
        std::ranges::fill(weights.gradients, 0.0F);
}

double clippingScale(double norm, double limit)
{
    return limit > 0 && norm > limit ? limit / norm : 1;
}

} // namespace core
