#include "app/desktop/command_palette.h"

#include "app/desktop/action_registry.h"
#include "app/desktop/palette_delegate.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"
#include "widgets/style/theme.h"
#include "widgets/workspace/workspace.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <iterator>

namespace app {

namespace {

constexpr size_t kShown = 60;
constexpr QSize kSize(620, 400);

struct HelpLine
{
    const char* text;
    const char* detail;
    const char* action; ///< id of the action that helps
};

constexpr HelpLine kHelp[] = {
    { QT_TRANSLATE_NOOP("Palette", "Search the graph"),
      QT_TRANSLATE_NOOP("Palette", "name, op:Conv, shape:64x3x3, params>1M, macs>10M"),
      "edit.find" },
    { QT_TRANSLATE_NOOP("Palette", "Measure accuracy"),
      QT_TRANSLATE_NOOP("Palette", "F5 on 1,000 images, Ctrl+F5 on all of them"),
      "model.evaluateProxy" },
    { QT_TRANSLATE_NOOP("Palette", "Measure latency"),
      QT_TRANSLATE_NOOP("Palette", "F6; then colour the graph by it"), "model.profile" },
    { QT_TRANSLATE_NOOP("Palette", "Choose images"),
      QT_TRANSLATE_NOOP("Palette", "Ctrl+Shift+D opens the data set wizard"), "file.addDataset" },
    { QT_TRANSLATE_NOOP("Palette", "All shortcuts"),
      QT_TRANSLATE_NOOP("Palette", "Ctrl+/ lists and edits them"), "help.shortcuts" },
    { QT_TRANSLATE_NOOP("Palette", "What is this?"),
      QT_TRANSLATE_NOOP("Palette", "Shift+F1, then click anything"), "help.whatsThis" },
};

QString outputShape(const widgets::OpenedModel& opened, const core::Node& node)
{
    if (!node.hasOutput(0))
        return {};
    const core::ValueFacts& facts = opened.shapes->of(node.outputs[0]);
    return facts.shape ? QStringLiteral(" · ") + widgets::dimensionsText(*facts.shape) : QString();
}

} // namespace

CommandPalette::CommandPalette(widgets::Workspace& workspace, ActionRegistry& actions,
                               QWidget* parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint)
    , m_workspace(workspace)
{
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Go to anything"));
    setAttribute(Qt::WA_DeleteOnClose);
    collectNodes();
    collectActions(actions);
    collectHelp();
    createLayout();
    resize(kSize);
    move(parent->mapToGlobal(QPoint((parent->width() - kSize.width()) / 2, 80)));
    showMatches({});
}

void CommandPalette::createLayout()
{
    m_query = new QLineEdit(this);
    m_query->setObjectName(QStringLiteral("paletteQuery"));
    m_query->setAccessibleName(tr("Go to"));
    m_query->setPlaceholderText(tr("Name of a node, > for actions, ? for help"));
    m_query->installEventFilter(this);
    m_list = new QListWidget(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Matches"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_empty = new QLabel(tr("Nothing matches."), this);
    m_empty->setProperty("role", QStringLiteral("muted"));
    m_empty->setAlignment(Qt::AlignCenter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_query);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    connect(m_query, &QLineEdit::textChanged, this, &CommandPalette::showMatches);
    connect(m_query, &QLineEdit::returnPressed, this, &CommandPalette::activateCurrent);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::activateCurrent);
    m_query->setFocus();
}

void CommandPalette::collectNodes()
{
    if (!m_workspace.hasModel())
        return;
    const widgets::OpenedModel& opened = *m_workspace.opened();
    for (const core::NodeId id : m_workspace.graph().order()) {
        const core::Node& node = m_workspace.graph().node(id);
        const QString type = QString::fromStdString(node.type);
        m_nodeEntries.push_back(
            { .text = node.name.empty() ? type : QString::fromStdString(node.name),
              .detail = type + outputShape(opened, node),
              .id = id.index });
    }
}

void CommandPalette::collectActions(ActionRegistry& actions)
{
    m_actions = actions.actions();
    for (size_t index = 0; index < m_actions.size(); ++index) {
        const QAction& action = *m_actions[index];
        m_actionEntries.push_back({ .text = widgets::withoutMnemonic(action.text()),
                                    .detail = action.statusTip(),
                                    .keys = action.shortcut().toString(QKeySequence::NativeText),
                                    .id = static_cast<int>(index) });
    }
}

void CommandPalette::collectHelp()
{
    for (const HelpLine& line : kHelp) {
        const auto found = std::ranges::find_if(m_actions, [&](const QAction* action) {
            return action->objectName() == QLatin1String(line.action);
        });
        m_helpEntries.push_back(
            { .text = QCoreApplication::translate("Palette", line.text),
              .detail = QCoreApplication::translate("Palette", line.detail),
              .keys = {},
              .id = static_cast<int>(std::distance(m_actions.begin(), found)) });
    }
}

const std::vector<PaletteEntry>& CommandPalette::entriesFor(const QString& text) const
{
    if (text.startsWith(QLatin1Char('?')))
        return m_helpEntries;
    const bool wantsActions = text.startsWith(QLatin1Char('>')) || m_nodeEntries.empty();
    return wantsActions ? m_actionEntries : m_nodeEntries;
}

void CommandPalette::showMatches(const QString& text)
{
    const bool hasPrefix = text.startsWith(QLatin1Char('>')) || text.startsWith(QLatin1Char('?'));
    const QString query = (hasPrefix ? text.mid(1) : text).trimmed();
    const std::vector<PaletteEntry>& entries = entriesFor(text);
    const bool areNodes = &entries == &m_nodeEntries;
    m_list->clear();
    for (const PaletteEntry& entry : bestMatches(entries, query, kShown)) {
        auto* item = new QListWidgetItem(entry.text, m_list);
        item->setData(Qt::UserRole, entry.id);
        item->setData(Qt::UserRole + 1, entry.detail);
        item->setData(Qt::UserRole + 2, entry.keys);
        item->setData(Qt::AccessibleTextRole,
                      QStringLiteral("%1, %2").arg(entry.text, entry.detail));
        if (!areNodes && !m_actions[static_cast<size_t>(entry.id)]->isEnabled())
            item->setFlags(Qt::NoItemFlags);
    }
    m_list->setCurrentRow(0);
    m_list->setVisible(m_list->count() > 0);
    m_empty->setVisible(m_list->count() == 0);
}

void CommandPalette::activateCurrent()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item || !item->flags().testFlag(Qt::ItemIsEnabled))
        return;
    const int id = item->data(Qt::UserRole).toInt();
    const bool isNode = &entriesFor(m_query->text()) == &m_nodeEntries;
    close();
    if (isNode)
        m_workspace.reveal(core::NodeId{ id });
    else
        m_actions[static_cast<size_t>(id)]->trigger();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    // The text keeps the focus while arrows and pages move in the list.
    if (watched == m_query && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp
            || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace app
