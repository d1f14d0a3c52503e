#include "app/desktop/metric_tile.h"
#include "core/evaluation/evaluate.h"
#include "core/onnx/read_model.h"
#include "tests/app/prune_window_test.h"
#include "widgets/pruning/prune_controller.h"
#include "widgets/pruning/prune_tasks.h"
#include "widgets/workspace/opened_dataset.h"

#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>

#include <algorithm>

using test::kWindowTimeoutMs;

/// The Prune workspace inside the window, by the names of its widgets.
class TestWindowPrune : public test::PruneWindowTest
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
};

QTEST_MAIN(TestWindowPrune)
#include "tst_window_prune.moc"
