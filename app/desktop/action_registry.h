#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <map>
#include <span>
#include <vector>

class QAction;
class QMenu;
class QMenuBar;

namespace app {

/// What must be there before an action makes sense.
enum class Needs
{
    nothing,
    model,
    selection,
};

/// One thing that the user can do. Menus, the command palette, the page of shortcuts, tooltips and
/// the tests read the same table. Texts are source texts for tr() in the context "Actions".
struct ActionRow
{
    const char* id; ///< "file.open"; objectName of the QAction
    const char* menu; ///< "File" or "File/Export"; the menu it stands in
    const char* text;
    const char* shortcut; ///< portable text; empty when it has none
    const char* tip; ///< one sentence of meaning
    const char* icon;
    Needs needs = Needs::nothing;
    bool isCheckable = false;
    bool beginsGroup = false; ///< a separator stands before it
    bool isCanvasKey = false; ///< the shortcut acts only while the canvas has the focus
    const char* command = ""; ///< the command line that does the same
    /// Why it cannot be done as long as no page has taken it up; see ActionRegistry::setObstacle().
    const char* obstacle = "";
};

std::span<const ActionRow> actionRows();

/// The QActions of the table.
class ActionRegistry : public QObject
{
    Q_OBJECT
public:
    explicit ActionRegistry(QObject* parent);

    /// Throws core::InternalError for an id that the table does not have.
    QAction* action(const QString& id) const;
    const ActionRow& row(const QString& id) const;
    /// All actions in the order of the table.
    std::vector<QAction*> actions() const;

    void connectTo(const QString& id, QObject* context, const std::function<void()>& handler);
    /// Fills the bar with the menus of the table; submenus can be filled further through menu().
    void createMenus(QMenuBar& bar);
    /// The menu of a path such as "File/Open Recent", made by createMenus() or now.
    QMenu* menu(const QString& path);

    /// Enables what has what it needs.
    void setAvailable(bool hasModel, bool hasSelection);
    /// Says that an action has what it needs and still cannot be done now, with the reason for its
    /// tool tip; an empty reason lets it go again.
    void setObstacle(const QString& id, const QString& reason);
    /// Replaces a shortcut; an empty one removes it.
    void setShortcut(const QString& id, const QString& shortcut);
    static QString defaultShortcut(const ActionRow& row);

private:
    void createAction(const ActionRow& row);
    QString toolTip(const ActionRow& row, const QAction& action) const;
    void updateEnabled(const ActionRow& row);

    std::map<QString, QAction*> m_actions;
    std::map<QString, QMenu*> m_menus;
    std::map<QString, QString> m_obstacles; ///< reasons by id
    bool m_hasModel = false;
    bool m_hasSelection = false;
    QMenuBar* m_bar = nullptr;
};

} // namespace app
