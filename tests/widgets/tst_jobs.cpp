#include "core/base/error.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/jobs/process_job.h"

#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using widgets::Job;
using widgets::JobDescription;
using widgets::JobState;

namespace {

JobDescription named(const char* kind)
{
    return { QString::fromLatin1(kind), QStringLiteral("Test job"), true };
}

/// Runs until the stop is asked for, and says when it has begun.
int untilStopped(core::Monitor& monitor, QSemaphore& begun)
{
    begun.release();
    for (;;)
        monitor.checkpoint();
}

} // namespace

class TestJobs : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void resultArrivesInTheGuiThread()
    {
        widgets::JobRunner runner;
        int received = 0;
        Job* job = runner.run<int>(
            named("sum"), this,
            [](core::Monitor& monitor) {
                monitor.beginPhase("adding");
                return 42;
            },
            [&](int value) {
                received = value;
                QCOMPARE(QThread::currentThread(), qApp->thread());
            });
        QSignalSpy finished(job, &Job::finished);
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(job->state(), JobState::done);
        QCOMPARE(received, 42);
    }

    void errorBecomesAFailure()
    {
        widgets::JobRunner runner;
        Job* job = runner.run<int>(
            named("fail"), this,
            [](core::Monitor&) -> int {
                throw core::Error(core::ErrorCode::invalidData, "no images");
            },
            [](int) { QFAIL("a failed job has no result"); });
        QTRY_COMPARE(job->state(), JobState::failed);
        QCOMPARE(job->failure().code, QStringLiteral("invalid_data"));
        QCOMPARE(job->failure().message, QStringLiteral("no images"));
    }

    void newerJobOfAKindReplacesTheOlder()
    {
        widgets::JobRunner runner;
        QSemaphore begun;
        int received = 0;
        Job* older = runner.run<int>(
            named("slider"), this,
            [&](core::Monitor& monitor) { return untilStopped(monitor, begun); },
            [&](int) { QFAIL("the older result is dropped"); });
        begun.acquire();
        runner.run<int>(
            named("slider"), this, [](core::Monitor&) { return 2; },
            [&](int value) { received = value; });
        QTRY_COMPARE(received, 2);
        QCOMPARE(older->state(), JobState::cancelled);
    }

    void resultForAGoneContextIsDropped()
    {
        widgets::JobRunner runner;
        auto context = std::make_unique<QObject>();
        Job* job = runner.run<int>(
            named("orphan"), context.get(), [](core::Monitor&) { return 1; },
            [](int) { QFAIL("nobody is there"); });
        context.reset();
        QTRY_COMPARE(job->state(), JobState::done);
    }

    void destroyingTheRunnerStopsItsWork()
    {
        QSemaphore begun;
        widgets::JobRunner runner;
        runner.run<int>(
            named("endless"), this,
            [&](core::Monitor& monitor) { return untilStopped(monitor, begun); }, [](int) {});
        begun.acquire();
    }

    void processSpeaksInEvents()
    {
        const QString script =
            writeScript("echo '{\"event\":\"progress\",\"phase\":\"evaluating\",\"fraction\":0.5,"
                        "\"remainingSeconds\":3}'\n"
                        "echo '{\"event\":\"point\",\"series\":\"accuracy\",\"x\":10,\"y\":0.9}'\n"
                        "echo '{\"event\":\"result\",\"top1\":0.93}'\n");
        qputenv("ESPALIER_CLI", script.toLocal8Bit());
        widgets::JobRunner runner;
        auto* job = runner.runProcess(named("process"), { QStringLiteral("evaluate") });
        QSignalSpy points(job, &Job::pointArrived);
        QTRY_COMPARE(job->state(), JobState::done);
        QCOMPARE(points.size(), 1);
        QCOMPARE(job->progress().phase, std::string("evaluating"));
        QCOMPARE(job->result()[QLatin1String("top1")].toDouble(), 0.93);
        QVERIFY(QFile::exists(job->logFile()));
    }

    void processFailureCarriesTheReportedMessage()
    {
        const QString script = writeScript(
            "echo '{\"event\":\"error\",\"code\":\"invalid_data\",\"message\":\"no labels\"}'\n"
            "exit 4\n");
        qputenv("ESPALIER_CLI", script.toLocal8Bit());
        widgets::JobRunner runner;
        auto* job = runner.runProcess(named("process"), {});
        QTRY_COMPARE(job->state(), JobState::failed);
        QCOMPARE(job->failure().message, QStringLiteral("no labels"));
    }

    void cancellingAProcessTerminatesIt()
    {
        qputenv("ESPALIER_CLI", writeScript("exec sleep 60\n").toLocal8Bit());
        widgets::JobRunner runner;
        auto* job = runner.runProcess(named("process"), {});
        QTRY_COMPARE(job->state(), JobState::running);
        job->cancel();
        QCOMPARE(job->state(), JobState::cancelling);
        QTRY_COMPARE(job->state(), JobState::cancelled);
    }

    void pausedProcessStandsStillAndGoesOn()
    {
        qputenv("ESPALIER_CLI",
                writeScript("echo \"{\\\"event\\\":\\\"progress\\\",\\\"phase\\\":\\\"$$\\\","
                            "\\\"fraction\\\":0.5,\\\"remainingSeconds\\\":60}\"\n"
                            "exec sleep 60\n")
                    .toLocal8Bit());
        widgets::JobRunner runner;
        auto* job = runner.runProcess(named("process"), {});
        QTRY_VERIFY(!job->progress().phase.empty());
        const QString stat =
            QStringLiteral("/proc/%1/stat").arg(QString::fromStdString(job->progress().phase));
        job->pause();
        QCOMPARE(job->state(), JobState::paused);
        const double elapsed = job->elapsedSeconds();
        QTRY_VERIFY(stateLetter(stat) == 'T');
        QCOMPARE(job->elapsedSeconds(), elapsed);
        QCOMPARE(*job->progress().remainingSeconds, 60.0);
        job->resume();
        QCOMPARE(job->state(), JobState::running);
        QTRY_VERIFY(stateLetter(stat) != 'T');
        job->pause();
        job->cancel();
        QTRY_COMPARE(job->state(), JobState::cancelled);
    }

    void releasedProcessOutlivesItsJob()
    {
        const QString go = m_folder.filePath(QStringLiteral("go"));
        const QString written = m_folder.filePath(QStringLiteral("written"));
        qputenv("ESPALIER_CLI",
                writeScript("echo '{\"event\":\"progress\",\"phase\":\"on\",\"fraction\":0.1}'\n"
                            "while [ ! -e "
                            + go.toLocal8Bit() + " ]; do sleep 0.05; done\necho done > "
                            + written.toLocal8Bit() + "\n")
                    .toLocal8Bit());
        {
            widgets::JobRunner runner;
            auto* job = runner.runProcess(named("process"), {});
            QTRY_VERIFY(!job->progress().phase.empty());
            job->release();
            QCOMPARE(job->state(), JobState::cancelled);
        }
        QFile begin(go);
        QVERIFY(begin.open(QIODevice::WriteOnly));
        QTRY_VERIFY(QFile::exists(written));
    }

    void missingProgramIsExplained()
    {
        qputenv("ESPALIER_CLI", "/nowhere/espalier-cli");
        widgets::JobRunner runner;
        auto* job = runner.runProcess(named("process"), {});
        QTRY_COMPARE(job->state(), JobState::failed);
        QVERIFY(job->failure().message.contains(QStringLiteral("/nowhere/espalier-cli")));
    }

    void commandsAreQuotedForTheShell()
    {
        QCOMPARE(widgets::shellText({ QStringLiteral("espalier-cli"), QStringLiteral("run"),
                                      QStringLiteral("it's here.onnx") }),
                 QStringLiteral("espalier-cli run 'it'\\''s here.onnx'"));
    }

private:
    /// The state of a process as /proc says it: 'T' while it is stopped.
    static char stateLetter(const QString& file)
    {
        QFile stat(file);
        if (!stat.open(QIODevice::ReadOnly))
            return '?';
        const QByteArray text = stat.readAll();
        return text.mid(text.lastIndexOf(')') + 2, 1).at(0);
    }

    QString writeScript(const QByteArray& body)
    {
        const QString path = m_folder.filePath(QStringLiteral("script%1").arg(m_scripts++));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write("#!/bin/sh\n" + body);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }

    QTemporaryDir m_folder;
    int m_scripts = 0;
};

QTEST_MAIN(TestJobs)
#include "tst_jobs.moc"
