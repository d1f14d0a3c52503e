#pragma once

#include <pthread.h>

#include <atomic>
#include <csignal>
#include <stop_token>
#include <thread>

namespace app {

/// Turns SIGINT and SIGTERM into a stop request that the work notices at its next checkpoint; a
/// second signal ends the process at once. To be made before any other thread, which inherit that
/// these signals are left to this object.
class StopSignals
{
public:
    StopSignals();
    ~StopSignals();
    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

    std::stop_token token() const { return m_source.get_token(); }
    /// The signal that came, or 0.
    int received() const { return m_received; }

private:
    void waitForSignals();

    sigset_t m_signals{};
    std::stop_source m_source;
    std::atomic<int> m_received = 0;
    std::thread m_thread;
};

} // namespace app
