#include "app/desktop/action_registry.h"
#include "app/desktop/command_run.h"
#include "app/desktop/compare_models.h"
#include "app/desktop/compare_page.h"
#include "app/desktop/main_window.h"
#include "tests/benchmarks/heartbeat.h"

#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QPushButton>
#include <QStandardPaths>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

#include <fmt/format.h>

/// Compares two files in the window, and with a data set their answers; prints how long it takes
/// and the longest time in which the GUI thread answered nothing.
/// Usage: bench_window_compare A.onnx B.onnx [DATA]
namespace {

constexpr int kPatienceMs = 300'000;
constexpr int kLookMs = 2000;

class Look
{
public:
    explicit Look(app::MainWindow& window)
        : m_window(window)
        , m_page(*window.findChild<app::ComparePage*>())
    {
    }

    bool compareFiles(const QString& file)
    {
        begin();
        m_page.models().add(file);
        const bool isDone =
            QTest::qWaitFor([&] { return m_page.comparison() != nullptr; }, kPatienceMs);
        report("compare the files");
        return isDone;
    }

    void lookAtTabs()
    {
        auto& tabs = *m_window.findChild<QTabBar*>(QStringLiteral("compareTabs"));
        for (int tab = 0; tab < tabs.count(); ++tab) {
            begin();
            tabs.setCurrentIndex(tab);
            QTest::qWait(kLookMs);
            report(qPrintable(QStringLiteral("look at ") + tabs.tabText(tab)));
        }
    }

    bool compareAnswers()
    {
        auto& start = *m_window.findChild<QPushButton*>(QStringLiteral("compareStart"));
        if (!QTest::qWaitFor([&] { return start.isEnabled(); }, kPatienceMs))
            return false;
        begin();
        start.click();
        const bool isDone =
            QTest::qWaitFor([&] { return !m_page.answers().isActive(); }, kPatienceMs)
            && m_page.answers().stage() == app::CommandStage::done;
        report("compare the answers");
        return isDone;
    }

private:
    void begin()
    {
        m_heart.begin();
        m_clock.start();
    }

    void report(const char* name)
    {
        const test::Block block = m_heart.end();
        fmt::print("{:<26} {:>6} ms, blocked{:>8.1f} ms, computing{:>7.1f} ms\n", name,
                   m_clock.elapsed(), block.wallMs, block.computedMs);
        std::fflush(stdout);
    }

    app::MainWindow& m_window;
    app::ComparePage& m_page;
    test::Heartbeat m_heart;
    QElapsedTimer m_clock;
};

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 3)
        return 2;
    QStandardPaths::setTestModeEnabled(true);
    const QTemporaryDir folder;
    app::Settings settings(folder.filePath(QStringLiteral("bench.ini")));
    app::MainWindow window(settings);
    window.resize(1600, 1000);
    window.show();
    window.openFile(QFileInfo(arguments[1]).absoluteFilePath());
    if (!QTest::qWaitFor([&] { return window.workspace().hasModel(); }, kPatienceMs))
        return 2;
    window.workspace().setDataset(arguments.value(3));
    window.actions().action(QStringLiteral("view.compare"))->trigger();
    QTest::qWait(1000);
    Look look(window);
    const bool isCompared = look.compareFiles(QFileInfo(arguments[2]).absoluteFilePath());
    if (isCompared)
        look.lookAtTabs();
    if (isCompared && arguments.size() > 3 && look.compareAnswers())
        look.lookAtTabs();
    return isCompared ? 0 : 1;
}
