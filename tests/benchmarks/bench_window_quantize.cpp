#include "app/desktop/action_registry.h"
#include "app/desktop/main_window.h"
#include "app/desktop/quantize_run.h"
#include "tests/benchmarks/heartbeat.h"
#include "widgets/quantization/clipping_plot.h"
#include "widgets/quantization/clipping_view.h"
#include "widgets/quantization/flip_gallery.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QPushButton>
#include <QSlider>
#include <QStandardPaths>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

#include <fmt/format.h>

/// Quantizes the ResNet-20 sample on Fashion-MNIST in the window, looks at everything and prints
/// the longest time in which the GUI thread answered nothing, and how soon a dragged line shows an
/// accuracy.
namespace {

constexpr int kPatienceMs = 300'000;
constexpr int kLookMs = 3000;

void report(const char* name, const test::Block& block)
{
    fmt::print("{:<34} blocked{:>8.1f} ms, computing{:>7.1f} ms\n", name, block.wallMs,
               block.computedMs);
    std::fflush(stdout);
}

class Look
{
public:
    explicit Look(app::MainWindow& window)
        : m_window(window)
        , m_run(*window.findChild<app::QuantizeRun*>())
    {
    }

    bool run() { return quantize() && culprit() && tabs() && drag() && weights(); }

private:
    template <typename T>
    T& child(const char* name)
    {
        return *m_window.findChild<T*>(QLatin1String(name));
    }

    bool wait(app::CommandRun& run)
    {
        return QTest::qWaitFor([&] { return !run.isActive(); }, kPatienceMs)
            && run.stage() == app::CommandStage::done;
    }

    bool quantize()
    {
        m_heart.begin();
        child<QPushButton>("quantizeStart").click();
        const bool isDone = wait(m_run.quantization()) && wait(m_run.verification());
        report("quantize and verify", m_heart.end());
        return isDone;
    }

    bool culprit()
    {
        m_heart.begin();
        child<QPushButton>("findCulprit").click();
        const bool isDone = wait(m_run.culprits());
        QTest::qWait(500);
        report("find the culprit", m_heart.end());
        return isDone;
    }

    bool tabs()
    {
        const core::Graph& graph = m_window.workspace().graph();
        m_window.workspace().selectNode(*graph.findNode("/layers/layers.4/conv1/Conv"));
        auto& bar = child<QTabBar>("quantizeTabs");
        for (int tab = 0; tab < bar.count(); ++tab) {
            m_heart.begin();
            bar.setCurrentIndex(tab);
            QTest::qWait(kLookMs);
            report(qPrintable(QStringLiteral("look at ") + bar.tabText(tab)), m_heart.end());
        }
        return true;
    }

    bool drag()
    {
        child<QTabBar>("quantizeTabs").setCurrentIndex(3);
        auto& plot = child<widgets::ClippingPlot>("clippingPlot");
        auto& view = child<widgets::ClippingView>("clippingView");
        if (!QTest::qWaitFor([&] { return view.accuracy().has_value(); }, kPatienceMs))
            return false;
        const double high = plot.range().high;
        const auto at = [&](double share) {
            return QPointF(plot.xOf(high * share), plot.height() / 2.0).toPoint();
        };
        m_heart.begin();
        QTest::mousePress(&plot, Qt::LeftButton, {}, at(1));
        QElapsedTimer clock;
        clock.start();
        for (int step = 0; step < 60; ++step) {
            QTest::mouseMove(&plot, at(1 - step * 0.01));
            QTest::qWait(16);
        }
        QTest::mouseRelease(&plot, Qt::LeftButton, {}, at(0.4));
        report("drag a clipping line", m_heart.end());
        clock.restart();
        const bool isMeasured = QTest::qWaitFor(
            [&] { return view.accuracy()->draft.n == view.accuracy()->wanted; }, kPatienceMs);
        fmt::print("whole accuracy {} ms after the drag, n = {}\n", clock.elapsed(),
                   view.accuracy()->draft.n);
        return isMeasured;
    }

    bool weights()
    {
        child<QTabBar>("quantizeTabs").setCurrentIndex(5);
        auto& slider = child<QSlider>("weightBits");
        m_heart.begin();
        for (int bits = slider.maximum(); bits >= slider.minimum(); --bits) {
            slider.setValue(bits);
            QTest::qWait(50);
        }
        report("slide over the bits of weights", m_heart.end());
        return true;
    }

    app::MainWindow& m_window;
    app::QuantizeRun& m_run;
    test::Heartbeat m_heart;
};

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const QTemporaryDir folder;
    const QString model = folder.filePath(QStringLiteral("net.onnx"));
    QFile::copy(QStringLiteral(ESPALIER_SOURCE_DIR "/resources/samples/fashion_resnet20.onnx"),
                model);
    app::Settings settings(folder.filePath(QStringLiteral("bench.ini")));
    app::MainWindow window(settings);
    window.resize(1600, 1000);
    window.show();
    window.openFile(model);
    if (!QTest::qWaitFor([&] { return window.workspace().hasModel(); }, kPatienceMs))
        return 2;
    window.workspace().setDataset(QStringLiteral("fashion-mnist"));
    window.actions().action(QStringLiteral("view.quantize"))->trigger();
    QTest::qWait(1000);
    return Look(window).run() ? 0 : 1;
}
