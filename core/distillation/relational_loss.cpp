#include "core/distillation/feature_losses.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

namespace core {

namespace {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

constexpr Eigen::Index kMostAngleSamples = 64;
constexpr double kLeastNorm = 1e-12;

/// Each layer averaged over the picture: [samples, channels].
Matrix averaged(const FeatureMaps& maps)
{
    const FeatureMaps means = pooled(maps, 1, 1);
    return Eigen::Map<const Matrix>(means.values.data(), means.samples, means.channels);
}

/// Huber's function of an error with threshold 1, summed; `error` becomes its derivative.
double smoothDistance(Matrix& error)
{
    double sum = 0;
    for (double& value : error.reshaped()) {
        const double size = std::abs(value);
        sum += size < 1 ? value * value / 2 : size - 0.5;
        value = std::clamp(value, -1.0, 1.0);
    }
    return sum;
}

/// Distances of all pairs of rows, over their mean without the zeros.
struct Distances
{
    Matrix values;
    double mean = 0;
    double pairs = 0; ///< that are apart

    explicit Distances(const Matrix& x)
        : values(Matrix::Zero(x.rows(), x.rows()))
    {
        for (Eigen::Index i = 0; i < x.rows(); ++i)
            for (Eigen::Index j = 0; j < x.rows(); ++j)
                values(i, j) = (x.row(i) - x.row(j)).norm();
        pairs = static_cast<double>((values.array() > 0).count());
        mean = pairs > 0 ? values.sum() / pairs : 1;
        values /= mean;
    }
};

/// Adds weight times the gradient of the distance term by `x`.
double distanceTerm(const Matrix& x, const Matrix& y, double weight, Matrix& gradient)
{
    const Distances ours(x);
    Matrix error = ours.values - Distances(y).values;
    const double scale = weight / static_cast<double>(error.size());
    const double value = scale * smoothDistance(error);
    // A distance also moves the mean that all are divided by.
    const double common = error.cwiseProduct(ours.values).sum() / std::max(ours.pairs, 1.0);
    for (Eigen::Index i = 0; i < x.rows(); ++i)
        for (Eigen::Index j = 0; j < x.rows(); ++j) {
            if (ours.values(i, j) == 0)
                continue;
            const double slope = scale * (error(i, j) - common) / ours.mean;
            const Eigen::RowVectorXd pull =
                slope / (ours.values(i, j) * ours.mean) * (x.row(i) - x.row(j));
            gradient.row(i) += pull;
            gradient.row(j) -= pull;
        }
    return value;
}

/// Unit vectors from row `corner` to all rows; lengths go to `norms`.
Matrix directions(const Matrix& x, Eigen::Index corner, Eigen::VectorXd& norms)
{
    Matrix result = x.rowwise() - x.row(corner);
    norms = result.rowwise().norm().cwiseMax(kLeastNorm);
    result.array().colwise() /= norms.array();
    return result;
}

/// Adds weight times the gradient of the angle term by `x`, of its first rows.
double angleTerm(const Matrix& x, const Matrix& y, double weight, Matrix& gradient)
{
    const Eigen::Index count = std::min(x.rows(), kMostAngleSamples);
    const double scale = weight / std::pow(static_cast<double>(count), 3);
    double value = 0;
    Eigen::VectorXd norms;
    Eigen::VectorXd unused;
    for (Eigen::Index corner = 0; corner < count; ++corner) {
        const Matrix ours = directions(x.topRows(count), corner, norms);
        const Matrix theirs = directions(y.topRows(count), corner, unused);
        Matrix error = ours * ours.transpose() - theirs * theirs.transpose();
        value += scale * smoothDistance(error);
        Matrix slope = 2 * scale * error * ours;
        // Along a direction nothing changes: its length is 1.
        const Eigen::VectorXd along = slope.cwiseProduct(ours).rowwise().sum();
        slope -= along.asDiagonal() * ours;
        slope.array().colwise() /= norms.array();
        slope.row(corner).setZero();
        gradient.topRows(count) += slope;
        gradient.row(corner) -= slope.colwise().sum();
    }
    return value;
}

class RelationalLoss : public FeatureLoss
{
public:
    RelationalLoss(double distanceWeight, double angleWeight)
        : m_distanceWeight(distanceWeight)
        , m_angleWeight(angleWeight)
    {
    }

    LossGradient evaluate(const FeatureMaps& student, const FeatureMaps& teacher,
                          double weight) override
    {
        const Matrix ours = averaged(student);
        const Matrix theirs = averaged(teacher);
        Matrix gradient = Matrix::Zero(ours.rows(), ours.cols());
        LossGradient result;
        result.value = distanceTerm(ours, theirs, weight * m_distanceWeight, gradient);
        result.value += angleTerm(ours, theirs, weight * m_angleWeight, gradient);
        result.gradient = unpooled(student, 1, 1, std::span(gradient.data(), gradient.size()));
        return result;
    }

private:
    double m_distanceWeight;
    double m_angleWeight;
};

Parameter weightParameter(std::string key, std::string title, double fallback)
{
    return { .key = std::move(key),
             .title = std::move(title),
             .help = "Within the relational loss.",
             .type = ParameterType::real,
             .fallback = fallback,
             .minimum = 0,
             .maximum = 10'000 };
}

} // namespace

Parameters relationalParameters()
{
    return { weightParameter("distanceWeight", "Weight of distances", 25),
             weightParameter("angleWeight", "Weight of angles", 50) };
}

std::unique_ptr<FeatureLoss> makeRelationalLoss(const ParameterValues& values,
                                                const FeaturePairShape& /*shape*/)
{
    return std::make_unique<RelationalLoss>(values.real("distanceWeight"),
                                            values.real("angleWeight"));
}

} // namespace core
