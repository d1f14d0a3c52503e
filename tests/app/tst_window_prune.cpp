#include "app/desktop/metric_tile.h"
#include "app/desktop/prune_page.h"
#include "core/evaluation/evaluate.h"
#include "core/onnx/read_model.h"
#include "core/onnx/write_model.h"
#include "tests/app/window_test.h"
#include "tests/support/graph_text.h"
#include "widgets/pruning/curve_filler.h"
#include "widgets/pruning/filter_model.h"
#include "widgets/pruning/layer_board.h"
#include "widgets/pruning/layer_row.h"
#include "widgets/pruning/prune_controller.h"
#include "widgets/pruning/prune_tasks.h"
#include "widgets/workspace/opened_dataset.h"

#include <QAccessible>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

using test::kWindowTimeoutMs;

/// The Prune workspace inside the window, by the names of its widgets.
class TestWindowPrune : public test::WindowTest
{
    Q_OBJECT
private slots:
    void draggingASliderChangesTheNumbers()
    {
        openSample("fashion_cnn");
        waitUntilMeasured();
        const widgets::PruneFigures whole = *controller().report().figures;
        QCOMPARE(whole, controller().draft().subject()->figures);
        const int places = slider().maximum();
        drag(slider(), places / 2);
        QCOMPARE(slider().value(), places / 2);
        QCOMPARE(spin("groupKept").value(), spin("groupKept").maximum() - places / 2);
        waitUntilMeasured();
        const widgets::PruneReport& report = controller().report();
        QVERIFY(report.figures->macs < whole.macs);
        QVERIFY(report.figures->parameters < whole.parameters);
        QVERIFY(report.accuracy->isComplete);
        QCOMPARE(report.accuracy->accuracy.n, report.images->used);
        const auto* macs = child<app::MetricTile>("macsTile");
        QCOMPARE(macs->shownMetric()->value, static_cast<double>(report.figures->macs));
        const auto* accuracy = child<app::MetricTile>("accuracyTile");
        QCOMPARE(accuracy->shownMetric()->value, report.accuracy->accuracy.value);
        QCOMPARE(accuracy->shownMetric()->n, report.images->used);
        QVERIFY(!child<QLabel>("pruneAccuracy")->text().isEmpty());
        QVERIFY(child<QLabel>("pruneImages")->text().contains(QStringLiteral("1,000")));
    }

    /// What is shown is the accuracy of the model that Apply writes, on the same images.
    void shownAccuracyIsThatOfTheCutModel()
    {
        openSample("fashion_resnet20");
        waitUntilMeasured();
        controller().draft().setUniformShare(0.15, 0);
        drag(slider(), slider().maximum() / 3);
        waitUntilMeasured();
        const core::LiveAccuracy shown = *controller().report().accuracy;
        QVERIFY(shown.accuracy.hits < shown.original.hits);
        const QString file = apply();
        core::Monitor monitor;
        const auto cut = std::make_shared<const core::Model>(
            core::readModel(std::filesystem::path(file.toStdString()), monitor));
        const auto& samples = m_window->workspace().samples();
        const core::Evaluation found =
            core::evaluate(cut, samples->samples(core::Role::test, monitor),
                           samples->preprocessing(*cut), { .batchSize = 64 }, monitor);
        QCOMPARE(shown.accuracy.n, found.top1.n);
        QCOMPARE(shown.accuracy.hits, found.top1.hits);
    }

    void oneDragIsOneStepToUndo()
    {
        openSample("fashion_cnn");
        const std::vector<int64_t> whole = controller().draft().kept();
        drag(slider(), 9);
        const std::vector<int64_t> dragged = controller().draft().kept();
        QVERIFY(dragged != whole);
        QCOMPARE(controller().draft().steps().count(), 1);
        action("edit.undo")->trigger();
        QCOMPARE(controller().draft().kept(), whole);
        QCOMPARE(slider().value(), 0);
        QVERIFY(!action("edit.undo")->isEnabled());
        action("edit.redo")->trigger();
        QCOMPARE(controller().draft().kept(), dragged);
        action("compress.reset")->trigger();
        QCOMPARE(controller().draft().kept(), whole);
        waitUntilMeasured();
        QVERIFY(!child<app::MetricTile>("macsTile")->accessibleName().contains(QChar(u'→')));
    }

    void keysMoveTheSliderAndTheRow()
    {
        openSample("fashion_resnet20");
        QSlider& first = slider();
        first.setFocus();
        QTest::keyClick(&first, Qt::Key_Right);
        QTest::keyClick(&first, Qt::Key_Right);
        QCOMPARE(first.value(), 2);
        QCOMPARE(controller().draft().steps().count(), 1);
        QTest::keyClick(&first, Qt::Key_End);
        QCOMPARE(spin("groupKept").value(), 1);
        QTest::keyClick(&first, Qt::Key_Down);
        QVERIFY(board().current() != 0);
        QVERIFY(m_window->focusWidget() != &first);
    }

    void stepsLeaveOnlyMultiples()
    {
        openSample("fashion_resnet20");
        auto* steps = child<QComboBox>("pruneSteps");
        steps->setCurrentIndex(steps->findData(4));
        for (int place = 1; place <= slider().maximum(); ++place) {
            slider().setValue(place);
            QCOMPARE(spin("groupKept").value() % 4, 0);
        }
        spin("groupKept").setValue(7);
        QCOMPARE(spin("groupKept").value(), 8);
    }

    void lockedGroupsStay()
    {
        openSample("fashion_resnet20");
        const auto group = static_cast<size_t>(row().group());
        QTest::mouseClick(named<QToolButton>("groupLock"), Qt::LeftButton);
        QVERIFY(!slider().isEnabled());
        child<QSlider>("globalSlider")->setValue(50);
        const widgets::PruneDraft& draft = controller().draft();
        QCOMPARE(draft.removedShare(group), 0.0);
        QVERIFY(draft.removedShare() > 0.3);
    }

    void budgetSetsTheSliders()
    {
        openSample("fashion_cnn");
        waitUntilMeasured();
        action("compress.budget")->trigger();
        QTest::mouseClick(child<QPushButton>("budgetFill"), Qt::LeftButton);
        auto* result = child<QLabel>("budgetResult");
        QTRY_VERIFY_WITH_TIMEOUT(result->text().contains(QStringLiteral("binds")),
                                 kWindowTimeoutMs);
        waitUntilMeasured();
        const double left = static_cast<double>(controller().report().figures->macs)
            / static_cast<double>(controller().draft().subject()->figures.macs);
        QVERIFY2(left <= 0.5 && left > 0.4, qPrintable(QString::number(left)));
        QCOMPARE(controller().draft().steps().count(), 1);
        QTest::mouseClick(child<QPushButton>("budgetClose"), Qt::LeftButton);
    }

    void applyingWritesAModelThatOpens()
    {
        openSample("fashion_cnn");
        waitUntilMeasured();
        QVERIFY(!action("compress.apply")->isEnabled());
        drag(slider(), slider().maximum() / 2);
        waitUntilMeasured();
        const widgets::PruneFigures expected = *controller().report().figures;
        const QString file = apply();
        QVERIFY(child<QLabel>("pruneResultHeading")->text().contains(QStringLiteral("cut.onnx")));
        QTest::mouseClick(child<QPushButton>("pruneResultOpen"), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_window->workspace().opened()->file, file, kWindowTimeoutMs);
        QCOMPARE(m_window->workspace().opened()->cost->parameters, expected.parameters);
        QCOMPARE(m_window->workspace().opened()->cost->macs, expected.macs);
        // The figures stay in view, beside the way back.
        QTRY_VERIFY_WITH_TIMEOUT(controller().state() == widgets::PruneController::State::ready,
                                 kWindowTimeoutMs);
        QVERIFY(child<QWidget>("pruneResult")->isVisible());
        QTest::mouseClick(child<QPushButton>("pruneResultOpen"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_window->workspace().opened()->name
                                     == QStringLiteral("fashion_cnn"),
                                 kWindowTimeoutMs);
    }

    void failedWritingIsExplained()
    {
        openSample("fashion_cnn");
        drag(slider(), 3);
        controller().tasks().apply(QStringLiteral("/nowhere/at/all/cut.onnx"));
        QTRY_VERIFY_WITH_TIMEOUT(child<QWidget>("pruneMessage")->isVisible(), kWindowTimeoutMs);
    }

    void selectionGoesBothWays()
    {
        openSample("fashion_resnet20");
        const auto& subject = controller().draft().subject();
        QTest::mouseClick(&row(), Qt::LeftButton, {}, QPoint(4, 4));
        const auto group = static_cast<size_t>(row().group());
        QCOMPARE(m_window->workspace().selection(), subject->nodes[group]);
        for (size_t other = 0; other < subject->groups.size(); ++other) {
            if (other == group || subject->groups[other].isFrozen())
                continue;
            m_window->workspace().selectNode(subject->nodes[other].front());
            QCOMPARE(board().current(), static_cast<int>(other));
        }
    }

    void frozenGroupsAreListedWithTheirReason()
    {
        openSample("fashion_resnet20");
        child<QCheckBox>("showFrozen")->setChecked(true);
        const auto& groups = controller().draft().subject()->groups;
        int frozen = -1;
        for (size_t group = 0; group < groups.size(); ++group)
            frozen = groups[group].isFrozen() ? static_cast<int>(group) : frozen;
        QVERIFY(frozen >= 0);
        board().setCurrent(frozen, true);
        auto* reason =
            child<QLabel>(qPrintable(QStringLiteral("groupReason") + QString::number(frozen)));
        QTRY_VERIFY(reason->isVisible());
        QVERIFY(reason->toolTip().contains(
            QString::fromStdString(groups[static_cast<size_t>(frozen)].frozenReason)));
    }

    void aModelWithoutFreeGroupsSaysSo_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("no weights")
            << QByteArray("g (float[1, 4] x) => (float[1, 4] y) { y = Relu(x) }");
        QTest::newRow("all frozen")
            << QByteArray("g (float[1, 2] x) => (float[1, 2] y) <float[2, 2] a = {1, 2, 3, 4}> "
                          "{ y = MatMul(x, a) }");
    }
    void aModelWithoutFreeGroupsSaysSo()
    {
        QFETCH(QByteArray, text);
        openText(text.constData());
        QVERIFY(child<QWidget>("pruneMessage")->isVisible());
        QVERIFY(!child<QSlider>("globalSlider")->isEnabled());
        QVERIFY(!action("compress.budget")->isEnabled());
    }

    void aModelThatIsNoClassifierIsPrunedWithoutAccuracy()
    {
        openText("g (float[1, 4] x) => (float[1, 4, 2] y) <float[4, 6] a = {1,2,3,4,5,6,"
                 "1,2,3,4,5,6,1,2,3,4,5,6,1,2,3,4,5,6}, float[6, 8] b = {"
                 "1,2,3,4,5,6,7,8,1,2,3,4,5,6,7,8,1,2,3,4,5,6,7,8,1,2,3,4,5,6,7,8,"
                 "1,2,3,4,5,6,7,8,1,2,3,4,5,6,7,8}, int64[3] s = {1, 4, 2}> {"
                 "h = MatMul(x, a) z = MatMul(h, b) y = Reshape(z, s) }");
        QTRY_VERIFY_WITH_TIMEOUT(!controller().report().refusal.isEmpty(), kWindowTimeoutMs);
        QVERIFY(child<QPushButton>("addDatasetFromPruning")->isVisible());
        slider().setValue(3);
        waitUntilMeasured();
        QVERIFY(controller().report().figures->parameters
                < controller().draft().subject()->figures.parameters);
    }

    void aModelThatCannotBeAnalysedSaysWhy()
    {
        openText("g (float[1, 2] x) => (float[1, 2] y) { y = local.twice(x) } "
                 "<domain: \"local\", opset_import: [\"\" : 17]> twice (a) => (b) "
                 "{ b = Add(a, a) }",
                 ", \"local\" : 1");
        QCOMPARE(controller().state(), widgets::PruneController::State::failed);
        QVERIFY(child<QPushButton>("pruneRetry")->isVisible());
        QVERIFY(!controller().failure().isEmpty());
        QVERIFY(!action("compress.apply")->isEnabled());
    }

    void everyFocusableHasANameAndARole()
    {
        openSample("fashion_resnet20");
        child<QCheckBox>("showFrozen")->setChecked(true);
        int seen = 0;
        const QString unnamed = unnamedControls(*child<QWidget>("prunePage"), seen);
        QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed));
        QVERIFY(seen > 20);
        QAccessibleInterface* value = QAccessible::queryAccessibleInterface(&slider());
        QCOMPARE(value->valueInterface()->maximumValue().toInt(), slider().maximum());
    }

    /// Curves fill while the hand rests, each along its slider.
    void curvesFillWhileNothingElseIsMeasured()
    {
        openSample("fashion_cnn");
        waitUntilMeasured();
        auto* box = child<QCheckBox>("fillCurves");
        box->setChecked(true);
        QVERIFY(controller().curves().places() > 12);
        QTRY_VERIFY_WITH_TIMEOUT(controller().points().size() > 6, kWindowTimeoutMs);
        // A hand on a slider comes first.
        drag(slider(), 2);
        waitUntilMeasured();
        QVERIFY(std::ranges::count(controller().points(), controller().draft().place(),
                                   &widgets::PrunePoint::place)
                == 1);
        box->setChecked(false);
        QCOMPARE(controller().curves().places(), 0);
    }

    /// What is known in the frame of the move is what the cut model has.
    void figuresOfTheMoveAreThoseOfTheCut()
    {
        openSample("fashion_resnet20");
        waitUntilMeasured();
        for (const double share : { 0.25, 0.6 }) {
            controller().draft().setUniformShare(share, 0);
            const widgets::PruneFigures quick =
                controller().draft().subject()->quickFigures.at(controller().draft().kept());
            const auto* macs = child<app::MetricTile>("macsTile");
            QCOMPARE(macs->shownMetric()->value, static_cast<double>(quick.macs));
            QVERIFY(macs->shownMetric()->kind == widgets::MetricKind::estimated);
            waitUntilMeasured();
            QCOMPARE(*controller().report().figures, quick);
            QVERIFY(macs->shownMetric()->kind == widgets::MetricKind::computed);
        }
    }

    /// Clicks and keys strike channels out; the slider, the accuracy and undo follow.
    void filtersAreStruckOutOneByOne()
    {
        openSample("fashion_resnet20");
        waitUntilMeasured();
        child<QTabBar>("pruneTabs")->setCurrentIndex(1);
        auto* grid = child<QListView>("filterGrid");
        QVERIFY(grid->isVisible());
        const auto group = static_cast<size_t>(board().current());
        const auto channels = controller().draft().subject()->groups[group].channels;
        QCOMPARE(grid->model()->rowCount(), static_cast<int>(channels));
        // Not the one that would go first.
        const QModelIndex last = grid->model()->index(static_cast<int>(channels) - 1, 0);
        const QVariant channel = last.data(widgets::FilterModel::kChannelRole);
        QVERIFY(!last.data(Qt::DecorationRole).value<QImage>().isNull());
        grid->scrollTo(last);
        QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid->visualRect(last).center());
        QVERIFY(last.data(widgets::FilterModel::kGoneRole).toBool());
        QCOMPARE(controller().draft().kept(group), channels - 1);
        QCOMPARE(controller().goneChannels(group), std::vector<int64_t>{ channel.toLongLong() });
        waitUntilMeasured();
        QVERIFY(controller().isReportCurrent());
        QVERIFY(controller().report().figures->macs < controller().draft().subject()->figures.macs);
        grid->setCurrentIndex(grid->model()->index(0, 0));
        grid->setFocus();
        QTest::keyClick(grid, Qt::Key_Space);
        QCOMPARE(controller().draft().kept(group), channels - 2);
        QTest::keyClick(grid, Qt::Key_Delete);
        QCOMPARE(controller().draft().kept(group), channels - 1);
        QVERIFY(last.data(widgets::FilterModel::kGoneRole).toBool());
        action("edit.undo")->trigger();
        action("edit.undo")->trigger();
        action("edit.undo")->trigger();
        QVERIFY(controller().draft().isWhole());
        QVERIFY(!last.data(widgets::FilterModel::kGoneRole).toBool());
    }

    /// Alt, and the button, show the original while they are held.
    void theOriginalIsShownWhileAltIsHeld()
    {
        openSample("fashion_cnn");
        waitUntilMeasured();
        drag(slider(), slider().maximum() / 2);
        waitUntilMeasured();
        const auto* macs = child<app::MetricTile>("macsTile");
        const double whole = static_cast<double>(controller().draft().subject()->figures.macs);
        const std::vector<int64_t> kept = controller().draft().kept();
        QVERIFY(macs->shownMetric()->value < whole);
        QTest::keyPress(m_window.get(), Qt::Key_Alt);
        QCOMPARE(macs->shownMetric()->value, whole);
        QVERIFY(!macs->accessibleName().contains(QChar(u'→')));
        QTest::keyRelease(m_window.get(), Qt::Key_Alt);
        QVERIFY(macs->shownMetric()->value < whole);
        auto* before = child<QToolButton>("pruneBefore");
        QTest::mousePress(before, Qt::LeftButton);
        QCOMPARE(macs->shownMetric()->value, whole);
        QTest::mouseRelease(before, Qt::LeftButton);
        QVERIFY(macs->shownMetric()->value < whole);
        QCOMPARE(controller().draft().kept(), kept);
    }

    void accuracyFloorBindsWhereTheBudgetCosts()
    {
        openSample("fashion_cnn");
        waitUntilMeasured();
        action("compress.budget")->trigger();
        auto* share = child<QWidget>("budgetShare")->findChild<QLineEdit*>();
        share->selectAll();
        QTest::keyClicks(share, QStringLiteral("10"));
        child<QCheckBox>("budgetHasFloor")->setChecked(true);
        QVERIFY(child<QWidget>("budgetFloor")->isVisible());
        QTest::mouseClick(child<QPushButton>("budgetFill"), Qt::LeftButton);
        auto* result = child<QLabel>("budgetResult");
        QTRY_VERIFY_WITH_TIMEOUT(result->text().contains(QStringLiteral("accuracy binds")),
                                 kWindowTimeoutMs);
        QVERIFY(result->text().contains(QStringLiteral("n=")));
        QTest::mouseClick(child<QPushButton>("budgetClose"), Qt::LeftButton);
    }

    /// The bundled images are for tests only, so nothing that guides choices or trains may begin.
    void testImagesNeitherTrainNorGuide()
    {
        openSample("fashion_cnn");
        waitUntilMeasured();
        drag(slider(), 3);
        waitUntilMeasured();
        for (const char* name : { "measureSensitivity", "compress.recoverButton" }) {
            const auto* button = child<QPushButton>(name);
            QVERIFY2(!button->isEnabled(), name);
            QVERIFY2(!button->toolTip().isEmpty(), name);
        }
    }

    void anotherCriterionIsMeasuredAgain()
    {
        openSample("fashion_cnn");
        drag(slider(), slider().maximum() / 2);
        waitUntilMeasured();
        auto* criterion = child<QComboBox>("pruneCriterion");
        QVERIFY(criterion->count() >= 4);
        for (int index = 0; index < criterion->count(); ++index) {
            criterion->setCurrentIndex(index);
            QTRY_VERIFY_WITH_TIMEOUT(!controller().isRanking(), kWindowTimeoutMs);
            waitUntilMeasured();
            QVERIFY2(controller().report().accuracy.has_value(),
                     qPrintable(criterion->currentText() + controller().report().refusal));
        }
    }

private:
    /// The first row of the board.
    widgets::LayerRow& row() const
    {
        widgets::LayerRow* top = nullptr;
        for (widgets::LayerRow* one : m_window->findChildren<widgets::LayerRow*>()) {
            if (one->isVisible() && (top == nullptr || one->y() < top->y()))
                top = one;
        }
        if (top == nullptr)
            qFatal("no row on the board");
        return *top;
    }
    template <typename T>
    T* named(const char* kind) const
    {
        return child<T>(qPrintable(QLatin1String(kind) + QString::number(row().group())));
    }
    QSlider& slider() const { return *named<QSlider>("groupSlider"); }
    QSpinBox& spin(const char* kind) const { return *named<QSpinBox>(kind); }
    widgets::LayerBoard& board() const { return *child<widgets::LayerBoard>("layerBoard"); }
    widgets::PruneController& controller() const
    {
        return m_window->findChild<app::PrunePage*>()->controller();
    }

    void openSample(const char* name) { open(sampleFile(name)); }
    void openText(const char* text, const char* opsets = "")
    {
        core::Monitor monitor;
        const QString file = m_folder->filePath(QStringLiteral("net.onnx"));
        core::writeModel(test::modelFromText("<ir_version: 8, opset_import: [\"\" : 17"
                                             + std::string(opsets) + "]> " + text),
                         std::filesystem::path(file.toStdString()), monitor);
        open(file);
    }
    void open(const QString& file)
    {
        openFile(file);
        showWorkspace("view.prune");
        QVERIFY(QTest::qWaitFor(
            [this] { return controller().state() >= widgets::PruneController::State::ready; },
            kWindowTimeoutMs));
    }
    void waitUntilMeasured()
    {
        QVERIFY(QTest::qWaitFor(
            [this] {
                return !controller().isMeasuring() && controller().report().figures.has_value();
            },
            kWindowTimeoutMs));
    }
    /// Drags the handle to a place, as a hand does.
    void drag(QSlider& slider, int place)
    {
        const auto at = [&](int value) {
            return QPoint(8 + value * (slider.width() - 16) / qMax(1, slider.maximum()),
                          slider.height() / 2);
        };
        QTest::mousePress(&slider, Qt::LeftButton, {}, at(slider.value()));
        for (int value = slider.value(); value != place; value += value < place ? 1 : -1)
            QTest::mouseMove(&slider, at(value));
        QTest::mouseMove(&slider, at(place));
        QTest::mouseRelease(&slider, Qt::LeftButton, {}, at(place));
    }
    /// Applies through the file dialog; gives the file.
    QString apply()
    {
        const QString file = m_folder->filePath(QStringLiteral("cut.onnx"));
        action("compress.apply")->trigger();
        auto* dialog = child<QFileDialog>("pruneFile");
        dialog->setDirectory(m_folder->path());
        dialog->selectFile(QStringLiteral("cut.onnx"));
        QMetaObject::invokeMethod(dialog, "accept");
        auto* result = child<QWidget>("pruneResult");
        if (!QTest::qWaitFor([&] { return result->isVisible(); }, kWindowTimeoutMs))
            QTest::qFail("nothing was written", __FILE__, __LINE__);
        return file;
    }
};

QTEST_MAIN(TestWindowPrune)
#include "tst_window_prune.moc"
