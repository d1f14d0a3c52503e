#include "core/base/monitor.h"

#include "core/base/error.h"

#include <utility>

namespace core {

Monitor::Monitor(std::stop_token token, Sinks sinks)
    : m_token(std::move(token))
    , m_sinks(std::move(sinks))
{
}

void Monitor::checkpoint() const
{
    if (m_token.stop_requested())
        throw Cancelled();
}

void Monitor::beginPhase(const std::string& phase, double done)
{
    m_phase = phase;
    m_phaseStart = Clock::now();
    m_fractionAtStart = done;
    report(done);
}

void Monitor::advance(double fraction)
{
    constexpr auto kInterval = std::chrono::milliseconds(50);
    if (fraction < 1 && Clock::now() - m_lastReport < kInterval)
        return;
    report(fraction);
}

void Monitor::report(double fraction)
{
    m_lastReport = Clock::now();
    if (!m_sinks.progress)
        return;
    Progress progress{ .phase = m_phase, .fraction = fraction, .remainingSeconds = {} };
    const double elapsed = std::chrono::duration<double>(m_lastReport - m_phaseStart).count();
    constexpr double kEarliestEstimateSeconds = 0.5;
    const double advanced = fraction - m_fractionAtStart;
    if (advanced > 0 && elapsed > kEarliestEstimateSeconds)
        progress.remainingSeconds = elapsed * (1 - fraction) / advanced;
    m_sinks.progress(progress);
}

void Monitor::point(const std::string& series, double x, double y) const
{
    if (m_sinks.point)
        m_sinks.point({ series, x, y });
}

void Monitor::log(LogLevel level, const std::string& text) const
{
    if (m_sinks.log)
        m_sinks.log(level, text);
}

} // namespace core
