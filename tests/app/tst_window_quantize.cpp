#include "app/desktop/action_registry.h"
#include "app/desktop/metric_tile.h"
#include "app/desktop/quantize_page.h"
#include "app/desktop/quantize_run.h"
#include "core/onnx/write_model.h"
#include "tests/app/window_test.h"
#include "tests/support/training_problem.h"
#include "widgets/forms/message_bar.h"
#include "widgets/models/sample_model.h"
#include "widgets/models/table_panel_view.h"
#include "widgets/quantization/clipping_plot.h"
#include "widgets/quantization/clipping_view.h"
#include "widgets/quantization/comparison_view.h"
#include "widgets/quantization/feature_view.h"
#include "widgets/quantization/flip_gallery.h"
#include "widgets/quantization/layers_view.h"
#include "widgets/quantization/weight_grid_view.h"

#include <QAction>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSlider>
#include <QStandardPaths>
#include <QTabBar>

using app::CommandStage;
using test::kWindowTimeoutMs;
using widgets::PrecisionModel;

/// The Quantize workspace, on stripes: a network that is quantized in a moment.
class TestWindowQuantize : public test::WindowTest
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
        qputenv("XDG_CACHE_HOME", m_folder->path().toUtf8());
        core::Monitor monitor;
        core::writeModel(m_model, path("net.onnx").toStdString(), monitor);
        test::writeStripes(m_folder->path().toStdString(), 240);
        makeWindow();
        openFile(path("net.onnx"));
        m_window->workspace().setDataset(QStringLiteral("idx:") + m_folder->path());
        showWorkspace("view.quantize");
    }

    void formSaysWhatIsMissing()
    {
        QVERIFY(child<QPushButton>("quantizeStart")->isEnabled());
        QCOMPARE(child<QLineEdit>("quantizeOutput")->text(), path("net_quantized.onnx"));
        child<QLineEdit>("quantizeOutput")->setText(path("net.onnx"));
        QVERIFY(!child<QPushButton>("quantizeStart")->isEnabled());
        QVERIFY(child<QLabel>("quantizeStatus")->text().contains(QStringLiteral("overwritten")));
        child<QLineEdit>("quantizeOutput")->setText(path("out.onnx"));
        m_window->workspace().setDataset({});
        QVERIFY(child<QLabel>("quantizeStatus")->text().contains(QStringLiteral("training")));
        // A scheme that looks at weights alone needs no data set.
        choose("quantizeSettingScheme", "int8-weights");
        QVERIFY(child<QPushButton>("quantizeStart")->isEnabled());
        QVERIFY(!child<QWidget>("quantizeSettingCalibrator")->isVisible());
    }

    void settingsUnfoldOnRequest()
    {
        QVERIFY(child<QComboBox>("quantizeSettingCalibrator")->isVisible());
        QVERIFY(!child<QWidget>("quantizeSettingRounding")->isVisible());
        QVERIFY(!child<QWidget>("quantizeSettingPercentile")->isVisible());
        choose("quantizeSettingCalibrator", "percentile");
        QVERIFY(child<QWidget>("quantizeSettingPercentile")->isVisible());
        child<QAbstractButton>("quantizeMore")->click();
        QVERIFY(child<QWidget>("quantizeSettingRounding")->isVisible());
    }

    void aTileHasRoomForTheKindOfItsNumber()
    {
        app::MetricTile tile(widgets::MetricId::accuracy);
        const int bare = tile.minimumSizeHint().width();
        tile.setMetric(
            widgets::Metric{ .value = 0.9, .kind = widgets::MetricKind::measured, .n = 1'000'000 });
        QVERIFY(tile.minimumSizeHint().width() > bare);
        tile.resize(tile.minimumSizeHint());
        const QImage whole = tile.grab().toImage();
        tile.setMetric(
            widgets::Metric{ .value = 0.9, .kind = widgets::MetricKind::measured, .n = 1'000'001 });
        QVERIFY(tile.grab().toImage() != whole);
    }

    void runWritesAModelThatCanBeOpened()
    {
        QVERIFY(quantize());
        QVERIFY(QFileInfo::exists(path("net_quantized.onnx")));
        QVERIFY(child<QWidget>("quantizeResult")->isVisible());
        const auto* accuracy = child<app::MetricTile>("quantizedAccuracy");
        QVERIFY(accuracy->isVisible());
        const QJsonObject& result = run().quantization().result();
        QCOMPARE(accuracy->shownMetric()->value,
                 result[QLatin1String("after")][QLatin1String("top1")][QLatin1String("value")]
                     .toDouble());
        QVERIFY(accuracy->shownMetric()->n > 0);
        const auto* size = child<app::MetricTile>("quantizedSize");
        QCOMPARE(size->shownMetric()->value,
                 static_cast<double>(QFileInfo(path("net_quantized.onnx")).size()));
        click("quantizeResultOpen");
        QTRY_COMPARE_WITH_TIMEOUT(m_window->workspace().opened()->file, path("net_quantized.onnx"),
                                  kWindowTimeoutMs);
        QVERIFY(child<QWidget>("quantizeResult")->isVisible());
        click("quantizeResultOpen");
        QTRY_COMPARE_WITH_TIMEOUT(m_window->workspace().opened()->file, path("net.onnx"),
                                  kWindowTimeoutMs);
    }

    void verificationSaysWhatItFound()
    {
        QVERIFY(quantize());
        QTRY_VERIFY_WITH_TIMEOUT(!run().verification().isActive(), kWindowTimeoutMs);
        const QString text = child<QLabel>("verificationText")->text();
        const bool isVerified = run().verification().result()[QLatin1String("verified")].toBool();
        QCOMPARE(text.startsWith(QStringLiteral("Verified in ONNX Runtime")), isVerified);
        QCOMPARE(child<app::MetricTile>("quantizedLatency")->shownMetric().has_value(), isVerified);
        click("verifyQuantized");
        QVERIFY(run().verification().isActive());
        QVERIFY(!child<QPushButton>("verifyQuantized")->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(!run().verification().isActive(), kWindowTimeoutMs);
    }

    void pythonOfThePreferencesVerifies()
    {
        m_window->actions().action(QStringLiteral("edit.preferences"))->trigger();
        auto* program = child<QLineEdit>("pythonProgram");
        QTest::keyClicks(program, path("no-python"));
        QTest::keyClick(program, Qt::Key_Return);
        QCOMPARE(m_window->preferences().python, path("no-python"));
        QVERIFY(quantize());
        QTRY_VERIFY_WITH_TIMEOUT(!run().verification().isActive(), kWindowTimeoutMs);
        QVERIFY(!run().verification().result()[QLatin1String("verified")].toBool());
        const QStringList command = run().verification().job()->command();
        QVERIFY(command.contains(path("no-python")));
        // The reason does not say once more what the sentence before it says.
        const QString text = child<QLabel>("verificationText")->text();
        QCOMPARE(text.count(QStringLiteral("verified"), Qt::CaseInsensitive), 1);
    }

    /// Find Culprit, a row, Keep in Float.
    void layerToBlameIsFoundInThreeClicks()
    {
        child<QTabBar>("quantizeTabs")->setCurrentIndex(1);
        QVERIFY(!child<QPushButton>("findCulprit")->isEnabled());
        QVERIFY(quantize());
        click("findCulprit");
        QTRY_VERIFY_WITH_TIMEOUT(run().culprits().stage() == CommandStage::done, kWindowTimeoutMs);
        auto* table = child<widgets::TablePanelView>("precisionTable");
        const QModelIndex worst = table->model()->index(0, PrecisionModel::layerColumn);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(worst).center());
        const QString name = worst.data().toString();
        QCOMPARE(name,
                 run()
                     .culprits()
                     .result()[QLatin1String("layers")][0][QLatin1String("name")]
                     .toString());
        QCOMPARE(QString::fromStdString(
                     m_window->workspace().graph().node(m_window->workspace().currentNode()).name),
                 name);
        click("keepFloat");
        QTRY_VERIFY_WITH_TIMEOUT(run().quantization().stage() == CommandStage::done,
                                 kWindowTimeoutMs);
        QCOMPARE(run().plan().floatNodes, QStringList{ name });
        // It was asked for before, so it is asked for again.
        QTRY_VERIFY_WITH_TIMEOUT(run().culprits().stage() == CommandStage::done, kWindowTimeoutMs);
        const widgets::LayerPrecision layer = layers().layers()[size_t(layers().rowOf(name))];
        QVERIFY(!layer.isInteger);
        QVERIFY(!layer.reason.isEmpty());
    }

    void graphAndTableSelectForEachOther()
    {
        child<QTabBar>("quantizeTabs")->setCurrentIndex(1);
        QVERIFY(layers().rowCount() > 1);
        const QString name = layers().layers()[1].name;
        m_window->workspace().selectNode(
            *m_window->workspace().graph().findNode(name.toStdString()));
        QCOMPARE(child<widgets::LayersView>("quantizeLayers")->currentLayer(), name);
        auto* table = child<widgets::TablePanelView>("precisionTable");
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Up);
        QCOMPARE(m_window->workspace().graph().node(m_window->workspace().currentNode()).name,
                 layers().layers()[0].name.toStdString());
    }

    void failureCanBeTriedAgain()
    {
        child<QLineEdit>("quantizeOutput")->setText(path("missing/out.onnx"));
        click("quantizeStart");
        QTRY_VERIFY_WITH_TIMEOUT(run().quantization().stage() == CommandStage::failed,
                                 kWindowTimeoutMs);
        auto* message = child<widgets::MessageBar>("quantizeMessage");
        QVERIFY(message->isVisible());
        QVERIFY(!message->message().why.isEmpty());
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("missing")));
        child<QAction>("quantizeRetry")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(run().quantization().stage() == CommandStage::done,
                                 kWindowTimeoutMs);
        QVERIFY(!message->isVisible());
        QVERIFY(QFileInfo::exists(path("missing/out.onnx")));
    }

    void runCanBePausedAndStopped()
    {
        click("quantizeStart");
        QVERIFY(child<QProgressBar>("quantizeProgress")->isVisible());
        QVERIFY(!child<QPushButton>("quantizeStart")->isEnabled());
        click("quantizePause");
        QVERIFY(run().quantization().stage() == CommandStage::paused);
        click("quantizePause");
        QVERIFY(run().quantization().stage() == CommandStage::running);
        click("quantizeStop");
        QTRY_VERIFY_WITH_TIMEOUT(run().quantization().stage() == CommandStage::stopped,
                                 kWindowTimeoutMs);
        QVERIFY(child<widgets::MessageBar>("quantizeMessage")->isVisible());
        QVERIFY(!QFileInfo::exists(path("net_quantized.onnx")));
    }

    void galleryShowsWhichAnswersChange()
    {
        QVERIFY(quantize());
        showTab("flipGallery");
        auto* gallery = child<widgets::FlipGallery>("flipGallery");
        QTRY_VERIFY_WITH_TIMEOUT(!gallery->compared().empty(), kWindowTimeoutMs);
        QTRY_VERIFY_WITH_TIMEOUT(
            child<QLabel>("flipCount")->text().contains(QStringLiteral("flipped")),
            kWindowTimeoutMs);
        const auto* view = child<widgets::ComparisonView>("comparison");
        QTRY_VERIFY_WITH_TIMEOUT(!view->comparison().reference.empty(), kWindowTimeoutMs);
        QCOMPARE(view->comparison().quantized.size(), view->comparison().reference.size());
        double sum = 0;
        for (const widgets::PredictedClass& change : view->comparison().difference)
            sum += change.probability;
        QVERIFY(std::abs(sum) < 1e-6);
        QVERIFY(m_window->workspace().sample().has_value());
        const int all = gallery->model().rowCount();
        for (int choice = 1; choice < 4; ++choice) {
            child<QComboBox>("flipChoice")->setCurrentIndex(choice);
            QVERIFY(gallery->model().rowCount() <= all);
        }
        child<QComboBox>("flipChoice")->setCurrentIndex(1);
        QCOMPARE(gallery->model().rowCount(),
                 int(std::ranges::count_if(gallery->compared(), [](const auto& sample) {
                     return sample.reference != sample.quantized;
                 })));
    }

    void accuracyFollowsTheClippingLines()
    {
        QVERIFY(quantize());
        selectLayer(0);
        showTab("clippingView");
        auto* view = child<widgets::ClippingView>("clippingView");
        auto* plot = child<widgets::ClippingPlot>("clippingPlot");
        QTRY_VERIFY_WITH_TIMEOUT(plot->range().high > 0, kWindowTimeoutMs);
        QTRY_VERIFY_WITH_TIMEOUT(isMeasured(*view), kWindowTimeoutMs);
        QCOMPARE(view->accuracy()->draft.value, view->accuracy()->written.value);
        QVERIFY(!child<QPushButton>("clippingWrite")->isEnabled());
        // The upper line dragged next to zero leaves nothing to tell classes by.
        const double y = plot->height() / 2.0;
        const auto at = [&](double number) { return QPointF(plot->xOf(number), y).toPoint(); };
        const double high = plot->range().high;
        QTest::mousePress(plot, Qt::LeftButton, {}, at(high));
        QTest::mouseMove(plot, at(high / 2));
        QTest::mouseMove(plot, at(high / 100));
        QTest::mouseRelease(plot, Qt::LeftButton, {}, at(high / 100));
        QVERIFY(plot->range().high < high / 10);
        QVERIFY(plot->clippedShare() > 0.1);
        QTRY_VERIFY_WITH_TIMEOUT(
            isMeasured(*view) && view->accuracy()->draft.value < view->accuracy()->written.value,
            kWindowTimeoutMs);
        plot->setFocus();
        const double low = plot->range().high;
        QTest::keyClick(plot, Qt::Key_PageUp);
        QVERIFY(plot->range().high > low);
        QCOMPARE(child<QDoubleSpinBox>("clippingHigh")->value(),
                 std::round(plot->range().high * 1e4) / 1e4);
        writeRanges();
        click("clippingResetAll");
        QVERIFY(view->draft().empty());
        QTRY_VERIFY_WITH_TIMEOUT(
            isMeasured(*view) && view->accuracy()->draft.value == view->accuracy()->written.value,
            kWindowTimeoutMs);
    }

    void featureMapsStandBesideEachOther()
    {
        QVERIFY(quantize());
        selectLayer(0);
        showTab("featureView");
        const auto* view = child<widgets::FeatureView>("featureView");
        QTRY_VERIFY_WITH_TIMEOUT(!view->maps().reference.empty(), kWindowTimeoutMs);
        QCOMPARE(view->maps().quantized.size(), view->maps().reference.size());
        QVERIFY(view->maps().decibel > 10);
        auto* grid = child<QListWidget>("featuresFloat");
        grid->setFocus();
        grid->setCurrentRow(0);
        QCOMPARE(child<QListWidget>("featuresError")->currentRow(), 0);
    }

    void weightsSnapToTheGridOfTheSlider()
    {
        selectLayer(0);
        showTab("weightGridView");
        const auto* view = child<widgets::WeightGridView>("weightGridView");
        QTRY_VERIFY_WITH_TIMEOUT(view->weights().has_value(), kWindowTimeoutMs);
        const double fine = view->weights()->decibel;
        auto* slider = child<QSlider>("weightBits");
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Home);
        QCOMPARE(slider->value(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(view->weights()->bits == 2, kWindowTimeoutMs);
        QCOMPARE(view->weights()->levels, int64_t(3));
        QVERIFY(view->weights()->levelsUsed <= 3);
        QVERIFY(view->weights()->decibel < fine);
        const double perChannel = view->weights()->decibel;
        child<QAbstractButton>("weightPerChannel")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!view->weights()->isPerChannel, kWindowTimeoutMs);
        QVERIFY(view->weights()->decibel != perChannel);
    }

    void everyControlHasANameAndARole()
    {
        QVERIFY(quantize());
        auto* tabs = child<QTabBar>("quantizeTabs");
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            int seen = 0;
            const QString unnamed = unnamedControls(*m_window, seen);
            QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed));
            QVERIFY(seen > 10);
        }
    }

private:
    app::QuantizeRun& run() { return *m_window->findChild<app::QuantizeRun*>(); }
    const PrecisionModel& layers() { return child<widgets::LayersView>("quantizeLayers")->model(); }
    void click(const char* name) { QTest::mouseClick(child<QPushButton>(name), Qt::LeftButton); }
    void choose(const char* name, const char* key)
    {
        auto* box = child<QComboBox>(name);
        box->setCurrentIndex(box->findData(QLatin1String(key)));
    }
    void showTab(const char* view)
    {
        auto* tabs = child<QTabBar>("quantizeTabs");
        for (int tab = 0; tab < tabs->count() && !child<QWidget>(view)->isVisible(); ++tab)
            tabs->setCurrentIndex(tab);
        QVERIFY(child<QWidget>(view)->isVisible());
    }
    void selectLayer(size_t index)
    {
        m_window->workspace().selectNode(
            *m_window->workspace().graph().findNode(layers().layers()[index].name.toStdString()));
    }
    static bool isMeasured(const widgets::ClippingView& view)
    {
        return view.accuracy() && view.accuracy()->draft.n == view.accuracy()->wanted;
    }
    void writeRanges()
    {
        click("clippingWrite");
        auto* dialog = child<QFileDialog>("clippingFile");
        dialog->selectFile(path("clipped.onnx"));
        emit dialog->fileSelected(path("clipped.onnx"));
        dialog->reject();
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(path("clipped.onnx")), kWindowTimeoutMs);
    }
    bool quantize()
    {
        click("quantizeStart");
        return QTest::qWaitFor(
            [this] { return run().quantization().stage() == CommandStage::done; },
            kWindowTimeoutMs);
    }

    core::Model m_model;
};

QTEST_MAIN(TestWindowQuantize)
#include "tst_window_quantize.moc"
