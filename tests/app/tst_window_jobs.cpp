#include "app/desktop/distill_run.h"
#include "tests/app/window_test.h"
#include "widgets/forms/message_bar.h"
#include "widgets/jobs/process_job.h"

#include <QAction>
#include <QFile>
#include <QFileInfo>
#include <QThread>
#include <QToolButton>

using test::kWindowTimeoutMs;
using widgets::Job;
using widgets::JobState;
using widgets::MetricId;

/// Child processes as the window starts them, and the panel that lists them. A script stands in for
/// the command line program: it notes its arguments and does what the test asks.
class TestWindowJobs : public test::WindowTest
{
    Q_OBJECT
private slots:
    void init()
    {
        makeFolder();
        // Left behind in the environment, so that every test sets it anew.
        qputenv("ESPALIER_CLI", path("program").toLocal8Bit());
        makeWindow();
        openSample("fashion_cnn");
        action("jobs.show")->trigger();
    }

    void threadsOfThePreferencesReachEveryProcess_data()
    {
        QTest::addColumn<int>("threads");
        QTest::newRow("one") << 1;
        QTest::newRow("three") << 3;
        QTest::newRow("all processors") << 0;
    }
    void threadsOfThePreferencesReachEveryProcess()
    {
        QFETCH(int, threads);
        writeProgram("exit 0");
        app::Preferences preferences = m_window->preferences();
        preferences.threads = threads;
        m_window->setPreferences(preferences);
        app::DistillPlan plan;
        plan.teacher = sampleFile("fashion_resnet20");
        plan.output = path("student.onnx");
        m_window->findChild<app::DistillRun*>()->start(plan, app::DistillStart::fresh);
        for (const char* id : { "model.evaluate", "model.profile" })
            action(id)->trigger();
        const QStringList calls = finishedCalls(3);
        QCOMPARE(calls.size(), 3);
        for (const QString& call : calls) {
            // Distilling is told how many processors there are, the others 0 for all of them.
            const bool isNumber = threads == 0 && call.startsWith(QLatin1String("distill"));
            const int expected = isNumber ? QThread::idealThreadCount() : threads;
            const QStringList words = call.split(QLatin1Char(' '));
            const qsizetype flag = words.indexOf(QStringLiteral("--threads"));
            QVERIFY2(flag >= 0, qPrintable(call));
            QCOMPARE(words.value(flag + 1).toInt(), expected);
        }
    }

    void aFailedJobRunsAgain()
    {
        writeProgram(
            "[ -e \"$0.mended\" ] || { echo '{\"event\":\"error\",\"code\":"
            "\"invalid_data\",\"message\":\"no labels\"}'; exit 4; }\n"
            "echo '{\"event\":\"result\",\"top1\":0.5,\"low\":0.4,\"high\":0.6,\"n\":77}'");
        action("model.evaluate")->trigger();
        waitForJobs(1);
        QCOMPARE(newest().state(), JobState::failed);
        QVERIFY(child<widgets::MessageBar>("messageBar")->isVisible());
        QVERIFY(button("jobRetry").isEnabled());
        QFile mended(path("program.mended"));
        QVERIFY(mended.open(QIODevice::WriteOnly));
        button("jobRetry").click();
        waitForJobs(2);
        QCOMPARE(newest().state(), JobState::done);
        QCOMPARE(newest().command(), m_window->jobs().listed().front()->command());
        QCOMPARE(m_window->workspace().metric(MetricId::accuracy)->n, 77);
        QVERIFY(!button("jobRetry").isEnabled());
        QVERIFY(!button("jobRetry").toolTip().isEmpty());
    }

    /// A figure of one model is never shown as that of another.
    void aRepetitionForAnotherModelFillsNoTile()
    {
        writeProgram("exit 4");
        action("model.evaluate")->trigger();
        waitForJobs(1);
        openSample("fashion_resnet20");
        writeProgram(
            "echo '{\"event\":\"result\",\"top1\":0.5,\"low\":0.4,\"high\":0.6,\"n\":77}'");
        button("jobRetry").click();
        waitForJobs(2);
        QCOMPARE(newest().state(), JobState::done);
        QVERIFY(!m_window->workspace().metric(MetricId::accuracy).has_value());
    }

    void anotherDataSetEndsTheEvaluationOfTheOneBefore()
    {
        writeProgram("echo '{\"event\":\"progress\",\"phase\":\"on\",\"fraction\":0.5}'\n"
                     "exec sleep 600");
        action("model.evaluate")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(newest().progress().fraction, 0.5, kWindowTimeoutMs);
        m_window->workspace().setDataset(QStringLiteral("fashion-mnist"));
        QTRY_COMPARE_WITH_TIMEOUT(newest().state(), JobState::cancelled, kWindowTimeoutMs);
    }

    void aJobCanBeCancelledInEveryPhase_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<bool>("isPaused");
        QTest::newRow("before it says anything") << QByteArray() << false;
        QTest::newRow("at work") << progress(0.5) << false;
        QTest::newRow("paused") << progress(0.5) << true;
        QTest::newRow("deaf to the signal") << "trap '' TERM\n" + progress(0.5) << false;
        QTest::newRow("writing at the end") << progress(1) << false;
    }
    void aJobCanBeCancelledInEveryPhase()
    {
        QFETCH(QByteArray, start);
        QFETCH(bool, isPaused);
        // The trap outlives `exec`, so the deaf one is ended by force after a while.
        writeProgram(start + "exec sleep 600");
        action("model.profile")->trigger();
        if (!start.isEmpty())
            QTRY_VERIFY_WITH_TIMEOUT(newest().progress().fraction > 0, kWindowTimeoutMs);
        if (isPaused)
            button("jobPause").click();
        QCOMPARE(newest().state(), isPaused ? JobState::paused : JobState::running);
        button("jobCancel").click();
        QCOMPARE(newest().state(), JobState::cancelling);
        QVERIFY(!button("jobCancel").isEnabled());
        QTRY_COMPARE_WITH_TIMEOUT(newest().state(), JobState::cancelled, kWindowTimeoutMs);
        QVERIFY(!m_window->workspace().metric(MetricId::latency).has_value());
        // What was cancelled by mistake can be had again.
        QVERIFY(button("jobRetry").isEnabled());
    }

private:
    static QByteArray progress(double fraction)
    {
        return "echo '{\"event\":\"progress\",\"phase\":\"on\",\"fraction\":"
            + QByteArray::number(fraction) + "}'\n";
    }

    void writeProgram(const QByteArray& body)
    {
        QFile file(path("program"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\necho \"$@\" >> \"$0.calls\"\n" + body + "\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

    QToolButton& button(const char* name) const { return *child<QToolButton>(name); }
    const Job& newest() const { return *m_window->jobs().listed().back(); }

    /// Waits until so many jobs are listed and all of them are over.
    void waitForJobs(size_t count)
    {
        QTRY_VERIFY_WITH_TIMEOUT(m_window->jobs().listed().size() >= count, kWindowTimeoutMs);
        for (const Job* job : m_window->jobs().listed())
            QTRY_VERIFY_WITH_TIMEOUT(widgets::isOver(job->state()), kWindowTimeoutMs);
    }

    /// What the program was called with, a line for each call.
    QStringList finishedCalls(size_t count)
    {
        waitForJobs(count);
        QFile calls(path("program.calls"));
        if (!calls.open(QIODevice::ReadOnly))
            return {};
        return QString::fromUtf8(calls.readAll()).trimmed().split(QLatin1Char('\n'));
    }
};

QTEST_MAIN(TestWindowJobs)
#include "tst_window_jobs.moc"
