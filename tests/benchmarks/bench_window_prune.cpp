#include "app/desktop/action_registry.h"
#include "app/desktop/main_window.h"
#include "app/desktop/prune_page.h"
#include "tests/benchmarks/heartbeat.h"
#include "widgets/pruning/prune_controller.h"

#include <QAction>
#include <QApplication>
#include <QSlider>
#include <QStandardPaths>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

#include <fmt/format.h>

/// Drags sliders of the Prune workspace on the ResNet-20 sample and prints the longest time in
/// which the GUI thread answered nothing, with the layer board and with the filters in view, and
/// how long one move keeps the thread.
namespace {

constexpr int kPatienceMs = 300'000;

QPoint handleAt(const QSlider& slider, int value)
{
    return { 8 + value * (slider.width() - 16) / std::max(1, slider.maximum()),
             slider.height() / 2 };
}

/// There and back; the longest single move in milliseconds.
double drag(QSlider& slider)
{
    double longest = 0;
    QTest::mousePress(&slider, Qt::LeftButton, {}, handleAt(slider, 0));
    for (int step = 0; step <= 2 * slider.maximum(); ++step) {
        const int value = step <= slider.maximum() ? step : 2 * slider.maximum() - step;
        const double before = test::computedMs();
        QTest::mouseMove(&slider, handleAt(slider, value));
        longest = std::max(longest, test::computedMs() - before);
        QTest::qWait(10);
    }
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, handleAt(slider, 0));
    return longest;
}

void dragAll(app::MainWindow& window, const char* name)
{
    test::Heartbeat heart;
    heart.begin();
    double move = 0;
    for (QSlider* slider : window.findChildren<QSlider*>())
        if (slider->isVisible() && slider->isEnabled() && slider->maximum() > 1)
            move = std::max(move, drag(*slider));
    const test::Block block = heart.end();
    fmt::print("{:<26} blocked{:>7.1f} ms, computing{:>7.1f} ms, one move{:>6.1f} ms\n", name,
               block.wallMs, block.computedMs, move);
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const QTemporaryDir folder;
    app::Settings settings(folder.filePath(QStringLiteral("bench.ini")));
    app::MainWindow window(settings);
    window.resize(1600, 1000);
    window.show();
    window.openFile(QStringLiteral(ESPALIER_SOURCE_DIR "/resources/samples/fashion_resnet20.onnx"));
    if (!QTest::qWaitFor([&] { return window.workspace().hasModel(); }, kPatienceMs))
        return 2;
    window.actions().action(QStringLiteral("view.prune"))->trigger();
    auto& controller = window.findChild<app::PrunePage*>()->controller();
    if (!QTest::qWaitFor([&] { return controller.isReportCurrent() && !controller.isMeasuring(); },
                         kPatienceMs))
        return 2;
    dragAll(window, "dragging, layers in view");
    window.findChild<QTabBar*>(QStringLiteral("pruneTabs"))->setCurrentIndex(1);
    dragAll(window, "dragging, filters in view");
    return 0;
}
