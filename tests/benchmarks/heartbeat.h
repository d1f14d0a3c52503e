#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <algorithm>
#include <ctime>

namespace test {

/// Processor time of this thread, in milliseconds.
inline double computedMs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

/// The longest gap between two beats, and the most that was computed in one.
struct Block
{
    double wallMs = 0;
    double computedMs = 0;

    void widen(const Block& other)
    {
        wallMs = std::max(wallMs, other.wallMs);
        computedMs = std::max(computedMs, other.computedMs);
    }
};

/// A timer in the GUI thread; the gap between two beats is how long nothing else could be done.
class Heartbeat : public QObject
{
public:
    static constexpr int kBeatMs = 5;

    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(kBeatMs);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_longest.widen({ static_cast<double>(m_clock.nsecsElapsed()) / 1e6 - kBeatMs,
                              computedMs() - m_computed });
            restart();
        });
    }

    void begin()
    {
        m_longest = {};
        restart();
        m_timer.start();
    }
    Block end()
    {
        m_timer.stop();
        return m_longest;
    }

private:
    void restart()
    {
        m_clock.start();
        m_computed = computedMs();
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_computed = 0;
    Block m_longest;
};

} // namespace test
