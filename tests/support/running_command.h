#pragma once

#include "tests/support/command.h"

#include <QProcess>

#include <filesystem>

namespace test {

/// espalier-cli at work, until it ends by itself or by a signal.
class RunningCommand
{
public:
    explicit RunningCommand(const Words& arguments);

    /// Waits until the file is there or the program has ended.
    void waitFor(const std::filesystem::path& file);
    /// Its exit code; -1 when the signal ended it, sent after `milliseconds` unless it has ended.
    int exitCodeAfter(int milliseconds, int signal);

private:
    QProcess m_process;
};

} // namespace test
