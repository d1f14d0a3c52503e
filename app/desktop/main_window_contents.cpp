#include "app/desktop/action_registry.h"
#include "app/desktop/distill_page.h"
#include "app/desktop/distill_run.h"
#include "app/desktop/dock_host.h"
#include "app/desktop/language.h"
#include "app/desktop/main_window.h"
#include "app/desktop/measurements.h"
#include "app/desktop/recover_run.h"
#include "app/desktop/window_status.h"
#include "app/desktop/workspace_pages.h"

#include <QApplication>
#include <QMenuBar>
#include <QStatusBar>

namespace app {

void MainWindow::createContents()
{
    m_actions = new ActionRegistry(this);
    createLayout();
    createMenus();
    connectActions();
    connectWorkspace();
    connectPages();
}

void MainWindow::speakLanguage()
{
    // Texts are taken when widgets are made, so the widgets are made again: hundreds of texts need
    // no second place that sets them.
    const QByteArray docks = m_docks->homeState();
    const QString workspace = m_workspaces->current();
    for (QObject* sender : std::initializer_list<QObject*>{ &m_workspace, &m_jobs, m_measurements,
                                                            m_distillation, m_recovery })
        sender->disconnect(this);
    delete takeCentralWidget();
    delete m_status;
    delete m_actions;
    setStatusBar(new QStatusBar(this));
    setMenuBar(new QMenuBar(this));
    applyLanguage(*qApp, m_preferences.language);
    setLocale(QLocale());
    createContents();
    m_docks->restoreDocks(docks);
    updateForModel();
    if (m_workspace.hasModel())
        showWorkspace(workspace);
}

void MainWindow::distillInto(const QString& file)
{
    showWorkspace(QStringLiteral("view.distill"));
    if (auto* distill = m_workspaces->findChild<DistillPage*>())
        distill->chooseStudent(file);
}

} // namespace app
