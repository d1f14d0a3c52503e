#include "app/desktop/action_registry.h"
#include "app/desktop/main_window.h"
#include "app/desktop/metric_tile.h"
#include "app/desktop/prune_page.h"
#include "app/desktop/recover_run.h"
#include "core/onnx/write_model.h"
#include "tests/support/training_problem.h"
#include "widgets/pruning/prune_controller.h"
#include "widgets/pruning/sensitivity_run.h"

#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using app::RecoverStage;
using widgets::SensitivityRun;

namespace {

constexpr int kTimeoutMs = 120'000;

} // namespace

/// Sensitivity and recovery in the Prune workspace, on stripes: networks that learn in a second.
class TestWindowRecover : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_model = test::trained(test::stripesJob("epochs=4"));
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CACHE_HOME", m_folder->path().toUtf8());
        core::Monitor monitor;
        core::writeModel(m_model, path("net.onnx").toStdString(), monitor);
        test::writeStripes(m_folder->path().toStdString(), 240);
        m_settings = std::make_unique<app::Settings>(path("settings.ini"));
        openWindow();
    }

    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
    }

    void sensitivityGivesEstimates()
    {
        const SensitivityRun& run = controller().sensitivity();
        QCOMPARE(run.stage(), SensitivityRun::Stage::idle);
        QTest::mouseClick(child<QPushButton>("measureSensitivity"), Qt::LeftButton);
        QCOMPARE(run.stage(), SensitivityRun::Stage::running);
        QTRY_VERIFY_WITH_TIMEOUT(run.stage() == SensitivityRun::Stage::done, kTimeoutMs);
        QVERIFY(child<QLabel>("sensitivityText")->text().contains(QStringLiteral("points")));
        controller().draft().setUniformShare(0.5, 0);
        // In the frame of the move, before anything was measured.
        const auto* tile = child<app::MetricTile>("accuracyTile");
        QVERIFY(tile->shownMetric()->kind == widgets::MetricKind::estimated);
        QCOMPARE(child<QLabel>("pruneBadge")->text(), QStringLiteral("estimated"));
        waitUntilMeasured();
        QVERIFY(tile->shownMetric()->kind != widgets::MetricKind::estimated);
    }

    /// A run that was stopped goes on, and one of another window finds all that was measured.
    void sensitivityGoesOnFromItsJournal()
    {
        SensitivityRun& run = controller().sensitivity();
        run.start();
        QTRY_VERIFY_WITH_TIMEOUT(!run.map().groups.empty(), kTimeoutMs);
        run.stop();
        QVERIFY(run.stage() != SensitivityRun::Stage::running);
        run.start();
        QTRY_VERIFY_WITH_TIMEOUT(run.stage() == SensitivityRun::Stage::done, kTimeoutMs);
        const size_t groups = run.map().groups.size();
        openWindow();
        SensitivityRun& again = controller().sensitivity();
        again.start();
        QTRY_VERIFY_WITH_TIMEOUT(again.stage() == SensitivityRun::Stage::done, kTimeoutMs);
        QCOMPARE(again.map().groups.size(), groups);
    }

    void recoveryWithoutTrainingGivesAModel()
    {
        startRecovery("none", 1);
        QTRY_VERIFY_WITH_TIMEOUT(recovery().stage() == RecoverStage::done, kTimeoutMs);
        QVERIFY(QFileInfo::exists(path("out.onnx")));
        QVERIFY(!child<QWidget>("recoverCard")->isVisible());
        const auto* accuracy = child<app::MetricTile>("resultAccuracy");
        QVERIFY(accuracy->isVisible());
        QVERIFY(accuracy->shownMetric()->n > 0);
        QCOMPARE(
            accuracy->shownMetric()->value,
            recovery()
                .result()[QLatin1String("after")][QLatin1String("top1")][QLatin1String("value")]
                .toDouble());
        QTest::mouseClick(child<QPushButton>("pruneResultOpen"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->workspace().opened()->file, path("out.onnx"),
                                  kTimeoutMs);
    }

    /// Stopped, the run waits for the next window and goes on there.
    void stoppedTrainingIsResumedInAnotherWindow()
    {
        startRecovery("finetune", 400);
        QTRY_VERIFY_WITH_TIMEOUT(recovery().epoch() >= 2, kTimeoutMs);
        QVERIFY(child<QWidget>("recoverCard")->isVisible());
        QVERIFY(child<QLabel>("recoverText")->text().contains(QStringLiteral("accuracy")));
        QTest::mouseClick(child<QPushButton>("recoverPause"), Qt::LeftButton);
        QTRY_VERIFY(recovery().stage() == RecoverStage::paused);
        QTest::mouseClick(child<QPushButton>("recoverPause"), Qt::LeftButton);
        QTest::mouseClick(child<QPushButton>("recoverStop"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(recovery().stage() == RecoverStage::stopped, kTimeoutMs);
        QVERIFY(recovery().hasCheckpoint());
        QVERIFY(!QFileInfo::exists(path("out.onnx")));
        openWindow();
        QCOMPARE(recovery().stage(), RecoverStage::stopped);
        QVERIFY(child<QWidget>("recoverCard")->isVisible());
        QTest::mouseClick(child<QPushButton>("recoverResume"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(recovery().stage() == RecoverStage::done, kTimeoutMs);
        QVERIFY(QFileInfo::exists(path("out.onnx")));
        QVERIFY(m_settings->recovery().isEmpty());
    }

    void theDialogSaysWhatIsMissing()
    {
        controller().draft().setUniformShare(0.5, 0);
        waitUntilMeasured();
        action("compress.recover")->trigger();
        auto* start = child<QPushButton>("recoverStart");
        QVERIFY(start->isEnabled());
        choose("recoverRefit", "none");
        QVERIFY(!start->isEnabled());
        QVERIFY(!child<QLabel>("recoverNote")->text().isEmpty());
        QVERIFY(!child<QWidget>("recoverEpochs")->isVisible());
        choose("recoverTraining", "distill");
        QVERIFY(start->isEnabled());
        QVERIFY(child<QWidget>("recoverEpochs")->isVisible());
        child<QLineEdit>("recoverOutput")->clear();
        QVERIFY(!start->isEnabled());
        QTest::mouseClick(child<QPushButton>("recoverCancel"), Qt::LeftButton);
    }

    void aFailureIsExplained()
    {
        controller().draft().setUniformShare(0.5, 0);
        waitUntilMeasured();
        recovery().start({ QStringLiteral("cut"), path("net.onnx"), QStringLiteral("--plan"),
                           path("missing.json"), QStringLiteral("-o"), path("out.onnx") });
        QTRY_VERIFY_WITH_TIMEOUT(recovery().stage() == RecoverStage::failed, kTimeoutMs);
        QVERIFY(child<QLabel>("recoverText")->text().contains(QStringLiteral("missing.json")));
        QTest::mouseClick(child<QPushButton>("recoverDiscard"), Qt::LeftButton);
        QVERIFY(!child<QWidget>("recoverCard")->isVisible());
    }

private:
    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }

    template <typename T>
    T* child(const char* name) const
    {
        T* found = m_window->findChild<T*>(QLatin1String(name));
        if (!found)
            qFatal("no %s in the window", name);
        return found;
    }
    QAction* action(const char* id) { return m_window->actions().action(QLatin1String(id)); }
    widgets::PruneController& controller() const
    {
        return m_window->findChild<app::PrunePage*>()->controller();
    }
    app::RecoverRun& recovery() const { return *m_window->findChild<app::RecoverRun*>(); }

    void choose(const char* box, const char* word)
    {
        auto* combo = child<QComboBox>(box);
        const int index = combo->findData(QLatin1String(word));
        QVERIFY2(index >= 0, word);
        combo->setCurrentIndex(index);
        emit combo->activated(index);
    }

    /// Types into a number of a form, as hands do.
    void type(const char* box, const QString& text)
    {
        auto* line = child<QWidget>(box)->findChild<QLineEdit*>();
        line->selectAll();
        QTest::keyClicks(line, text);
    }

    void openWindow()
    {
        m_window.reset();
        m_window = std::make_unique<app::MainWindow>(*m_settings);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->openFile(path("net.onnx"));
        QVERIFY(QTest::qWaitFor([this] { return m_window->workspace().hasModel(); }, kTimeoutMs));
        m_window->workspace().setDataset(QStringLiteral("idx:") + m_folder->path());
        action("view.prune")->trigger();
        waitUntilMeasured();
    }

    void waitUntilMeasured()
    {
        QVERIFY(QTest::qWaitFor(
            [this] {
                return controller().canMeasure() && !controller().isMeasuring()
                    && controller().isReportCurrent();
            },
            kTimeoutMs));
    }

    void startRecovery(const char* training, int epochs)
    {
        controller().draft().setUniformShare(0.5, 0);
        waitUntilMeasured();
        action("compress.recover")->trigger();
        choose("recoverTraining", training);
        if (epochs > 1)
            type("recoverEpochs", QString::number(epochs));
        child<QLineEdit>("recoverOutput")->setText(path("out.onnx"));
        QTest::mouseClick(child<QPushButton>("recoverStart"), Qt::LeftButton);
        QVERIFY(recovery().isActive());
    }

    core::Model m_model;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Settings> m_settings;
    std::unique_ptr<app::MainWindow> m_window;
};

QTEST_MAIN(TestWindowRecover)
#include "tst_window_recover.moc"
