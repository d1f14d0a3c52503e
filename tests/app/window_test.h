#pragma once

#include "app/desktop/main_window.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

class QAction;

namespace test {

/// Patience with what a window does in the background.
constexpr int kWindowTimeoutMs = 120'000;

/// What the tests of the window share: one window for each test function, with settings and a
/// folder of its own, driven by the names of its widgets.
class WindowTest : public QObject
{
    Q_OBJECT
protected:
    /// Forgets the window, the settings and all files.
    void makeFolder();
    /// Shows a window over the settings; the one before is gone.
    void makeWindow();
    /// Opens a model and waits for it.
    void openFile(const QString& file);
    /// The same for one of resources/samples, named without its ending.
    void openSample(const char* name);
    void showWorkspace(const char* action);

    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    static QString sampleFile(const char* name);
    QAction* action(const char* id) const;

    /// The widget or object of that name, or the first T inside it.
    template <typename T>
    T* child(const char* name) const
    {
        if (T* found = m_window->findChild<T*>(QLatin1String(name)))
            return found;
        for (QWidget* parent : m_window->findChildren<QWidget*>(QLatin1String(name))) {
            if (T* found = parent->findChild<T*>())
                return found;
        }
        qFatal("no %s in the window", name);
        return nullptr;
    }

    /// Below `parent`, all that can be reached by Tab and has no name, or says nothing to a screen
    /// reader, one a line; `seen` counts what was looked at.
    QString unnamedControls(const QWidget& parent, int& seen) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<app::Settings> m_settings;
    std::unique_ptr<app::MainWindow> m_window;

private slots:
    void initTestCase();
    void init();
    void cleanup();
};

} // namespace test
