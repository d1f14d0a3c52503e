#include "app/desktop/action_registry.h"
#include "app/desktop/command_run.h"
#include "app/desktop/compare_canvas.h"
#include "app/desktop/compare_models.h"
#include "app/desktop/compare_page.h"
#include "core/onnx/write_model.h"
#include "tests/app/window_test.h"
#include "tests/support/command.h"
#include "tests/support/training_problem.h"
#include "widgets/comparison/text_table_model.h"
#include "widgets/forms/message_bar.h"
#include "widgets/models/table_panel_view.h"
#include "widgets/plots/heat_map.h"
#include "widgets/plots/plot_view.h"
#include "widgets/quantization/comparison_view.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabBar>

using app::CommandStage;
using test::kWindowTimeoutMs;

/// The Compare workspace, on two networks for stripes of which one was trained less.
class TestWindowCompare : public test::WindowTest
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_good = test::trained(test::stripesJob("epochs=4"));
        m_poor = test::trained(test::stripesJob("epochs=1"));
    }

    void init()
    {
        makeFolder();
        core::Monitor monitor;
        core::writeModel(m_good, path("good.onnx").toStdString(), monitor);
        core::writeModel(m_poor, path("poor.onnx").toStdString(), monitor);
        test::writeStripes(m_folder->path().toStdString(), 96);
        makeWindow();
        openFile(path("good.onnx"));
        showWorkspace("view.compare");
    }

    void aSecondModelIsAskedFor()
    {
        QVERIFY(child<QPushButton>("compareAddFirst")->isVisible());
        QVERIFY(!child<QTabBar>("compareTabs")->isVisible());
        QVERIFY(!child<QPushButton>("compareStart")->isEnabled());
        QVERIFY(child<QLabel>("compareStatus")->text().contains(QStringLiteral("second model")));
        // A model that is opened joins the ones before.
        openFile(path("poor.onnx"));
        showWorkspace("view.compare");
        QCOMPARE(page().models().files().size(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(page().comparison() != nullptr, kWindowTimeoutMs);
        QVERIFY(child<QTabBar>("compareTabs")->isVisible());
    }

    void graphListAndPictureFollowEachOther()
    {
        QVERIFY(compareFiles());
        showTab("compareChanges");
        auto* view = child<widgets::TablePanelView>("compareChanges");
        const auto& difference = page().comparison()->difference;
        QVERIFY(view->model()->rowCount() > 0);
        QCOMPARE(view->model()->rowCount(),
                 static_cast<int>(difference.count(core::NodeFate::changed)));
        view->selectRow(0);
        const auto* canvas = child<app::CompareCanvas>("compareCanvas");
        QCOMPARE(canvas->selection().size(), size_t{ 1 });
        QVERIFY(view->model()->index(0, 3).data().toString().contains(QStringLiteral("weight")));
    }

    void altShowsTheReference()
    {
        QVERIFY(compareFiles());
        showTab("compareCanvas");
        auto* canvas = child<app::CompareCanvas>("compareCanvas");
        QTRY_VERIFY_WITH_TIMEOUT(canvas->visibleItemCount() > 0, kWindowTimeoutMs);
        const QImage both = canvas->grab().toImage();
        QTest::keyPress(m_window.get(), Qt::Key_Alt);
        QVERIFY(canvas->grab().toImage() != both);
        QTest::keyRelease(m_window.get(), Qt::Key_Alt);
        QCOMPARE(canvas->grab().toImage(), both);
    }

    void withoutDataOneIsAskedFor()
    {
        QVERIFY(compareFiles());
        showTab("comparePredictions");
        QVERIFY(child<QPushButton>("compareAddData")->isVisible());
        QVERIFY(!child<QPushButton>("compareStart")->isEnabled());
    }

    void aBrokenDataSetKeepsTheGraphs()
    {
        QVERIFY(compareFiles());
        m_window->workspace().setDataset(QStringLiteral("idx:/nowhere"));
        auto* start = child<QPushButton>("compareStart");
        QTRY_VERIFY_WITH_TIMEOUT(start->isEnabled(), kWindowTimeoutMs);
        click("compareStart");
        QTRY_VERIFY_WITH_TIMEOUT(page().answers().stage() == CommandStage::failed,
                                 kWindowTimeoutMs);
        const auto* message = child<widgets::MessageBar>("compareMessage");
        QVERIFY(message->isVisible());
        QVERIFY2(message->message().why.contains(QStringLiteral("/nowhere")),
                 qPrintable(message->message().why));
        QVERIFY(child<QTabBar>("compareTabs")->isVisible());
    }

    void answersAreThoseOfEvaluate()
    {
        QVERIFY(compareFiles());
        QVERIFY(compareAnswers());
        const QJsonObject& result = page().answers().result();
        for (int model = 0; model < 2; ++model) {
            const auto alone = test::runCommand(
                { "evaluate", path(model == 0 ? "good.onnx" : "poor.onnx").toStdString(), "--data",
                  dataset().toStdString(), "--json" });
            QCOMPARE(result[QLatin1String("evaluations")][model][QLatin1String("top1")].toDouble(),
                     alone.json()["top1"].get<double>());
        }
        showTab("compareConfusionA");
        const auto& map = child<widgets::HeatMap>("compareConfusionChange")->data();
        QCOMPARE(map.rows, 3);
        float sum = 0;
        for (const float cell : map.values)
            sum += cell;
        QCOMPARE(sum, 0.0F);
        QCOMPARE(child<widgets::TablePanelView>("compareClasses")->model()->rowCount(), 3);
        const auto lost = result[QLatin1String("changes")][0][QLatin1String("lost")].toObject();
        QVERIFY(lost[QLatin1String("count")].toInt() > 0);
        QTRY_COMPARE_WITH_TIMEOUT(child<QListView>("compareFlipGrid")->model()->rowCount(),
                                  lost[QLatin1String("count")].toInt(), kWindowTimeoutMs);
        const auto* view = child<widgets::ComparisonView>("comparePredictions");
        QTRY_VERIFY_WITH_TIMEOUT(!view->comparison().reference.empty(), kWindowTimeoutMs);
        QVERIFY(view->comparison().reference.front().name
                != view->comparison().quantized.front().name);
    }

    void swappingAsksForNewAnswers()
    {
        QVERIFY(compareFiles());
        QVERIFY(compareAnswers());
        const auto before = page().comparison();
        click("compareSwap");
        QTRY_VERIFY_WITH_TIMEOUT(page().comparison() != before, kWindowTimeoutMs);
        QCOMPARE(page().models().reference(), path("poor.onnx"));
        showTab("comparePredictions");
        QVERIFY(!child<widgets::HeatMap>("compareConfusionA")->isVisible());
        QVERIFY(child<QPushButton>("compareStart")->isEnabled());
    }

    void weightsLieOverEachOther()
    {
        QVERIFY(compareFiles());
        showTab("compareHistogram");
        const auto* plot = child<widgets::PlotView>("compareHistogram");
        QTRY_COMPARE_WITH_TIMEOUT(plot->series().size(), size_t{ 2 }, kWindowTimeoutMs);
        for (const widgets::PlotSeries& series : plot->series()) {
            double sum = 0;
            for (const double share : series.y)
                sum += share;
            QVERIFY(std::abs(sum - 1) < 1e-9);
        }
    }

    void stoppingKeepsNothing()
    {
        QVERIFY(compareFiles());
        m_window->workspace().setDataset(dataset());
        QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("compareStart")->isEnabled(), kWindowTimeoutMs);
        click("compareStart");
        click("compareStop");
        QTRY_VERIFY_WITH_TIMEOUT(page().answers().stage() == CommandStage::stopped,
                                 kWindowTimeoutMs);
        QVERIFY(child<widgets::MessageBar>("compareMessage")->isVisible());
    }

    void aDamagedFileIsNamed()
    {
        QFile damaged(path("damaged.onnx"));
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("no model");
        damaged.close();
        page().models().add(path("damaged.onnx"));
        auto* message = child<widgets::MessageBar>("compareMessage");
        QTRY_VERIFY_WITH_TIMEOUT(message->isVisible(), kWindowTimeoutMs);
        click("compareRemove");
        QTRY_VERIFY_WITH_TIMEOUT(!message->isVisible(), kWindowTimeoutMs);
        QCOMPARE(page().models().files().size(), 1);
    }

    void everythingHasAName()
    {
        QVERIFY(compareFiles());
        QVERIFY(compareAnswers());
        auto* tabs = child<QTabBar>("compareTabs");
        int seen = 0;
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            const QString unnamed = unnamedControls(*m_window, seen);
            QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed));
        }
        QVERIFY(seen > 10);
    }

    void sixteenModelsAreTheMost()
    {
        app::CompareModels models;
        for (int file = 0; file < 16; ++file)
            QVERIFY(models.add(QString::number(file)));
        QVERIFY(!models.add(QStringLiteral("16")));
        models.setReference(QStringLiteral("1"));
        QCOMPARE(models.model(), QStringLiteral("0"));
        QCOMPARE(models.ordered().first(2),
                 (QStringList{ QStringLiteral("1"), QStringLiteral("0") }));
        models.remove(QStringLiteral("1"));
        QCOMPARE(models.reference(), QStringLiteral("2"));
        QCOMPARE(models.model(), QStringLiteral("0"));
    }

private:
    app::ComparePage& page() { return *child<app::ComparePage>("comparePage"); }
    QString dataset() const { return QStringLiteral("idx:") + m_folder->path(); }
    void click(const char* name) { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }

    bool compareFiles()
    {
        page().models().add(path("poor.onnx"));
        return QTest::qWaitFor([&] { return page().comparison() != nullptr; }, kWindowTimeoutMs);
    }

    bool compareAnswers()
    {
        m_window->workspace().setDataset(dataset());
        auto* start = child<QPushButton>("compareStart");
        if (!QTest::qWaitFor([&] { return start->isEnabled(); }, kWindowTimeoutMs))
            return false;
        QTest::mouseClick(start, Qt::LeftButton);
        return QTest::qWaitFor([&] { return page().answers().stage() == CommandStage::done; },
                               kWindowTimeoutMs);
    }

    void showTab(const char* view)
    {
        auto* tabs = child<QTabBar>("compareTabs");
        for (int tab = 0; tab < tabs->count() && !child<QWidget>(view)->isVisible(); ++tab)
            tabs->setCurrentIndex(tab);
    }

    core::Model m_good;
    core::Model m_poor;
};

QTEST_MAIN(TestWindowCompare)
#include "tst_window_compare.moc"
