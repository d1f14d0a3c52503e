#include "tests/support/python.h"

#include <QProcess>

namespace test {

QString pythonProgram()
{
    return qEnvironmentVariable("ESPALIER_TEST_PYTHON");
}

QString runPython(const QStringList& arguments)
{
    constexpr int kLongestRunMs = 600'000;
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(pythonProgram(), arguments);
    if (!process.waitForFinished(kLongestRunMs))
        return process.errorString();
    const QByteArray output = process.readAll().trimmed();
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return QString::fromLocal8Bit(output) + QStringLiteral(" (failed)");
    if (!output.isEmpty())
        qInfo("%s", output.constData());
    return {};
}

} // namespace test
