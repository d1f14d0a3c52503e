#include "app/desktop/dock_host.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QMenu>
#include <QTabBar>

#include <array>

namespace app {

namespace {

constexpr int kLeftWidth = 230;
constexpr int kRightWidth = 340;
constexpr int kBottomHeight = 190;

Qt::DockWidgetArea areaOf(widgets::PanelArea area)
{
    static constexpr std::array kAreas = { Qt::LeftDockWidgetArea, Qt::RightDockWidgetArea,
                                           Qt::BottomDockWidgetArea };
    return kAreas[static_cast<size_t>(area)];
}

QString panelText(const char* text)
{
    return QCoreApplication::translate("Panels", text);
}

} // namespace

DockHost::DockHost(const widgets::PanelContext& context, QWidget* centre, QWidget* parent)
    : QMainWindow(parent)
{
    setObjectName(QStringLiteral("dockHost"));
    // Inside another window this is a page, not a window.
    setWindowFlags(Qt::Widget);
    setDockOptions(AnimatedDocks | AllowTabbedDocks | AllowNestedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setDocumentMode(true);
    setCentralWidget(centre);
    for (const widgets::PanelEntry& entry : widgets::panelCatalog())
        m_docks.append(createDock(entry, context));
    arrange();
}

QDockWidget* DockHost::createDock(const widgets::PanelEntry& entry,
                                  const widgets::PanelContext& context)
{
    auto* dock = new QDockWidget(panelText(entry.title), this);
    dock->setObjectName(
        QString::fromUtf8(entry.id.data(), static_cast<qsizetype>(entry.id.size())));
    dock->setAccessibleName(panelText(entry.title));
    dock->setWidget(entry.make(context));
    dock->toggleViewAction()->setToolTip(panelText(entry.tip));
    dock->toggleViewAction()->setObjectName(QStringLiteral("show_") + dock->objectName());
    return dock;
}

void DockHost::arrange()
{
    std::array<QDockWidget*, 3> first = {};
    const auto rows = widgets::panelCatalog().rows();
    for (qsizetype index = 0; index < m_docks.size(); ++index) {
        const widgets::PanelEntry& entry = rows[static_cast<size_t>(index)];
        QDockWidget* dock = m_docks[index];
        QDockWidget*& front = first[static_cast<size_t>(entry.area)];
        dock->setFloating(false);
        addDockWidget(areaOf(entry.area), dock);
        if (front)
            tabifyDockWidget(front, dock);
        else
            front = dock;
        dock->setVisible(entry.isVisible);
    }
    for (QDockWidget* dock : first)
        dock->raise();
    nameTabBars();
}

/// Qt makes the tab bars of tabbed docks itself and leaves them without a name.
void DockHost::nameTabBars()
{
    for (QTabBar* bar : findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        bar->setObjectName(QStringLiteral("panelTabs"));
        bar->setAccessibleName(tr("Panels"));
    }
}

void DockHost::setFirstSizes()
{
    const auto rows = widgets::panelCatalog().rows();
    for (qsizetype index = 0; index < m_docks.size(); ++index) {
        const widgets::PanelArea area = rows[static_cast<size_t>(index)].area;
        if (area == widgets::PanelArea::bottom)
            resizeDocks({ m_docks[index] }, { kBottomHeight }, Qt::Vertical);
        else
            resizeDocks({ m_docks[index] },
                        { area == widgets::PanelArea::left ? kLeftWidth : kRightWidth },
                        Qt::Horizontal);
    }
    m_hasSizes = true;
}

void DockHost::restoreDocks(const QByteArray& state)
{
    m_hasSizes = restoreState(state);
}

void DockHost::enterWorkspace(const QString& id, bool needsWidth, bool needsModel)
{
    if (id == m_workspace)
        return;
    if (m_workspace.isEmpty())
        m_home = id;
    else
        m_states[m_workspace] = saveState();
    m_workspace = id;
    if (const auto known = m_states.find(id); known != m_states.end())
        restoreState(known->second);
    else if (needsWidth)
        hideAround(needsModel);
}

void DockHost::hideAround(bool keepsLeft)
{
    const auto rows = widgets::panelCatalog().rows();
    for (qsizetype index = 0; index < m_docks.size(); ++index) {
        if (!keepsLeft || rows[static_cast<size_t>(index)].area != widgets::PanelArea::left)
            m_docks[index]->hide();
    }
}

QByteArray DockHost::homeState() const
{
    const auto left = m_states.find(m_home);
    return m_workspace == m_home || left == m_states.end() ? saveState() : left->second;
}

void DockHost::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    nameTabBars();
    // Sizes can be given only once there is a size to share out.
    if (!m_hasSizes)
        QMetaObject::invokeMethod(this, &DockHost::setFirstSizes, Qt::QueuedConnection);
}

void DockHost::showPanel(const QString& id)
{
    for (QDockWidget* dock : m_docks) {
        if (dock->objectName() != id)
            continue;
        dock->show();
        dock->raise();
        dock->widget()->setFocus();
    }
}

void DockHost::addPanelsTo(QMenu& menu) const
{
    for (QDockWidget* dock : m_docks)
        menu.addAction(dock->toggleViewAction());
}

void DockHost::resetLayout()
{
    arrange();
    setFirstSizes();
}

} // namespace app
