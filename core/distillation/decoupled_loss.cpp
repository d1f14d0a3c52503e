#include "core/distillation/logit_losses.h"

#include <fmt/format.h>

#include <cmath>

namespace core {

namespace {

/// What the probabilities of a sample say about its right class and about the others.
struct Decoupled
{
    double logRight = 0;
    double logOthers = 0; ///< of all other classes together
    std::vector<double> among; ///< log-probabilities of the others among themselves; right: 0

    Decoupled(std::span<const double> row, double temperature, size_t right)
        : among(others(row, right))
    {
        const std::vector<double> all = logSoftened(row, temperature);
        among = logSoftened(among, temperature);
        logRight = all[right];
        // log(sum of others) - log(sum of all), read off at any of the others.
        const size_t other = right == 0 ? 1 : 0;
        logOthers = all[other] - among[0];
        among.insert(among.begin() + static_cast<std::ptrdiff_t>(right), 0);
    }

private:
    static std::vector<double> others(std::span<const double> row, size_t right)
    {
        std::vector<double> rest(row.begin(), row.end());
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(right));
        return rest;
    }
};

class DecoupledLoss : public LogitLoss
{
public:
    DecoupledLoss(double temperature, double rightWeight, double othersWeight)
        : m_temperature(temperature)
        , m_rightWeight(rightWeight)
        , m_othersWeight(othersWeight)
    {
    }

    LossGradient evaluate(const LogitMatrix& student, const LogitMatrix& teacher,
                          std::span<const int64_t> labels) const override
    {
        LossGradient result;
        result.gradient.resize(student.values.size());
        const auto classes = static_cast<size_t>(student.classes);
        for (int64_t sample = 0; sample < student.samples; ++sample) {
            const auto right = static_cast<size_t>(labels[static_cast<size_t>(sample)]);
            const Decoupled ours(student.row(sample), m_temperature, right);
            const Decoupled theirs(teacher.row(sample), m_temperature, right);
            result.value += addSample(
                ours, theirs, right,
                std::span(result.gradient).subspan(static_cast<size_t>(sample) * classes, classes));
        }
        const auto count = static_cast<double>(student.samples);
        result.value *= m_temperature * m_temperature / count;
        for (double& value : result.gradient)
            value *= m_temperature / count;
        return result;
    }

    bool needsLabels() const override { return true; }

    void checkClasses(int64_t classes) const override
    {
        if (classes < 3)
            throw Error(ErrorCode::invalidArgument,
                        fmt::format("the decoupled loss compares the classes beside the right one, "
                                    "of which {} classes have too few; use soft targets",
                                    classes));
    }

private:
    /// Sets the gradient with respect to the logits over the temperature.
    double addSample(const Decoupled& ours, const Decoupled& theirs, size_t right,
                     std::span<double> gradient) const
    {
        const double right1 = std::exp(theirs.logRight);
        const double rest1 = std::exp(theirs.logOthers);
        double value = m_rightWeight
            * (right1 * (theirs.logRight - ours.logRight)
               + rest1 * (theirs.logOthers - ours.logOthers));
        // Both differences of probabilities, taken where they do not cancel.
        const double surplus =
            right1 < 0.5 ? right1 - std::exp(ours.logRight) : std::exp(ours.logOthers) - rest1;
        for (size_t label = 0; label < gradient.size(); ++label) {
            if (label == right) {
                gradient[label] = -m_rightWeight * surplus;
                continue;
            }
            const double among = std::exp(theirs.among[label]);
            const double own = std::exp(ours.among[label]);
            value += m_othersWeight * among * (theirs.among[label] - ours.among[label]);
            gradient[label] = m_rightWeight * own * surplus + m_othersWeight * (own - among);
        }
        return value;
    }

    double m_temperature;
    double m_rightWeight;
    double m_othersWeight;
};

} // namespace

Parameters decoupledParameters()
{
    return {
        temperatureParameter(4),
        { .key = "rightWeight",
          .title = "Weight of the right class",
          .help = "Of how sure the teacher is of the right class.",
          .type = ParameterType::real,
          .fallback = 1.0,
          .minimum = 0,
          .maximum = 1000 },
        { .key = "othersWeight",
          .title = "Weight of the other classes",
          .help = "Of how the teacher ranks the wrong classes; raise it when the teacher is very "
                  "sure of itself.",
          .type = ParameterType::real,
          .fallback = 2.0,
          .minimum = 0,
          .maximum = 1000 },
    };
}

std::unique_ptr<LogitLoss> makeDecoupledLoss(const ParameterValues& values)
{
    return std::make_unique<DecoupledLoss>(values.real("temperature"), values.real("rightWeight"),
                                           values.real("othersWeight"));
}

} // namespace core
