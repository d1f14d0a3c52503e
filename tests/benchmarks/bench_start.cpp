#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <fmt/format.h>

#include <algorithm>
#include <vector>

/// Starts the desktop program again and again and prints the time from the start of the process to
/// its first painted window.
namespace {

constexpr int kRuns = 9;
constexpr int kPatienceMs = 20'000;

/// Milliseconds from start to the line that tells of the first paint; negative when none came.
double startOnce(const QString& home)
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_LOGGING_RULES"),
                       QStringLiteral("espalier.startup.info=true"));
    environment.insert(QStringLiteral("HOME"), home);
    if (!environment.contains(QStringLiteral("QT_QPA_PLATFORM")))
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::MergedChannels);
    QElapsedTimer clock;
    clock.start();
    program.start(QCoreApplication::applicationDirPath() + QStringLiteral("/espalier"), {});
    QByteArray output;
    double elapsed = -1;
    while (elapsed < 0 && program.waitForReadyRead(kPatienceMs)) {
        output += program.readAll();
        if (output.contains("first paint"))
            elapsed = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    }
    program.kill();
    program.waitForFinished();
    return elapsed;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir home;
    std::vector<double> times;
    for (int run = 0; run < kRuns; ++run)
        times.push_back(startOnce(home.path()));
    std::ranges::sort(times);
    fmt::print("start to first paint: median {:.0f} ms, fastest {:.0f} ms, slowest {:.0f} ms, "
               "n={}\n",
               times[kRuns / 2], times.front(), times.back(), kRuns);
    return times.front() < 0 ? 1 : 0;
}
