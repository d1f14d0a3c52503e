#pragma once

#include "widgets/panels/panels.h"

#include <QMainWindow>

#include <map>

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

    /// Puts the panels as they were in this workspace the last time. A workspace that needs `width`
    /// begins with those of the left side alone, and without them when it needs no model.
    void enterWorkspace(const QString& id, bool needsWidth, bool needsModel = true);
    /// The panels of the workspace that was entered first, for the settings.
    QByteArray homeState() const;

protected:
    void showEvent(QShowEvent* event) override;

private:
    QDockWidget* createDock(const widgets::PanelEntry& entry, const widgets::PanelContext& context);
    void arrange();
    void setFirstSizes();
    void nameTabBars();

    void hideAround(bool keepsLeft);

    QList<QDockWidget*> m_docks; ///< in the order of the catalog
    QString m_home; ///< the workspace that was entered first
    QString m_workspace;
    std::map<QString, QByteArray> m_states; ///< by workspace that was left
    bool m_hasSizes = false;
};

} // namespace app
