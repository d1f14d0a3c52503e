#include "app/desktop/action_registry.h"
#include "app/desktop/distill_run.h"
#include "app/desktop/main_window.h"
#include "tests/benchmarks/heartbeat.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <fmt/format.h>

#include <cstdlib>

/// Distils the ResNet-20 sample on Fashion-MNIST in the window and prints the longest time in which
/// the GUI thread answered nothing, while somebody looks at the curves, and how soon a stop shows.
/// `bench_window_distill [seconds]`: how long it trains, 30 without.
namespace {

constexpr int kPatienceMs = 300'000;

void report(const char* name, const test::Block& block)
{
    fmt::print("{:<34} blocked{:>8.1f} ms, computing{:>7.1f} ms\n", name, block.wallMs,
               block.computedMs);
    std::fflush(stdout);
}

/// Moves over all plots, as a reader does.
void lookAround(QWidget& window, int ms)
{
    QElapsedTimer clock;
    clock.start();
    int x = 0;
    while (clock.elapsed() < ms) {
        for (const char* name : { "lossPlot", "accuracyPlot", "learningRatePlot" }) {
            auto* plot = window.findChild<QWidget*>(QLatin1String(name));
            QTest::mouseMove(plot, { x % std::max(1, plot->width()), plot->height() / 2 });
            QTest::qWait(20);
        }
        x += 7;
    }
}

void click(QWidget& window, const char* name)
{
    window.findChild<QPushButton*>(QLatin1String(name))->click();
}

int train(app::MainWindow& window, int seconds)
{
    auto& run = *window.findChild<app::DistillRun*>();
    test::Heartbeat heart;
    heart.begin();
    click(window, "distillStart");
    if (!QTest::qWaitFor([&] { return !run.points().empty() || !run.isActive(); }, kPatienceMs)
        || !run.isActive()) {
        fmt::print("the run did not start: {}\n", run.failure().message.toStdString());
        return 1;
    }
    report("start to the first point", heart.end());
    heart.begin();
    lookAround(window, seconds * 1000);
    report("training, hovering over the plots", heart.end());
    heart.begin();
    QElapsedTimer clock;
    clock.start();
    click(window, "distillStop");
    const bool isAcknowledged = run.stage() == app::DistillStage::stopping;
    QApplication::processEvents();
    fmt::print("stop acknowledged in {} ms{}, ", clock.elapsed(), isAcknowledged ? "" : ": NO");
    if (!QTest::qWaitFor([&] { return run.stage() != app::DistillStage::stopping; }, kPatienceMs))
        return 1;
    fmt::print("process stopped after {} ms, {} points, {} epochs\n", clock.elapsed(),
               run.points().size(), run.epoch());
    report("stop", heart.end());
    return isAcknowledged ? 0 : 1;
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const QTemporaryDir folder;
    const QString teacher = folder.filePath(QStringLiteral("teacher.onnx"));
    QFile::copy(QStringLiteral(ESPALIER_SOURCE_DIR "/resources/samples/fashion_resnet20.onnx"),
                teacher);
    app::Settings settings(folder.filePath(QStringLiteral("bench.ini")));
    app::MainWindow window(settings);
    window.resize(1600, 1000);
    window.show();
    window.openFile(teacher);
    if (!QTest::qWaitFor([&] { return window.workspace().hasModel(); }, kPatienceMs))
        return 2;
    window.workspace().setDataset(QStringLiteral("fashion-mnist"));
    window.actions().action(QStringLiteral("view.distill"))->trigger();
    QTest::qWait(1000);
    return train(window, argc > 1 ? std::atoi(argv[1]) : 30);
}
