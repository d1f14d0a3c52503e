#include "core/base/random.h"
#include "core/quantization/rounding.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core {

namespace {

using Matrix = Eigen::MatrixXf;

constexpr int kSteps = 1500;
constexpr int kWarmUp = kSteps / 5;
constexpr Eigen::Index kBatch = 64;
constexpr float kLearningRate = 0.01F;
constexpr float kRegularization = 0.01F;
constexpr float kStretch = 1.2F; ///< the soft choice reaches 0 and 1, not only comes close
constexpr float kOffset = -0.1F;

/// h(V) of equation 23.
Matrix softChoice(const Matrix& v)
{
    return ((1 + (-v.array()).exp()).inverse() * kStretch + kOffset).cwiseMin(1).cwiseMax(0);
}

/// Adam of Kingma and Ba (2015), algorithm 1.
class Adam
{
public:
    Adam(Eigen::Index rows, Eigen::Index columns)
        : m_mean(Matrix::Zero(rows, columns))
        , m_square(Matrix::Zero(rows, columns))
    {
    }

    void step(Matrix& parameters, const Matrix& gradient)
    {
        constexpr float kFirst = 0.9F;
        constexpr float kSecond = 0.999F;
        ++m_count;
        m_mean = kFirst * m_mean + (1 - kFirst) * gradient;
        m_square = kSecond * m_square + (1 - kSecond) * gradient.cwiseAbs2();
        const float first = 1 - std::pow(kFirst, m_count);
        const float second = 1 - std::pow(kSecond, m_count);
        parameters.array() -=
            kLearningRate * (m_mean.array() / first) / ((m_square.array() / second).sqrt() + 1e-8F);
    }

private:
    Matrix m_mean;
    Matrix m_square;
    float m_count = 0;
};

/// Learns V; all numbers are in units of the rows' scales.
class AdaptiveRounding
{
public:
    explicit AdaptiveRounding(const RoundingProblem& problem)
        : m_problem(problem)
        , m_scaled((problem.scales.cwiseInverse().asDiagonal() * problem.weights).cast<float>())
        , m_floor(m_scaled.array().floor())
        , m_scales(problem.scales.cast<float>())
    {
        const Matrix fraction = (m_scaled - m_floor).cwiseMax(0.01F).cwiseMin(0.99F);
        m_choice = -((kStretch / (fraction.array() - kOffset)) - 1).log();
        // One number makes losses of layers alike, so that one regularization suits all.
        const Matrix outputs = problem.inputs * problem.weights.cast<float>().transpose();
        m_weight = 1 / std::max(outputs.squaredNorm() / static_cast<float>(outputs.rows()), 1e-20F);
    }

    Eigen::MatrixXi run(const Monitor& monitor)
    {
        Adam adam(m_choice.rows(), m_choice.cols());
        Random random(RandomKey{});
        for (int step = 0; step < kSteps; ++step) {
            if (step % 16 == 0)
                monitor.checkpoint();
            adam.step(m_choice, gradient(step, random));
        }
        return (softChoice(m_choice).array() >= 0.5F)
            .select(clamped(m_floor.array() + 1), clamped(m_floor))
            .cast<int>();
    }

private:
    Matrix clamped(const Matrix& integers) const
    {
        const auto bound = static_cast<float>(m_problem.highest);
        return integers.cwiseMin(bound).cwiseMax(-bound);
    }

    Matrix sampled(Random& random) const
    {
        Matrix x(std::min(kBatch, m_problem.inputs.rows()), m_problem.inputs.cols());
        for (Eigen::Index i = 0; i < x.rows(); ++i)
            x.row(i) = m_problem.inputs.row(random.below(m_problem.inputs.rows()));
        return x;
    }

    Matrix gradient(int step, Random& random) const
    {
        const Matrix x = sampled(random);
        const Matrix h = softChoice(m_choice);
        const Matrix soft = clamped(m_floor + h);
        const Matrix rounded = m_scales.asDiagonal() * soft;
        const Matrix difference = x * (rounded - m_problem.weights.cast<float>()).transpose();
        Matrix result = m_scales.asDiagonal()
            * ((2 * m_weight / static_cast<float>(x.rows())) * (difference.transpose() * x)).eval();
        if (step >= kWarmUp)
            result.array() += regularization(h, step);
        // The clamp of h stops its gradient at 0 and 1, that of the integers at their bounds.
        const auto sigmoid = (1 + (-m_choice.array()).exp()).inverse();
        const auto bound = static_cast<float>(m_problem.highest);
        const auto isFree = h.array() > 0 && h.array() < 1 && (m_floor + h).array().abs() < bound;
        return isFree.select(result.array() * kStretch * sigmoid * (1 - sigmoid), 0);
    }

    /// Derivative of lambda (1 - |2h - 1|^beta); beta falls from 20 to 2 along a cosine.
    Eigen::ArrayXXf regularization(const Matrix& h, int step) const
    {
        const double progress =
            static_cast<double>(step - kWarmUp) / static_cast<double>(kSteps - kWarmUp);
        const auto beta = static_cast<float>(2 + 9 * (1 + std::cos(progress * M_PI)));
        const float lambda = kRegularization / static_cast<float>(h.size());
        const Eigen::ArrayXXf centered = 2 * h.array() - 1;
        return -2 * lambda * beta * centered.abs().pow(beta - 1) * centered.sign();
    }

    const RoundingProblem& m_problem;
    Matrix m_scaled;
    Matrix m_floor;
    Eigen::VectorXf m_scales;
    Matrix m_choice; ///< V
    float m_weight = 1;
};

} // namespace

Eigen::MatrixXi roundAdaptively(const RoundingProblem& problem, const Monitor& monitor)
{
    const Eigen::MatrixXi nearest = roundNearest(problem, monitor);
    if (problem.inputs.rows() == 0)
        return nearest;
    const Eigen::MatrixXi adaptive = AdaptiveRounding(problem).run(monitor);
    return outputError(problem, adaptive) < outputError(problem, nearest) ? adaptive : nearest;
}

} // namespace core
