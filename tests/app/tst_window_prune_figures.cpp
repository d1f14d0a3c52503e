#include "app/desktop/metric_tile.h"
#include "tests/app/prune_window_test.h"
#include "widgets/pruning/curve_filler.h"
#include "widgets/pruning/filter_model.h"
#include "widgets/pruning/prune_controller.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

using test::kWindowTimeoutMs;

/// What the Prune workspace measures and shows beside the sliders.
class TestWindowPruneFigures : public test::PruneWindowTest
{
    Q_OBJECT
private slots:
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
};

QTEST_MAIN(TestWindowPruneFigures)
#include "tst_window_prune_figures.moc"
