#include "app/desktop/action_registry.h"
#include "app/desktop/search_limits.h"
#include "app/desktop/search_page.h"
#include "app/desktop/search_run.h"
#include "core/onnx/write_model.h"
#include "core/search/search_description.h"
#include "tests/app/window_test.h"
#include "tests/support/training_problem.h"
#include "widgets/forms/message_bar.h"
#include "widgets/models/table_panel_view.h"
#include "widgets/search/genome_picture.h"
#include "widgets/search/parallel_coordinates.h"
#include "widgets/search/pareto_plot.h"
#include "widgets/style/theme.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>

using app::CommandStage;
using test::kWindowTimeoutMs;

/// The Search workspace, on stripes: networks that are measured in a moment.
class TestWindowSearch : public test::WindowTest
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
        makeFolder();
        core::Monitor monitor;
        core::writeModel(m_model, path("net.onnx").toStdString(), monitor);
        test::writeStripes(m_folder->path().toStdString(), 240);
        makeWindow();
        openFile(path("net.onnx"));
        m_window->workspace().setDataset(QStringLiteral("idx:") + m_folder->path());
        showWorkspace("view.search");
        QVERIFY(waitForOffer());
    }

    void formSaysWhatIsMissing()
    {
        QVERIFY(child<QPushButton>("searchStart")->isEnabled());
        QCOMPARE(child<QLineEdit>("searchFolder")->text(), path("net_search"));
        m_window->workspace().setDataset({});
        QVERIFY(!child<QPushButton>("searchStart")->isEnabled());
        QVERIFY(child<QPushButton>("searchStart")->toolTip().contains(QStringLiteral("training")));
        m_window->workspace().setDataset(QStringLiteral("idx:") + m_folder->path());
        child<QLineEdit>("searchFolder")->setText(path("net.onnx"));
        QVERIFY(!child<QPushButton>("searchStart")->isEnabled());
        child<QLineEdit>("searchFolder")->setText(path("elsewhere"));
        QVERIFY(child<QPushButton>("searchStart")->isEnabled());
    }

    void templatesNeedNoModel()
    {
        m_window->workspace().close();
        QVERIFY(child<app::SearchPage>("searchPage")->isVisible());
        QCOMPARE(child<QComboBox>("searchSpace")->currentIndex(), 1);
        m_window->workspace().setDataset(QStringLiteral("idx:") + m_folder->path());
        QVERIFY(waitForOffer());
        QVERIFY(child<QPushButton>("searchStart")->isEnabled());
        child<QComboBox>("searchSpace")->setCurrentIndex(0);
        QVERIFY(!child<QPushButton>("searchStart")->isEnabled());
        QTRY_VERIFY(!limits().offer());
    }

    /// Said before anything runs, with what would be possible.
    void infeasibleLimitsAreNamed()
    {
        auto* edit = child<QLineEdit>("searchLimit_bytes");
        edit->setText(QStringLiteral("10"));
        QVERIFY(!child<QPushButton>("searchStart")->isEnabled());
        QVERIFY(child<QLabel>("searchLimitNote")->text().contains(QStringLiteral("smallest")));
        click("searchNearest");
        QCOMPARE(edit->text().toLongLong(), limits().offer()->smallest.bytes);
        QVERIFY(child<QPushButton>("searchStart")->isEnabled());
        edit->setText(QStringLiteral("50%"));
        QVERIFY(child<QPushButton>("searchStart")->isEnabled());
        edit->setText(QStringLiteral("much"));
        QVERIFY(child<QLabel>("searchLimitNote")->text().contains(QStringLiteral("50kB")));
        QVERIFY(!child<QPushButton>("searchStart")->isEnabled());
    }

    void searchFillsAllViews()
    {
        QVERIFY(search());
        const auto& snapshot = *trials().snapshot();
        QCOMPARE(child<widgets::TablePanelView>("trialTable")->model()->rowCount(),
                 static_cast<int>(snapshot.trials.size()));
        QVERIFY(!snapshot.front.empty());
        QVERIFY(snapshot.finalFront.size() >= 1);
        QVERIFY(!child<QProgressBar>("searchProgress")->isVisible());
        QVERIFY(child<QLabel>("searchStatus")->text().startsWith(QStringLiteral("Done")));
        QCOMPARE(child<QPushButton>("searchStart")->text(), QStringLiteral("Resume"));
    }

    void viewsSelectAndHoverForEachOther()
    {
        QVERIFY(search());
        auto* plot = child<widgets::ParetoPlot>("paretoPlot");
        const size_t member = trials().snapshot()->front.front();
        QTest::mouseClick(plot, Qt::LeftButton, {}, plot->positionOf(member).toPoint());
        QVERIFY(trials().current().has_value());
        auto* table = child<widgets::TablePanelView>("trialTable");
        QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
        const QModelIndex other = table->model()->index(table->model()->rowCount() - 1, 0);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(other).center());
        QCOMPARE(trials().selected().size(), size_t{ 1 });
        hover(*plot, plot->positionOf(member));
        QVERIFY(trials().hovered().has_value());
        QVERIFY(!child<widgets::GenomePicture>("genomePicture")->accessibleDescription().isEmpty());
        plot->setFocus();
        QTest::keyClick(plot, Qt::Key_Escape);
        QVERIFY(trials().selected().empty());
        QTest::keyClick(plot, Qt::Key_Right);
        QCOMPARE(trials().current(), std::optional(member));
    }

    void aRubberBandSelects()
    {
        QVERIFY(search());
        auto* plot = child<widgets::ParetoPlot>("paretoPlot");
        QTest::mousePress(plot, Qt::LeftButton, {}, QPoint(66, 40));
        QTest::mouseMove(plot, QPoint(plot->width() / 2, plot->height() / 2));
        QTest::mouseMove(plot, plot->rect().bottomRight() - QPoint(4, 4));
        QTest::mouseRelease(plot, Qt::LeftButton, {}, plot->rect().bottomRight() - QPoint(4, 4));
        QCOMPARE(trials().selected().size(), trials().snapshot()->trials.size());
    }

    void brushesLeaveWhatIsInside()
    {
        QVERIFY(search());
        auto* lines = child<widgets::ParallelCoordinates>("parallelCoordinates");
        const size_t all = trials().snapshot()->trials.size();
        const auto& axis = lines->axes()[1];
        const QPoint low = lines->positionOf(1, axis.low).toPoint();
        const QPoint middle = lines->positionOf(1, (axis.low + axis.high) / 2).toPoint();
        QTest::mousePress(lines, Qt::LeftButton, {}, low);
        QTest::mouseMove(lines, middle);
        QTest::mouseRelease(lines, Qt::LeftButton, {}, middle);
        QVERIFY(trials().shownCount() < all);
        QCOMPARE(child<widgets::TablePanelView>("trialTable")->model()->rowCount(),
                 static_cast<int>(trials().shownCount()));
        QTest::mouseClick(lines, Qt::LeftButton, {}, middle);
        QCOMPARE(trials().shownCount(), all);
    }

    void selectedNetworkCanBeOpenedSavedAndTaught()
    {
        QVERIFY(search());
        const size_t member = trials().snapshot()->front.back();
        trials().select({ member });
        QVERIFY(child<QPushButton>("trialOpen")->isEnabled());
        click("trialSave");
        auto* dialog = child<QFileDialog>("searchSaveDialog");
        emit dialog->fileSelected(path("kept.onnx"));
        dialog->reject();
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(path("kept.onnx")), kWindowTimeoutMs);
        click("trialDistill");
        QCOMPARE(child<QLineEdit>("studentFile")->text(),
                 path("net_search/")
                     + QString::fromStdString(trials().snapshot()->trials[member].file));
        showWorkspace("view.search");
        click("trialOpen");
        QTRY_VERIFY_WITH_TIMEOUT(
            m_window->workspace().opened()->file.startsWith(path("net_search")), kWindowTimeoutMs);
    }

    void oneNetworkIsFinishedNow()
    {
        QVERIFY(search());
        const auto& snapshot = *trials().snapshot();
        size_t candidate = 0;
        while (snapshot.trials[candidate].isFinalist || snapshot.finalistOf(candidate))
            ++candidate;
        trials().select({ candidate });
        const core::Genome genome = snapshot.trials[candidate].genome;
        const size_t before = snapshot.trials.size();
        click("trialFinish");
        QTRY_VERIFY_WITH_TIMEOUT(trials().snapshot()->trials.size() == before + 1
                                     && !run().search().isActive(),
                                 kWindowTimeoutMs);
        QVERIFY(trials().snapshot()->trials.back().isFinalist);
        QVERIFY(trials().snapshot()->trials.back().genome == genome);
    }

    void aDraggedLimitIsTakenUp()
    {
        QVERIFY(search());
        auto* plot = child<widgets::ParetoPlot>("paretoPlot");
        const int middle = plot->width() / 2;
        const QPoint knob(static_cast<int>(*plot->limitPosition()), 18);
        QTest::mousePress(plot, Qt::LeftButton, {}, knob);
        QTest::mouseMove(plot, QPoint(middle + 40, 60));
        QTest::mouseMove(plot, QPoint(middle, 60));
        QTest::mouseRelease(plot, Qt::LeftButton, {}, QPoint(middle, 60));
        QTRY_VERIFY_WITH_TIMEOUT(!trials().snapshot()->limits.empty(), kWindowTimeoutMs);
        const int64_t most = trials().snapshot()->limits.front().most;
        QCOMPARE(child<QLineEdit>("searchLimit_bytes")->text().toLongLong(), most);
        for (const size_t member : trials().snapshot()->front)
            QVERIFY(trials().snapshot()->trials[member].cost.bytes <= most);
        QVERIFY(core::readSteering(path("net_search").toStdString()).budget.has_value());
    }

    void choicesAreHeldBack()
    {
        QVERIFY(search());
        auto* menu = child<QMenu>("searchChoicesMenu");
        emit menu->aboutToShow();
        QVERIFY(!menu->actions().isEmpty());
        QMenu* weights = menu->actions().last()->menu();
        QAction* integer = nullptr;
        for (QAction* action : weights->actions())
            if (action->text() == QLatin1String("int8"))
                integer = action;
        QVERIFY(integer != nullptr && integer->isChecked());
        integer->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!trials().snapshot()->steering.forbidden.empty(),
                                 kWindowTimeoutMs);
        QVERIFY(trials().snapshot()->steering.forbidden.at("weights").contains("int8"));
        QVERIFY(child<QLabel>("searchStatus")->text().contains(QStringLiteral("held back")));
    }

    /// Limits that are dragged while it runs hold for the networks that come after.
    void aRunningSearchIsRetargeted()
    {
        prepare(500);
        click("searchStart");
        QTRY_VERIFY_WITH_TIMEOUT(trials().snapshot() && trials().snapshot()->trials.size() > 2,
                                 kWindowTimeoutMs);
        const int64_t most = 3 * trials().snapshot()->description.feasibility.smallest.bytes;
        emit child<widgets::ParetoPlot>("paretoPlot")->limitMoved(QStringLiteral("bytes"), most);
        QTRY_VERIFY_WITH_TIMEOUT(!trials().snapshot()->limits.empty(), kWindowTimeoutMs);
        QVERIFY(run().search().isActive());
        const size_t before = trials().snapshot()->trials.size();
        QTRY_VERIFY_WITH_TIMEOUT(trials().snapshot()->trials.size() > before + 3, kWindowTimeoutMs);
        for (size_t trial = before + 2; trial < trials().snapshot()->trials.size(); ++trial)
            QVERIFY(trials().snapshot()->trials[trial].cost.bytes <= most);
        click("searchStop");
        QTRY_VERIFY_WITH_TIMEOUT(!run().search().isActive(), kWindowTimeoutMs);
    }

    void searchCanBePausedStoppedAndResumed()
    {
        prepare(500);
        click("searchStart");
        QVERIFY(child<QProgressBar>("searchProgress")->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(trials().snapshot() && trials().snapshot()->trials.size() > 1,
                                 kWindowTimeoutMs);
        click("searchPause");
        QVERIFY(run().search().stage() == CommandStage::paused);
        click("searchPause");
        QVERIFY(run().search().stage() == CommandStage::running);
        click("searchStop");
        QTRY_VERIFY_WITH_TIMEOUT(run().search().stage() == CommandStage::stopped, kWindowTimeoutMs);
        QVERIFY(child<widgets::MessageBar>("searchMessage")->isVisible());
        const size_t before = trials().snapshot()->trials.size();
        click("searchStart");
        QTRY_VERIFY_WITH_TIMEOUT(trials().snapshot()->trials.size() > before, kWindowTimeoutMs);
        click("searchStop");
        QTRY_VERIFY_WITH_TIMEOUT(!run().search().isActive(), kWindowTimeoutMs);
    }

    void aFolderShowsItsSearch()
    {
        QVERIFY(search());
        const size_t count = trials().snapshot()->trials.size();
        makeWindow();
        showWorkspace("view.search");
        QVERIFY(trials().snapshot() == nullptr);
        child<QLineEdit>("searchFolder")->setText(path("net_search"));
        run().openFolder(path("net_search"));
        QTRY_VERIFY_WITH_TIMEOUT(trials().snapshot() != nullptr, kWindowTimeoutMs);
        QCOMPARE(trials().snapshot()->trials.size(), count);
        QCOMPARE(run().plan().model, path("net.onnx"));
        QCOMPARE(run().plan().settings.integer("trials"), int64_t{ 6 });
        QCOMPARE(child<QComboBox>("searchSpace")->currentIndex(), 0);
    }

    /// The journal is of other settings, so it is refused and kept.
    void otherSettingsAreRefused()
    {
        QVERIFY(search());
        prepareText("searchSettingSamples", "33");
        click("searchStart");
        QTRY_VERIFY_WITH_TIMEOUT(run().search().stage() == CommandStage::failed, kWindowTimeoutMs);
        const auto* message = child<widgets::MessageBar>("searchMessage");
        QVERIFY(message->isVisible());
        QVERIFY(!message->message().nextStep.isEmpty());
    }

    void everyControlHasANameAndARole()
    {
        QVERIFY(search());
        trials().select({ trials().snapshot()->front.front() });
        child<QAbstractButton>("searchMore")->click();
        int seen = 0;
        const QString unnamed = unnamedControls(*m_window, seen);
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed));
        QVERIFY(seen > 20);
    }

private:
    app::SearchRun& run() { return *m_window->findChild<app::SearchRun*>(); }
    widgets::TrialSelection& trials() { return run().trials(); }
    app::SearchLimits& limits() { return *m_window->findChild<app::SearchLimits*>(); }
    void click(const char* name) { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }
    /// As the pointer does; QTest moves the pointer of the screen, which may be elsewhere.
    static void hover(QWidget& widget, const QPointF& place)
    {
        QMouseEvent event(QEvent::MouseMove, place, widget.mapToGlobal(place), Qt::NoButton,
                          Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&widget, &event);
    }
    bool waitForOffer()
    {
        return QTest::qWaitFor([this] { return limits().offer().has_value(); }, kWindowTimeoutMs);
    }
    void prepareText(const char* name, const char* text)
    {
        auto* box = child<QAbstractSpinBox>(name);
        auto* edit = box->findChild<QLineEdit*>();
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, QLatin1String(text));
    }
    void prepare(int networks)
    {
        child<QAbstractButton>("searchMore")->setChecked(true);
        child<QAbstractButton>("searchInteger")->setChecked(true);
        prepareText("searchSettingTrials", qPrintable(QString::number(networks)));
        prepareText("searchSettingSamples", "40");
        prepareText("searchSettingFinalists", "1");
        prepareText("searchSettingEpochs", "1");
        if (networks > 100)
            child<QComboBox>("searchSpace")->setCurrentIndex(1);
    }
    bool search()
    {
        prepare(6);
        click("searchStart");
        return QTest::qWaitFor(
            [this] {
                return run().search().stage() == CommandStage::done && trials().snapshot()
                    && !trials().snapshot()->finalFront.empty();
            },
            kWindowTimeoutMs);
    }

    core::Model m_model;
};

QTEST_MAIN(TestWindowSearch)
#include "tst_window_search.moc"
