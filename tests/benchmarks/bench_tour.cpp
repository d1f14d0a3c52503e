#include "app/desktop/action_registry.h"
#include "app/desktop/main_window.h"
#include "tests/benchmarks/heartbeat.h"
#include "widgets/graphview/graph_canvas.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <fmt/format.h>

#include <cstdlib>
#include <functional>

/// Walks through the window as a user would and prints for every step the longest time in which the
/// GUI thread answered nothing, and how much of it the thread computed: on a busy machine it also
/// waits for a processor. `bench_tour [limit]` fails when a step was blocked for more milliseconds
/// than the limit.
namespace {

constexpr int kPatienceMs = 60'000;

class Tour
{
public:
    explicit Tour(app::MainWindow& window)
        : m_window(window)
        , m_canvas(*window.findChild<widgets::GraphCanvas*>(QStringLiteral("graphCanvas")))
    {
    }

    /// The longest block of all steps.
    test::Block run();
    /// True when something that a step waited for did not happen.
    bool hasMissed() const { return m_hasMissed; }

private:
    using Action = std::function<void()>;
    using Condition = std::function<bool()>;

    /// Does something, waits until it has had its effect, and a little longer.
    void step(
        const char* name, const Action& action, const Condition& until = [] { return true; });
    void openModel(const char* step, const Action& open, const QString& name);
    void typeInto(const char* step, const char* field, const QString& text);
    void relayout(const char* step, const Action& change);
    void travel();
    void evaluate();
    void dialogs();
    void themes();

    QAction* action(const char* id) { return m_window.actions().action(QLatin1String(id)); }
    void wheel(QPoint angle, Qt::KeyboardModifiers modifiers);

    app::MainWindow& m_window;
    widgets::GraphCanvas& m_canvas;
    test::Heartbeat m_heart;
    test::Block m_longest;
    bool m_hasMissed = false;
};

void Tour::step(const char* name, const Action& action, const Condition& until)
{
    QElapsedTimer clock;
    clock.start();
    m_heart.begin();
    action();
    const bool happened = QTest::qWaitFor(until, kPatienceMs);
    const qint64 elapsed = clock.elapsed();
    QTest::qWait(200);
    const test::Block block = m_heart.end();
    m_longest.widen(block);
    m_hasMissed |= !happened;
    fmt::print("{:<34}{:>8} ms  blocked{:>8.1f} ms, computing{:>7.1f} ms{}\n", name, elapsed,
               block.wallMs, block.computedMs, happened ? "" : "  DID NOT HAPPEN");
    std::fflush(stdout);
}

void Tour::openModel(const char* name, const Action& open, const QString& model)
{
    bool isDrawn = false;
    const auto connection = QObject::connect(&m_canvas, &widgets::GraphCanvas::layoutFinished,
                                             [&isDrawn] { isDrawn = true; });
    step(name, open, [&] {
        return isDrawn && m_window.workspace().hasModel()
            && m_window.workspace().opened()->name == model;
    });
    QObject::disconnect(connection);
}

void Tour::relayout(const char* name, const Action& change)
{
    QSignalSpy drawn(&m_canvas, &widgets::GraphCanvas::layoutFinished);
    step(name, change, [&] { return !drawn.isEmpty(); });
}

void Tour::typeInto(const char* name, const char* field, const QString& text)
{
    auto* edit = m_window.findChild<QLineEdit*>(QLatin1String(field));
    edit->setFocus();
    step(name, [&] {
        for (const QChar letter : text) {
            QTest::keyClick(edit, letter.toLatin1());
            QTest::qWait(15);
        }
    });
    step("  clearing it", [&] { edit->clear(); });
}

void Tour::wheel(QPoint angle, Qt::KeyboardModifiers modifiers)
{
    const QPoint place = m_canvas.rect().center();
    QWheelEvent event(place, m_canvas.mapToGlobal(place), {}, angle, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&m_canvas, &event);
    QTest::qWait(1);
}

void Tour::travel()
{
    step("pan", [this] {
        for (int count = 0; count < 60; ++count)
            wheel({ 10, -120 }, Qt::NoModifier);
    });
    step("zoom in and out", [this] {
        for (int count = 0; count < 60; ++count)
            wheel({ 0, count < 30 ? 120 : -120 }, Qt::ControlModifier);
    });
    step("fit all", [this] { action("view.fitAll")->trigger(); });
    step("hover", [this] {
        for (int x = 0; x < m_canvas.width(); x += 12) {
            QTest::mouseMove(&m_canvas, { x, m_canvas.height() / 2 });
            QTest::qWait(1);
        }
    });
}

void Tour::evaluate()
{
    step(
        "evaluate, start", [this] { action("model.evaluate")->trigger(); },
        [this] {
            const widgets::Job* job = m_window.jobs().active(QStringLiteral("evaluate"));
            return job == nullptr || job->progress().fraction > 0.02;
        });
    step(
        "evaluate, cancel", [this] { action("jobs.stop")->trigger(); },
        [this] { return m_window.jobs().active(QStringLiteral("evaluate")) == nullptr; });
}

void Tour::dialogs()
{
    const std::pair<const char*, const char*> kDialogs[] = {
        { "edit.preferences", "preferences" },
        { "edit.palette", "palette" },
        { "model.properties", "properties" },
    };
    for (const auto& [id, name] : kDialogs) {
        step(name, [this, id = id] { action(id)->trigger(); });
        step("  closing it", [this] {
            for (QWidget* dialog : QApplication::topLevelWidgets()) {
                if (dialog != &m_window && dialog->isVisible())
                    dialog->close();
            }
        });
    }
}

void Tour::themes()
{
    app::Preferences preferences = m_window.preferences();
    preferences.followsSystemTheme = false;
    for (const auto id :
         { widgets::ThemeId::dark, widgets::ThemeId::highContrast, widgets::ThemeId::light }) {
        step("theme switch", [&] {
            preferences.theme = id;
            m_window.setPreferences(preferences);
        });
    }
}

test::Block Tour::run()
{
    openModel(
        "open ResNet-20", [this] { m_window.openSample(QStringLiteral("fashion_resnet20")); },
        QStringLiteral("fashion_resnet20"));
    step("select a convolution", [this] { m_canvas.pressItem(3); });
    step("statistics", [this] {
        m_window.findChild<QAction*>(QStringLiteral("show_statistics"))->trigger();
        QTest::qWait(20);
        m_window.findChild<QAction*>(QStringLiteral("show_statistics"))->trigger();
    });
    evaluate();
    openModel(
        "open 10,000 nodes", [this] { m_window.openSample(QStringLiteral("synthetic")); },
        QStringLiteral("decoder_10000"));
    step("select the stack of layers", [this] {
        for (int item = 0; item < m_canvas.visibleItemCount(); ++item) {
            if (m_canvas.itemName(item).contains(QLatin1String("100")))
                m_canvas.pressItem(item);
        }
    });
    typeInto("search, 17 letters", "graphSearch", QStringLiteral("layers.57 op:MatM"));
    relayout("search and step to a match", [this] {
        m_window.findChild<QLineEdit*>(QStringLiteral("graphSearch"))
            ->setText(QStringLiteral("layers.57 op:Softmax"));
        action("edit.findNext")->trigger();
    });
    relayout("expand all", [this] { action("view.expandAll")->trigger(); });
    travel();
    step("colour by MACs", [this] { m_canvas.setColourBy(widgets::ColourBy::macs); });
    typeInto("search in the open graph", "graphSearch", QStringLiteral("op:MatMul"));
    typeInto("filter the tree", "modelTreeFilter", QStringLiteral("Softmax"));
    step("statistics",
         [this] { m_window.findChild<QAction*>(QStringLiteral("show_statistics"))->trigger(); });
    dialogs();
    themes();
    relayout("collapse all", [this] { action("view.collapseAll")->trigger(); });
    step("close", [this] { action("file.close")->trigger(); });
    return m_longest;
}

} // namespace

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const QTemporaryDir folder;
    app::Settings settings(folder.filePath(QStringLiteral("tour.ini")));
    QElapsedTimer clock;
    clock.start();
    app::MainWindow window(settings);
    window.resize(1600, 1000);
    window.show();
    if (!QTest::qWaitForWindowExposed(&window))
        return 2;
    fmt::print("window made and shown in {} ms\n", clock.elapsed());
    window.workspace().setDataset(QStringLiteral("fashion-mnist"));
    QTest::qWait(300);
    Tour tour(window);
    const test::Block longest = tour.run();
    fmt::print("longest block of the GUI thread: {:.1f} ms, most computed in one: {:.1f} ms\n",
               longest.wallMs, longest.computedMs);
    const bool isLate = argc > 1 && longest.wallMs > std::strtod(argv[1], nullptr);
    return isLate || tour.hasMissed() ? 1 : 0;
}
