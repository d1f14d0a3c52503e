#include "core/distillation/logit_losses.h"

#include <Eigen/Dense>
#include <cmath>

namespace core {

namespace {

using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Samples below which the column of a class says too little.
constexpr int64_t kLeastSamples = 64;
constexpr double kLeastNorm = 1e-8;

Matrix softened(const LogitMatrix& logits, double temperature)
{
    Matrix result(logits.samples, logits.classes);
    for (int64_t sample = 0; sample < logits.samples; ++sample) {
        const std::vector<double> row = logSoftened(logits.row(sample), temperature);
        for (int64_t label = 0; label < logits.classes; ++label)
            result(sample, label) = std::exp(row[static_cast<size_t>(label)]);
    }
    return result;
}

/// 1 - mean over the rows of the correlation of `a` and `b`; adds weight times the gradient by `a`.
double rowDistance(const Matrix& a, const Matrix& b, double weight, Matrix& gradient)
{
    const auto rows = static_cast<double>(a.rows());
    double sum = 0;
    for (Eigen::Index row = 0; row < a.rows(); ++row) {
        const Eigen::RowVectorXd u = a.row(row).array() - a.row(row).mean();
        const Eigen::RowVectorXd v = b.row(row).array() - b.row(row).mean();
        const double norm = u.norm() * v.norm() + kLeastNorm;
        const double correlation = u.dot(v) / norm;
        sum += correlation;
        // The denominator moves with u as |v| u / |u|.
        const double pull = u.norm() > 0 ? correlation * v.norm() / (u.norm() * norm) : 0;
        gradient.row(row) -= weight / rows * (v / norm - pull * u);
    }
    return 1 - sum / rows;
}

class CorrelationLoss : public LogitLoss
{
public:
    CorrelationLoss(double temperature, double sampleWeight, double classWeight)
        : m_temperature(temperature)
        , m_sampleWeight(sampleWeight)
        , m_classWeight(classWeight)
    {
    }

    LossGradient evaluate(const LogitMatrix& student, const LogitMatrix& teacher,
                          std::span<const int64_t> /*labels*/) const override
    {
        const Matrix ours = softened(student, m_temperature);
        const Matrix theirs = softened(teacher, m_temperature);
        Matrix gradient = Matrix::Zero(ours.rows(), ours.cols());
        double value = m_sampleWeight * rowDistance(ours, theirs, m_sampleWeight, gradient);
        if (student.samples >= kLeastSamples) {
            Matrix turned = gradient.transpose();
            value += m_classWeight
                * rowDistance(ours.transpose(), theirs.transpose(), m_classWeight, turned);
            gradient = turned.transpose();
        }
        return { m_temperature * m_temperature * value, throughSoftmax(ours, gradient) };
    }

private:
    /// By the logits, from the gradient by the probabilities.
    std::vector<double> throughSoftmax(const Matrix& probabilities, const Matrix& gradient) const
    {
        std::vector<double> result;
        result.reserve(static_cast<size_t>(gradient.size()));
        for (Eigen::Index row = 0; row < gradient.rows(); ++row) {
            const double along = gradient.row(row).dot(probabilities.row(row));
            for (Eigen::Index label = 0; label < gradient.cols(); ++label)
                result.push_back(m_temperature * probabilities(row, label)
                                 * (gradient(row, label) - along));
        }
        return result;
    }

    double m_temperature;
    double m_sampleWeight;
    double m_classWeight;
};

Parameter weightParameter(std::string key, std::string title, std::string help)
{
    return { .key = std::move(key),
             .title = std::move(title),
             .help = std::move(help),
             .type = ParameterType::real,
             .fallback = 2.0,
             .minimum = 0,
             .maximum = 1000 };
}

} // namespace

Parameters correlationParameters()
{
    return {
        temperatureParameter(1),
        weightParameter("sampleWeight", "Weight within samples",
                        "Of how the teacher ranks the classes of one sample."),
        weightParameter("classWeight", "Weight within classes",
                        "Of how the teacher ranks the samples of a batch for one class."),
    };
}

std::unique_ptr<LogitLoss> makeCorrelationLoss(const ParameterValues& values)
{
    return std::make_unique<CorrelationLoss>(
        values.real("temperature"), values.real("sampleWeight"), values.real("classWeight"));
}

} // namespace core
