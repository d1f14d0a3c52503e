#include "core/training/update_rule.h"

#include <cmath>

namespace core {

namespace {

/// Gradient descent with Nesterov's momentum, in the form that needs the gradient at the weights
/// alone (Sutskever, Martens, Dahl, Hinton, "On the importance of initialization and momentum in
/// deep learning", 2013, equations 3 and 4):
///   g = gradient + decay * w;  v = momentum * v + g;  w -= rate * (g + momentum * v)
class NesterovRule : public UpdateRule
{
public:
    explicit NesterovRule(const ParameterValues& values)
        : m_momentum(static_cast<float>(values.real("momentum")))
    {
    }
    size_t buffers() const override { return 1; }
    void apply(const WeightUpdate& update) const override
    {
        float* const value = update.values.data();
        float* const velocity = update.buffers[0].data();
        const float* const gradient = update.gradients.data();
        const float momentum = m_momentum;
        const float scale = update.gradientScale;
        const float rate = update.learningRate;
        const float decay = update.weightDecay;
        const size_t count = update.values.size();
#pragma omp simd
        for (size_t index = 0; index < count; ++index) {
            const float slope = scale * gradient[index] + decay * value[index];
            const float speed = momentum * velocity[index] + slope;
            velocity[index] = speed;
            value[index] -= rate * (slope + momentum * speed);
        }
    }

private:
    float m_momentum;
};

/// Adam with decay of the weights apart from the gradient (Loshchilov, Hutter, "Decoupled Weight
/// Decay Regularization", 2019, algorithm 2; Kingma, Ba, "Adam", 2015):
///   m = b1 * m + (1 - b1) * g;  v = b2 * v + (1 - b2) * g * g
///   w -= rate * (m / (1 - b1^t) / (sqrt(v / (1 - b2^t)) + epsilon) + decay * w)
class AdamRule : public UpdateRule
{
public:
    explicit AdamRule(const ParameterValues& values)
        : m_meanDecay(values.real("meanDecay"))
        , m_squareDecay(values.real("squareDecay"))
    {
    }
    size_t buffers() const override { return 2; }
    void apply(const WeightUpdate& update) const override
    {
        constexpr float kEpsilon = 1e-8F;
        const auto step = static_cast<double>(update.step);
        const auto meanScale = static_cast<float>(1 / (1 - std::pow(m_meanDecay, step)));
        const auto squareScale = static_cast<float>(1 / (1 - std::pow(m_squareDecay, step)));
        const auto meanDecay = static_cast<float>(m_meanDecay);
        const auto squareDecay = static_cast<float>(m_squareDecay);
        float* const value = update.values.data();
        float* const mean = update.buffers[0].data();
        float* const square = update.buffers[1].data();
        const float* const gradient = update.gradients.data();
        const float scale = update.gradientScale;
        const float rate = update.learningRate;
        const float decay = update.weightDecay;
        const size_t count = update.values.size();
#pragma omp simd
        for (size_t index = 0; index < count; ++index) {
            const float slope = scale * gradient[index];
            const float first = meanDecay * mean[index] + (1 - meanDecay) * slope;
            const float second = squareDecay * square[index] + (1 - squareDecay) * slope * slope;
            mean[index] = first;
            square[index] = second;
            const float direction =
                first * meanScale / (std::sqrt(second * squareScale) + kEpsilon);
            value[index] -= rate * (direction + decay * value[index]);
        }
    }

private:
    double m_meanDecay;
    double m_squareDecay;
};

template <typename T>
std::unique_ptr<UpdateRule> makeRule(const ParameterValues& values)
{
    return std::make_unique<T>(values);
}

constexpr std::array kOptimizers{
    OptimizerKind{ "sgd", "Gradient descent with momentum",
                   "Nesterov's momentum. Reaches the best accuracy with a well chosen learning "
                   "rate, about 0.1 for a batch of 128.",
                   makeRule<NesterovRule> },
    OptimizerKind{ "adamw", "AdamW",
                   "Steps of adapted length. Less sensitive to the learning rate, which is about "
                   "0.001.",
                   makeRule<AdamRule> },
};

constexpr Catalog<OptimizerKind> kCatalog("optimizer", kOptimizers);

} // namespace

const Catalog<OptimizerKind>& optimizers()
{
    return kCatalog;
}

Parameters optimizerParameters()
{
    const auto share = [](const char* key, const char* title, const char* help, double fallback) {
        return Parameter{ .key = key,
                          .title = title,
                          .help = help,
                          .type = ParameterType::real,
                          .fallback = fallback,
                          .minimum = 0,
                          .maximum = 0.9999 };
    };
    return {
        share("momentum", "Momentum", "Share of the last step that the next one keeps (sgd).", 0.9),
        share("meanDecay", "Decay of the mean", "How slowly AdamW's mean gradient forgets.", 0.9),
        share("squareDecay", "Decay of the square",
              "How slowly AdamW's mean squared gradient forgets.", 0.999),
    };
}

} // namespace core
