#include "app/desktop/action_registry.h"

#include "core/base/error.h"
#include "widgets/style/icon.h"
#include "widgets/style/label.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QMenu>
#include <QMenuBar>

namespace app {

namespace {

QString translated(const char* text)
{
    return QCoreApplication::translate("Actions", text);
}

/// The text without mnemonic and ellipsis.
QString plainText(QString text)
{
    return widgets::withoutMnemonic(std::move(text)).remove(QChar(0x2026));
}

} // namespace

ActionRegistry::ActionRegistry(QObject* parent)
    : QObject(parent)
{
    for (const ActionRow& row : actionRows())
        createAction(row);
}

void ActionRegistry::createAction(const ActionRow& row)
{
    auto* action = new QAction(translated(row.text), this);
    action->setObjectName(QLatin1String(row.id));
    action->setCheckable(row.isCheckable);
    action->setShortcut(QKeySequence::fromString(defaultShortcut(row)));
    action->setShortcutContext(row.isCanvasKey ? Qt::WidgetShortcut : Qt::WindowShortcut);
    if (*row.icon)
        action->setIcon(widgets::icon(QLatin1String(row.icon)));
    action->setIconVisibleInMenu(false);
    action->setStatusTip(translated(row.tip));
    action->setWhatsThis(translated(row.tip));
    if (*row.obstacle)
        m_obstacles.emplace(action->objectName(), translated(row.obstacle));
    action->setToolTip(toolTip(row, *action));
    m_actions.emplace(action->objectName(), action);
}

QString ActionRegistry::toolTip(const ActionRow& row, const QAction& action) const
{
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    const QString head = plainText(action.text()).toHtmlEscaped();
    const QString shown = keys.isEmpty() ? head : head + QStringLiteral("  (%1)").arg(keys);
    const QString text =
        QStringLiteral("<b>%1</b><br>%2").arg(shown, translated(row.tip).toHtmlEscaped());
    const auto obstacle = m_obstacles.find(QLatin1String(row.id));
    return obstacle == m_obstacles.end()
        ? text
        : text + QStringLiteral("<br>") + obstacle->second.toHtmlEscaped();
}

QAction* ActionRegistry::action(const QString& id) const
{
    const auto found = m_actions.find(id);
    core::require(found != m_actions.end(), "the action is in the table");
    return found->second;
}

const ActionRow& ActionRegistry::row(const QString& id) const
{
    for (const ActionRow& row : actionRows()) {
        if (id == QLatin1String(row.id))
            return row;
    }
    throw core::InternalError("no action row " + id.toStdString());
}

std::vector<QAction*> ActionRegistry::actions() const
{
    std::vector<QAction*> all;
    for (const ActionRow& row : actionRows())
        all.push_back(action(QLatin1String(row.id)));
    return all;
}

void ActionRegistry::connectTo(const QString& id, QObject* context,
                               const std::function<void()>& handler)
{
    connect(action(id), &QAction::triggered, context, [handler] { handler(); });
}

void ActionRegistry::createMenus(QMenuBar& bar)
{
    m_bar = &bar;
    for (const ActionRow& row : actionRows()) {
        QMenu* owner = menu(QLatin1String(row.menu));
        if (row.beginsGroup)
            owner->addSeparator();
        owner->addAction(action(QLatin1String(row.id)));
    }
}

QMenu* ActionRegistry::menu(const QString& path)
{
    if (const auto found = m_menus.find(path); found != m_menus.end())
        return found->second;
    const QString title = translated(path.toUtf8().constData());
    auto* menu = m_bar->addMenu(title);
    menu->setObjectName(plainText(path).toLower() + QStringLiteral("Menu"));
    menu->setToolTipsVisible(true);
    m_menus.emplace(path, menu);
    return menu;
}

void ActionRegistry::setAvailable(bool hasModel, bool hasSelection)
{
    m_hasModel = hasModel;
    m_hasSelection = hasSelection;
    for (const ActionRow& row : actionRows())
        updateEnabled(row);
}

void ActionRegistry::updateEnabled(const ActionRow& row)
{
    const bool hasNeeds = row.needs == Needs::nothing || (row.needs == Needs::model && m_hasModel)
        || (row.needs == Needs::selection && m_hasSelection);
    action(QLatin1String(row.id))
        ->setEnabled(hasNeeds && !m_obstacles.contains(QLatin1String(row.id)));
}

void ActionRegistry::setObstacle(const QString& id, const QString& reason)
{
    const auto known = m_obstacles.find(id);
    if (known == m_obstacles.end() ? reason.isEmpty() : known->second == reason)
        return;
    if (reason.isEmpty())
        m_obstacles.erase(known);
    else
        m_obstacles[id] = reason;
    updateEnabled(row(id));
    action(id)->setToolTip(toolTip(row(id), *action(id)));
}

void ActionRegistry::setShortcut(const QString& id, const QString& shortcut)
{
    QAction* changed = action(id);
    changed->setShortcut(QKeySequence::fromString(shortcut));
    changed->setToolTip(toolTip(row(id), *changed));
}

QString ActionRegistry::defaultShortcut(const ActionRow& row)
{
    return QLatin1String(row.shortcut);
}

} // namespace app
