#include "app/desktop/distill_page.h"
#include "app/desktop/distill_run.h"
#include "core/onnx/write_model.h"
#include "tests/app/window_test.h"
#include "tests/support/training_problem.h"
#include "widgets/forms/message_bar.h"
#include "widgets/forms/path_edit.h"
#include "widgets/models/sample_model.h"
#include "widgets/plots/plot_view.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSlider>
#include <QStandardPaths>

using app::DistillStage;
using test::kWindowTimeoutMs;

namespace {

/// More than any test waits for.
constexpr const char* kEndless = "100000";

} // namespace

/// The Distill workspace, on stripes: networks that learn in a second.
class TestWindowDistill : public test::WindowTest
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_teacher = test::trained(test::stripesJob("epochs=4"));
    }

    void init()
    {
        makeFolder();
        core::Monitor monitor;
        core::writeModel(m_teacher, path("teacher.onnx").toStdString(), monitor);
        core::writeModel(*test::stripesNetwork(2), path("small.onnx").toStdString(), monitor);
        test::writeStripes(m_folder->path().toStdString(), 240);
        openWindow();
    }

    void formProposesAStudentBesideItsTeacher()
    {
        QCOMPARE(line("distillOutput")->text(), path("teacher_student.onnx"));
        QVERIFY(child<QWidget>("studentCut")->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(
            child<QLabel>("studentSize")->text().contains(QStringLiteral("parameters")),
            kWindowTimeoutMs);
    }

    void everyLossOfTheCatalogHasARow()
    {
        int rows = 0;
        for (const QCheckBox* box : page()->findChildren<QCheckBox*>())
            rows += box->objectName().startsWith(QLatin1String("loss"))
                && !box->objectName().contains(QLatin1String("Settings"));
        QCOMPARE(rows, static_cast<int>(core::knowledgeLosses().rows().size()));
    }

    void budgetSliderShowsTheParametersThatResult()
    {
        auto* size = child<QLabel>("studentSize");
        QTRY_VERIFY_WITH_TIMEOUT(child<QSlider>("studentBudget")->isEnabled(), kWindowTimeoutMs);
        child<QComboBox>("studentSource")->setCurrentIndex(1);
        child<QSlider>("studentBudget")->setValue(100);
        QTRY_VERIFY_WITH_TIMEOUT(!size->text().isEmpty(), kWindowTimeoutMs);
        const QString whole = size->text();
        child<QSlider>("studentBudget")->setValue(60);
        QTRY_VERIFY_WITH_TIMEOUT(size->text() != whole, kWindowTimeoutMs);
    }

    void runEndsWithAStudentThatCanBeOpened()
    {
        useStudentFile();
        type("distillTrainingEpochs", "3");
        click("distillStart");
        QVERIFY(waitFor(DistillStage::done));
        QVERIFY(QFileInfo::exists(path("teacher_student.onnx")));
        QVERIFY(child<QWidget>("distillResult")->isVisible());
        QVERIFY(child<QLabel>("distillResultHeading")->text().contains(QStringLiteral("of 3")));
        for (const char* plot : { "lossPlot", "accuracyPlot", "learningRatePlot" })
            QTRY_VERIFY(!child<widgets::PlotView>(plot)->series().empty());
        QCOMPARE(run().epoch(), 3);
        QVERIFY(run().last(QStringLiteral("teacherAccuracy")).has_value());
        click("distillOpenStudent");
        QTRY_COMPARE_WITH_TIMEOUT(m_window->workspace().opened()->name,
                                  QStringLiteral("teacher_student"), kWindowTimeoutMs);
    }

    void imagesInDisputeAreShown()
    {
        useStudentFile();
        type("distillTrainingLearningRate", "0");
        type("distillTrainingEpochs", "2");
        click("distillStart");
        QVERIFY(waitFor(DistillStage::done));
        QVERIFY(!run().disagreements().empty());
        const auto* grid = child<QListView>("disagreementsGrid");
        QTRY_COMPARE_WITH_TIMEOUT(grid->model()->rowCount(),
                                  static_cast<int>(run().disagreements().size()), kWindowTimeoutMs);
    }

    void stopKeepsTheBest()
    {
        startEndless();
        click("distillStop");
        QVERIFY(waitFor(DistillStage::done));
        QVERIFY(QFileInfo::exists(path("teacher_student.onnx")));
        QVERIFY(!QFileInfo::exists(path("teacher_student.onnx.checkpoint")));
        QVERIFY(run().result()[QLatin1String("validation")].isObject());
    }

    void pausedRunStandsStillAndGoesOn()
    {
        startEndless();
        click("distillPause");
        QCOMPARE(run().stage(), DistillStage::paused);
        QCOMPARE(run().job()->state(), widgets::JobState::paused);
        const double elapsed = run().job()->elapsedSeconds();
        QCOMPARE(child<QPushButton>("distillPause")->text(), QStringLiteral("Continue"));
        QCOMPARE(run().job()->elapsedSeconds(), elapsed);
        click("distillPause");
        const int epoch = run().epoch();
        QTRY_VERIFY_WITH_TIMEOUT(run().epoch() > epoch + 1, kWindowTimeoutMs);
    }

    void interruptedRunIsResumedByANewWindow()
    {
        startEndless();
        interrupt();
        auto* bar = child<widgets::MessageBar>("distillMessage");
        QVERIFY(bar->isVisible());
        QVERIFY(!child<QPushButton>("distillStart")->isEnabled());
        openWindow();
        QVERIFY(child<widgets::MessageBar>("distillMessage")->isVisible());
        click("distillResumeMessage");
        QTRY_VERIFY_WITH_TIMEOUT(run().epoch() > 2, kWindowTimeoutMs);
        click("distillStop");
        QVERIFY(waitFor(DistillStage::done));
    }

    void bestOfAnInterruptedRunIsKept()
    {
        startEndless();
        interrupt();
        click("distillFinishMessage");
        QVERIFY(waitFor(DistillStage::done));
        QVERIFY(QFileInfo::exists(path("teacher_student.onnx")));
    }

    void refusalStandsAboveTheButtons()
    {
        useStudentFile();
        type("distillTrainingBatchSize", "60000");
        click("distillStart");
        QVERIFY(waitFor(DistillStage::failed));
        const auto* bar = child<widgets::MessageBar>("distillMessage");
        QVERIFY(bar->isVisible());
        QVERIFY2(bar->message().why.contains(QStringLiteral("batch")),
                 qPrintable(bar->message().why));
        QVERIFY(child<QPushButton>("distillStart")->isEnabled());
        QVERIFY(!QFileInfo::exists(path("teacher_student.onnx")));
    }

    void withoutTrainingImagesNothingStarts()
    {
        m_window->workspace().setDataset({});
        click("distillStart");
        QCOMPARE(run().stage(), DistillStage::idle);
        QVERIFY(child<widgets::MessageBar>("distillMessage")
                    ->message()
                    .why.contains(QStringLiteral("training images")));
    }

    void closingAsksAndCanBeCancelled()
    {
        startEndless();
        m_window->close();
        QVERIFY(m_window->isVisible());
        click("closeCancel");
        QVERIFY(m_window->isVisible());
        QVERIFY(run().isActive());
    }

    void closingCanKeepTheBest()
    {
        startEndless();
        m_window->close();
        click("closeStop");
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), kWindowTimeoutMs);
        QVERIFY(QFileInfo::exists(path("teacher_student.onnx")));
    }

    void closingCanLetTheRunGoOn()
    {
        useStudentFile();
        type("distillTrainingEpochs", "20");
        click("distillStart");
        QTRY_VERIFY_WITH_TIMEOUT(run().epoch() > 0, kWindowTimeoutMs);
        m_window->close();
        click("closeKeepRunning");
        QVERIFY(!m_window->isVisible());
        m_window.reset();
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(path("teacher_student.onnx")), kWindowTimeoutMs);
    }

    void anotherLanguageKeepsTheRun()
    {
        startEndless();
        app::Preferences preferences = m_window->preferences();
        preferences.language = QStringLiteral("de");
        m_window->setPreferences(preferences);
        QVERIFY(run().isActive());
        QVERIFY(!child<QWidget>("studentCut")->isEnabled());
        QTRY_VERIFY(!child<widgets::PlotView>("accuracyPlot")->series().empty());
        preferences.language = QStringLiteral("en");
        m_window->setPreferences(preferences);
    }

private:
    QWidget* page() const { return child<QWidget>("distillPage"); }
    QLineEdit* line(const char* name) const { return child<QLineEdit>(name); }
    app::DistillRun& run() const { return *m_window->findChild<app::DistillRun*>(); }

    void openWindow()
    {
        makeWindow();
        openFile(path("teacher.onnx"));
        m_window->workspace().setDataset(QStringLiteral("idx:") + m_folder->path());
        showWorkspace("view.distill");
        QVERIFY(page()->isVisible());
    }

    void click(const char* name)
    {
        auto* button = child<QPushButton>(name);
        QVERIFY2(button->isEnabled(), name);
        button->click();
    }

    void type(const char* field, const char* text)
    {
        auto* control = child<QWidget>(field);
        control->setFocus();
        QTest::keyClick(control, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(control, QString::fromLatin1(text));
    }

    void useStudentFile()
    {
        child<QComboBox>("studentSource")->setCurrentIndex(2);
        line("studentFile")->setText(path("small.onnx"));
        type("distillTrainingBatchSize", "16");
    }

    /// Waits for the end of the first epochs.
    void startEndless()
    {
        useStudentFile();
        type("distillTrainingEpochs", kEndless);
        click("distillStart");
        QTRY_VERIFY_WITH_TIMEOUT(run().epoch() > 1, kWindowTimeoutMs);
    }

    void interrupt()
    {
        m_window->jobs().active(QStringLiteral("distill"))->cancel();
        QVERIFY(waitFor(DistillStage::stopped));
        QVERIFY(QFileInfo::exists(path("teacher_student.onnx.checkpoint")));
    }

    bool waitFor(DistillStage stage) const
    {
        const bool isReached = QTest::qWaitFor(
            [&] { return run().stage() == stage || !run().isActive(); }, kWindowTimeoutMs);
        if (run().stage() != stage)
            qWarning("%s", qPrintable(run().failure().message));
        return isReached && run().stage() == stage;
    }

    core::Model m_teacher;
};

QTEST_MAIN(TestWindowDistill)
#include "tst_window_distill.moc"
