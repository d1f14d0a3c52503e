#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

namespace core {

enum class LogLevel
{
    debug,
    info,
    warning,
    error
};

/// One step of a long work as seen from outside.
struct Progress
{
    std::string phase; ///< short sentence part: "reading weights"
    double fraction = 0; ///< of this phase, in [0, 1]
    std::optional<double> remainingSeconds; ///< estimated, absent until it can be estimated
};

/// One point of a live series, for example {"accuracy", 512, 0.93}.
struct SeriesPoint
{
    std::string series;
    double x = 0;
    double y = 0;
};

/// How the engine speaks and is stopped: progress with phase and ETA, live series, log,
/// cancellation. It is the only holder of the stop token. Calls come from the thread that runs the
/// work.
class Monitor
{
public:
    struct Sinks
    {
        std::function<void(const Progress&)> progress;
        std::function<void(const SeriesPoint&)> point;
        std::function<void(LogLevel, const std::string&)> log;
    };

    Monitor() = default;
    explicit Monitor(std::stop_token token, Sinks sinks = {});

    /// Throws Cancelled once a stop was requested. Long loops call it at least every 100 ms.
    void checkpoint() const;
    bool stopRequested() const { return m_token.stop_requested(); }

    /// Cancelled together with this one, but says nothing: for a part of a work that reports as a
    /// whole.
    Monitor silent() const { return Monitor(m_token); }

    /// Starts a phase, of which the fraction `done` was done before, in a run that is continued.
    void beginPhase(const std::string& phase, double done = 0);
    /// Reports the current phase as done to `fraction`; reports are thinned to about 20 a second.
    void advance(double fraction);
    void point(const std::string& series, double x, double y) const;
    void log(LogLevel level, const std::string& text) const;

private:
    using Clock = std::chrono::steady_clock;
    void report(double fraction);

    std::stop_token m_token;
    Sinks m_sinks;
    std::string m_phase;
    Clock::time_point m_phaseStart = Clock::now();
    double m_fractionAtStart = 0;
    Clock::time_point m_lastReport;
};

} // namespace core
