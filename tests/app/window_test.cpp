#include "tests/app/window_test.h"

#include "app/desktop/action_registry.h"

#include <QAccessible>
#include <QAction>
#include <QStandardPaths>
#include <QTabBar>

namespace test {

namespace {

bool canBeReached(const QWidget& widget)
{
    // Qt keeps a tab bar without tabs for docks that are not tabbed now.
    const auto* tabs = qobject_cast<const QTabBar*>(&widget);
    return widget.isVisible() && (widget.focusPolicy() & Qt::TabFocus)
        && !widget.objectName().startsWith(QLatin1String("qt_"))
        && (tabs == nullptr || tabs->count() > 0);
}

bool isNamed(QWidget& widget)
{
    const QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&widget);
    return !widget.objectName().isEmpty() && interface != nullptr
        && !interface->text(QAccessible::Name).isEmpty()
        && interface->role() != QAccessible::NoRole;
}

} // namespace

void WindowTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void WindowTest::init()
{
    makeFolder();
    makeWindow();
}

void WindowTest::cleanup()
{
    m_window.reset();
    m_settings.reset();
}

void WindowTest::makeFolder()
{
    cleanup();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<app::Settings>(path("settings.ini"));
}

void WindowTest::makeWindow()
{
    m_window = std::make_unique<app::MainWindow>(*m_settings);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void WindowTest::openFile(const QString& file)
{
    m_window->openFile(file);
    QVERIFY(QTest::qWaitFor(
        [&] {
            return m_window->workspace().hasModel() && m_window->workspace().opened()->file == file;
        },
        kWindowTimeoutMs));
}

void WindowTest::openSample(const char* name)
{
    openFile(sampleFile(name));
}

void WindowTest::showWorkspace(const char* id)
{
    action(id)->trigger();
}

QString WindowTest::sampleFile(const char* name)
{
    return QStringLiteral(ESPALIER_SOURCE_DIR "/resources/samples/%1.onnx")
        .arg(QLatin1String(name));
}

QAction* WindowTest::action(const char* id) const
{
    return m_window->actions().action(QLatin1String(id));
}

QString WindowTest::unnamedControls(const QWidget& parent, int& seen) const
{
    QStringList unnamed;
    for (QWidget* widget : parent.findChildren<QWidget*>()) {
        if (!canBeReached(*widget))
            continue;
        ++seen;
        if (!isNamed(*widget))
            unnamed << QLatin1String(widget->metaObject()->className()) + QLatin1Char(' ')
                    + widget->objectName();
    }
    return unnamed.join(QLatin1Char('\n'));
}

} // namespace test
