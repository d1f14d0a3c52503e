#include "app/cli/stop_signals.h"

#include <unistd.h>

namespace app {

namespace {

/// Ends the waiting thread.
constexpr int kWakeUp = SIGUSR1;

} // namespace

StopSignals::StopSignals()
{
    // A full disk and a closed pipe are errors of write(), not reasons to die half-way.
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
    sigemptyset(&m_signals);
    for (const int number : { SIGINT, SIGTERM, kWakeUp })
        sigaddset(&m_signals, number);
    pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
    m_thread = std::thread([this] { waitForSignals(); });
}

StopSignals::~StopSignals()
{
    pthread_kill(m_thread.native_handle(), kWakeUp);
    m_thread.join();
}

void StopSignals::waitForSignals()
{
    for (;;) {
        int number = 0;
        sigwait(&m_signals, &number);
        if (number == kWakeUp)
            return;
        if (m_received.exchange(number) != 0)
            ::_exit(128 + number);
        m_source.request_stop();
    }
}

} // namespace app
