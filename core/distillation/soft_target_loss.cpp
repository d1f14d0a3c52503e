#include "core/distillation/logit_losses.h"

#include <cmath>

namespace core {

namespace {

class SoftTargetLoss : public LogitLoss
{
public:
    explicit SoftTargetLoss(double temperature)
        : m_temperature(temperature)
    {
    }

    LossGradient evaluate(const LogitMatrix& student, const LogitMatrix& teacher,
                          std::span<const int64_t> /*labels*/) const override
    {
        LossGradient result;
        result.gradient.reserve(student.values.size());
        const double weight = m_temperature / static_cast<double>(student.samples);
        for (int64_t sample = 0; sample < student.samples; ++sample) {
            const std::vector<double> ours = logSoftened(student.row(sample), m_temperature);
            const std::vector<double> theirs = logSoftened(teacher.row(sample), m_temperature);
            for (size_t label = 0; label < ours.size(); ++label) {
                const double probability = std::exp(theirs[label]);
                result.value +=
                    weight * m_temperature * probability * (theirs[label] - ours[label]);
                result.gradient.push_back(weight * (std::exp(ours[label]) - probability));
            }
        }
        return result;
    }

private:
    double m_temperature;
};

} // namespace

Parameter temperatureParameter(double fallback)
{
    return { .key = "temperature",
             .title = "Temperature",
             .help = "Divides logits before they become probabilities: the higher, the more the "
                     "unlikely classes count.",
             .type = ParameterType::real,
             .fallback = fallback,
             .minimum = 0.1,
             .maximum = 100 };
}

Parameters softTargetParameters()
{
    return { temperatureParameter(4) };
}

std::unique_ptr<LogitLoss> makeSoftTargetLoss(const ParameterValues& values)
{
    return std::make_unique<SoftTargetLoss>(values.real("temperature"));
}

} // namespace core
