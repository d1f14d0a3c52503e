#pragma once

#include "core/training/update_rule.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace core {

/// Weights as an optimizer sees them; the spans must outlive it.
struct OptimizedWeights
{
    std::string name;
    std::span<float> values;
    std::span<float> gradients;
    double rateFactor = 1; ///< of the learning rate
    bool isDecayed = false; ///< weights of products are; biases and normalizations are not
};

/// Applies an update rule to all weights and keeps what the rule remembers. Work is cut into
/// chunks that do not depend on the thread count, so that norms are equal at any.
class Optimizer
{
public:
    Optimizer(std::unique_ptr<UpdateRule> rule, std::vector<OptimizedWeights> weights,
              double weightDecay);

    /// One step with every gradient multiplied by `gradientScale`.
    void step(double learningRate, double gradientScale);
    /// Square root of the sum of all squared gradients (before scaling); not finite when a gradient
    /// is not.
    double gradientNorm() const;
    /// The name of the first weights whose gradient is not finite; empty when all are.
    std::string firstNonFiniteGradient() const;
    void clearGradients();

    const std::vector<OptimizedWeights>& weights() const { return m_weights; }
    /// For checkpoints: what the rule remembers of each of the weights, and the number of steps.
    std::span<std::vector<float>> buffers(size_t weights) { return m_buffers[weights]; }
    int64_t steps() const { return m_steps; }
    void setSteps(int64_t steps) { m_steps = steps; }

private:
    struct Chunk
    {
        size_t weights;
        size_t first;
        size_t count;
    };

    void apply(const Chunk& chunk, double learningRate, double gradientScale);

    std::unique_ptr<UpdateRule> m_rule;
    std::vector<OptimizedWeights> m_weights;
    double m_weightDecay;
    std::vector<std::vector<std::vector<float>>> m_buffers; ///< [weights][buffer]
    std::vector<Chunk> m_chunks;
    int64_t m_steps = 0;
};

/// What gradients are multiplied by so that their norm becomes at most `limit` (Pascanu, Mikolov,
/// Bengio, "On the difficulty of training recurrent neural networks", 2013, algorithm 1); 1 for
/// limit 0, which means no limit.
double clippingScale(double norm, double limit);

} // namespace core
