#include "core/training/schedule.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace core {

namespace {

/// From `from` at 0 to `to` at 1 along half a cosine.
double cosine(double from, double to, double progress)
{
    return to + (from - to) * 0.5 * (1 + std::cos(std::numbers::pi * progress));
}

/// Rises in a straight line over the first share of the run.
double warmUp(double progress, double share)
{
    return progress < share ? progress / share : 1;
}

/// Cosine annealing without restarts (Loshchilov, Hutter, "SGDR: Stochastic Gradient Descent with
/// Warm Restarts", 2017, equation 5), behind a linear warm-up (Goyal et al., "Accurate, Large
/// Minibatch SGD", 2017, section 2.2).
class CosineSchedule : public Schedule
{
public:
    explicit CosineSchedule(const ParameterValues& values)
        : m_warmUp(values.real("warmUp"))
        , m_final(values.real("finalRate"))
    {
    }
    double factor(double progress) const override
    {
        return progress < m_warmUp ? progress / m_warmUp
                                   : cosine(1, m_final, (progress - m_warmUp) / (1 - m_warmUp));
    }

private:
    double m_warmUp;
    double m_final;
};

/// Up from a 25th and down to nothing along half cosines (Smith, Topin, "Super-Convergence: Very
/// Fast Training of Neural Networks Using Large Learning Rates", 2018; momentum stays as it is).
class OneCycleSchedule : public Schedule
{
public:
    explicit OneCycleSchedule(const ParameterValues& values)
        : m_rise(std::max(values.real("warmUp"), 0.01))
        , m_final(values.real("finalRate"))
    {
    }
    double factor(double progress) const override
    {
        constexpr double kStart = 0.04;
        return progress < m_rise ? cosine(kStart, 1, progress / m_rise)
                                 : cosine(1, m_final, (progress - m_rise) / (1 - m_rise));
    }

private:
    double m_rise;
    double m_final;
};

/// Multiplied by a factor at each of some points of the run.
class StepSchedule : public Schedule
{
public:
    explicit StepSchedule(const ParameterValues& values)
        : m_warmUp(values.real("warmUp"))
        , m_points(values.reals("stepPoints"))
        , m_factor(values.real("stepFactor"))
    {
    }
    double factor(double progress) const override
    {
        const auto passed =
            std::ranges::count_if(m_points, [&](double point) { return progress >= point; });
        return warmUp(progress, m_warmUp) * std::pow(m_factor, static_cast<double>(passed));
    }

private:
    double m_warmUp;
    std::vector<double> m_points;
    double m_factor;
};

class ConstantSchedule : public Schedule
{
public:
    explicit ConstantSchedule(const ParameterValues& values)
        : m_warmUp(values.real("warmUp"))
    {
    }
    double factor(double progress) const override { return warmUp(progress, m_warmUp); }

private:
    double m_warmUp;
};

template <typename T>
std::unique_ptr<Schedule> makeSchedule(const ParameterValues& values)
{
    return std::make_unique<T>(values);
}

constexpr std::array kSchedules{
    ScheduleKind{ "cosine", "Cosine", "Warms up, then falls along half a cosine to its end.",
                  makeSchedule<CosineSchedule> },
    ScheduleKind{ "one-cycle", "One cycle",
                  "Rises slowly to the full rate, then falls to nothing; warm-up is the share of "
                  "the rise, about 0.3.",
                  makeSchedule<OneCycleSchedule> },
    ScheduleKind{ "step", "Step", "Warms up, then is multiplied by a factor at some points.",
                  makeSchedule<StepSchedule> },
    ScheduleKind{ "constant", "Constant", "Warms up, then stays.", makeSchedule<ConstantSchedule> },
};

constexpr Catalog<ScheduleKind> kCatalog("schedule", kSchedules);

} // namespace

const Catalog<ScheduleKind>& schedules()
{
    return kCatalog;
}

Parameters scheduleParameters()
{
    return {
        { .key = "warmUp",
          .title = "Warm-up",
          .help = "Share of the run in which the learning rate rises from 0.",
          .type = ParameterType::real,
          .fallback = 0.05,
          .minimum = 0,
          .maximum = 0.9 },
        { .key = "finalRate",
          .title = "Final rate",
          .help = "Share of the learning rate that the cosine and one-cycle schedules end at.",
          .type = ParameterType::real,
          .fallback = 0.0,
          .minimum = 0,
          .maximum = 1 },
        { .key = "stepPoints",
          .title = "Step points",
          .help = "Shares of the run after which the step schedule multiplies the rate.",
          .type = ParameterType::reals,
          .fallback = std::vector<double>{ 0.5, 0.75 },
          .minimum = 0,
          .maximum = 1 },
        { .key = "stepFactor",
          .title = "Step factor",
          .help = "What the step schedule multiplies the rate by at each point.",
          .type = ParameterType::real,
          .fallback = 0.1,
          .minimum = 0,
          .maximum = 1 },
    };
}

} // namespace core
