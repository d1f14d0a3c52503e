#include "core/distillation/logit_loss.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// Keeps the scale of a sample whose logits are all equal finite.
constexpr double kLeastDeviation = 1e-7;

/// (z - mean) / (deviation + least); returns the deviation.
double standardize(std::span<double> row)
{
    const auto count = static_cast<double>(row.size());
    double mean = 0;
    for (const double value : row)
        mean += value / count;
    double variance = 0;
    for (const double value : row)
        variance += (value - mean) * (value - mean) / count;
    const double deviation = std::sqrt(variance);
    for (double& value : row)
        value = (value - mean) / (deviation + kLeastDeviation);
    return deviation;
}

/// Gradient with respect to the raw row, from that with respect to the standardized one.
void chain(std::span<double> gradient, std::span<const double> row, double deviation)
{
    const auto count = static_cast<double>(row.size());
    double mean = 0;
    double along = 0;
    for (size_t index = 0; index < row.size(); ++index) {
        mean += gradient[index] / count;
        along += gradient[index] * row[index] / count;
    }
    const double scale = deviation + kLeastDeviation;
    // A row is (z - mean) / scale; its mean square is deviation^2 / scale^2.
    const double turn = deviation > 0 ? scale / deviation : 0;
    for (size_t index = 0; index < row.size(); ++index)
        gradient[index] = (gradient[index] - mean - row[index] * along * turn) / scale;
}

class StandardizedLoss : public LogitLoss
{
public:
    explicit StandardizedLoss(std::unique_ptr<LogitLoss> loss)
        : m_loss(std::move(loss))
    {
    }

    LossGradient evaluate(const LogitMatrix& student, const LogitMatrix& teacher,
                          std::span<const int64_t> labels) const override
    {
        LogitMatrix ours = student;
        LogitMatrix theirs = teacher;
        std::vector<double> deviations;
        for (int64_t sample = 0; sample < ours.samples; ++sample) {
            deviations.push_back(standardize(ours.row(sample)));
            standardize(theirs.row(sample));
        }
        LossGradient result = m_loss->evaluate(ours, theirs, labels);
        const auto classes = static_cast<size_t>(ours.classes);
        for (int64_t sample = 0; sample < ours.samples; ++sample)
            chain(
                std::span(result.gradient).subspan(static_cast<size_t>(sample) * classes, classes),
                ours.row(sample), deviations[static_cast<size_t>(sample)]);
        return result;
    }

    bool needsLabels() const override { return m_loss->needsLabels(); }
    void checkClasses(int64_t classes) const override { m_loss->checkClasses(classes); }

private:
    std::unique_ptr<LogitLoss> m_loss;
};

} // namespace

LogitMatrix logitMatrix(const Tensor& logits)
{
    if (logits.rank() != 2)
        throw Error(ErrorCode::unsupported,
                    fmt::format("distillation reads logits [N, classes]; the first output is {}",
                                shapeText(logits.shape())));
    const std::span<const float> values = logits.values<float>();
    return { logits.shape()[0], logits.shape()[1], { values.begin(), values.end() } };
}

std::vector<double> logSoftened(std::span<const double> row, double temperature)
{
    const double largest = *std::ranges::max_element(row);
    double sum = 0;
    for (const double value : row)
        sum += std::exp((value - largest) / temperature);
    const double logSum = std::log(sum);
    std::vector<double> result;
    result.reserve(row.size());
    for (const double value : row)
        result.push_back((value - largest) / temperature - logSum);
    return result;
}

std::unique_ptr<LogitLoss> standardized(std::unique_ptr<LogitLoss> loss)
{
    return std::make_unique<StandardizedLoss>(std::move(loss));
}

} // namespace core
