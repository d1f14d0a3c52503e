#pragma once

#include "widgets/panels/panels.h"

#include <QMainWindow>

class QDockWidget;
class QMenu;

namespace app {

/// A page with the panels of the catalog docked around it.
class DockHost : public QMainWindow
{
    Q_OBJECT
public:
    DockHost(const widgets::PanelContext& context, QWidget* centre, QWidget* parent = nullptr);

    /// Shows a panel by its catalog id, brings its tab to the front and gives it the focus.
    void showPanel(const QString& id);
    /// Puts the docks where saveState() found them; an empty state changes nothing.
    void restoreDocks(const QByteArray& state);
    /// One checkable entry for each panel.
    void addPanelsTo(QMenu& menu) const;
    void resetLayout();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QDockWidget* createDock(const widgets::PanelEntry& entry, const widgets::PanelContext& context);
    void arrange();
    void setFirstSizes();
    void nameTabBars();

    QList<QDockWidget*> m_docks; ///< in the order of the catalog
    bool m_hasSizes = false;
};

} // namespace app
