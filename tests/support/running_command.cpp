#include "tests/support/running_command.h"

#include <csignal>

namespace test {

RunningCommand::RunningCommand(const Words& arguments)
{
    QStringList words;
    for (const std::string& word : arguments)
        words << QString::fromStdString(word);
    m_process.start(QString::fromStdString(commandProgram()), words);
    m_process.waitForStarted();
}

void RunningCommand::waitFor(const std::filesystem::path& file)
{
    while (!std::filesystem::exists(file) && !m_process.waitForFinished(1)) { }
}

int RunningCommand::exitCodeAfter(int milliseconds, int signal)
{
    if (m_process.state() == QProcess::Running && !m_process.waitForFinished(milliseconds))
        ::kill(static_cast<pid_t>(m_process.processId()), signal);
    m_process.waitForFinished(60'000);
    return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

} // namespace test
