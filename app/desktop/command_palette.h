#pragma once

#include "app/desktop/palette_search.h"

#include <QDialog>

class QAction;
class QLabel;
class QLineEdit;
class QListWidget;

namespace widgets {
class Workspace;
}

namespace app {

class ActionRegistry;

/// Go to anything: nodes by name, actions after ">", help after "?". Enter goes, Esc closes.
class CommandPalette : public QDialog
{
    Q_OBJECT
public:
    CommandPalette(widgets::Workspace& workspace, ActionRegistry& actions, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createLayout();
    void collectNodes();
    void collectActions(ActionRegistry& actions);
    void collectHelp();
    const std::vector<PaletteEntry>& entriesFor(const QString& text) const;
    void showMatches(const QString& text);
    void activateCurrent();

    widgets::Workspace& m_workspace;
    std::vector<QAction*> m_actions; ///< by the id of their entry
    std::vector<PaletteEntry> m_nodeEntries;
    std::vector<PaletteEntry> m_actionEntries;
    std::vector<PaletteEntry> m_helpEntries;
    QLineEdit* m_query = nullptr;
    QListWidget* m_list = nullptr;
    QLabel* m_empty = nullptr;
};

} // namespace app
