#include "app/desktop/shortcuts_page.h"

#include "app/desktop/action_registry.h"
#include "widgets/style/icon.h"
#include "widgets/style/label.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

namespace app {

namespace {

QString plain(const char* text)
{
    return widgets::withoutMnemonic(QCoreApplication::translate("Actions", text));
}

} // namespace

ShortcutsPage::ShortcutsPage(const QMap<QString, QString>& shortcuts, QWidget* parent)
    : QWidget(parent)
    , m_shortcuts(shortcuts)
{
    createLayout();
    fill();
    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsPage::applyFilter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsPage::showCurrent);
    connect(m_keys, &QKeySequenceEdit::editingFinished, this, &ShortcutsPage::takeKeys);
    connect(m_reset, &QPushButton::clicked, this, &ShortcutsPage::resetCurrent);
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void ShortcutsPage::createLayout()
{
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(QStringLiteral("shortcutFilter"));
    m_filter->setAccessibleName(tr("Filter actions"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(widgets::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_list = new QTreeWidget(this);
    m_list->setObjectName(QStringLiteral("shortcutList"));
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({ tr("Action"), tr("Keys"), tr("Meaning") });
    m_list->header()->resizeSection(0, 190);
    m_list->header()->resizeSection(1, 140);
    m_keys = new QKeySequenceEdit(this);
    m_keys->setObjectName(QStringLiteral("shortcutKeys"));
    m_keys->setAccessibleName(tr("Keys of the selected action"));
    m_keys->setToolTip(tr("Press the keys that this action is to have."));
    m_reset = new QPushButton(tr("Reset"), this);
    m_reset->setObjectName(QStringLiteral("shortcutReset"));
    m_reset->setToolTip(tr("Give the selected action its first keys again."));
    m_conflict = new QLabel(this);
    m_conflict->setObjectName(QStringLiteral("shortcutConflict"));
    m_conflict->setProperty("role", QStringLiteral("error"));
    m_conflict->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->addWidget(new QLabel(tr("New keys"), this));
    row->addWidget(m_keys, 1);
    row->addWidget(m_reset);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    layout->addWidget(m_conflict);
}

void ShortcutsPage::fill()
{
    for (const ActionRow& row : actionRows()) {
        auto* item = new QTreeWidgetItem(m_list);
        item->setText(0, plain(row.text));
        item->setText(1, QKeySequence(keysOf(row)).toString(QKeySequence::NativeText));
        item->setText(2, plain(row.tip));
        item->setToolTip(2, item->text(2));
        item->setData(0, Qt::UserRole, QLatin1String(row.id));
    }
}

QString ShortcutsPage::keysOf(const ActionRow& row) const
{
    return m_shortcuts.value(QLatin1String(row.id), ActionRegistry::defaultShortcut(row));
}

const ActionRow* ShortcutsPage::holderOf(const QString& keys, const QString& exceptId) const
{
    for (const ActionRow& row : actionRows()) {
        if (!keys.isEmpty() && QLatin1String(row.id) != exceptId
            && QKeySequence(keysOf(row)) == QKeySequence(keys))
            return &row;
    }
    return nullptr;
}

void ShortcutsPage::showCurrent()
{
    m_conflict->clear();
    if (const QTreeWidgetItem* item = m_list->currentItem())
        m_keys->setKeySequence(QKeySequence(item->text(1), QKeySequence::NativeText));
}

void ShortcutsPage::takeKeys()
{
    QTreeWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    const QString id = item->data(0, Qt::UserRole).toString();
    const QString keys = m_keys->keySequence().toString(QKeySequence::PortableText);
    if (const ActionRow* holder = holderOf(keys, id)) {
        m_conflict->setText(tr("%1 already belongs to \"%2\". Give that action other keys first.")
                                .arg(m_keys->keySequence().toString(QKeySequence::NativeText),
                                     plain(holder->text)));
        return;
    }
    store(id, keys);
    item->setText(1, m_keys->keySequence().toString(QKeySequence::NativeText));
    m_conflict->clear();
}

void ShortcutsPage::resetCurrent()
{
    const QTreeWidgetItem* item = m_list->currentItem();
    if (!item)
        return;
    const QString id = item->data(0, Qt::UserRole).toString();
    for (const ActionRow& row : actionRows()) {
        if (id == QLatin1String(row.id))
            m_keys->setKeySequence(QKeySequence(ActionRegistry::defaultShortcut(row)));
    }
    takeKeys();
}

void ShortcutsPage::store(const QString& id, const QString& keys)
{
    for (const ActionRow& row : actionRows()) {
        if (id != QLatin1String(row.id))
            continue;
        if (QKeySequence(keys) == QKeySequence(ActionRegistry::defaultShortcut(row)))
            m_shortcuts.remove(id);
        else
            m_shortcuts.insert(id, keys);
    }
    emit changed();
}

void ShortcutsPage::applyFilter(const QString& text)
{
    for (int index = 0; index < m_list->topLevelItemCount(); ++index) {
        QTreeWidgetItem* item = m_list->topLevelItem(index);
        bool matches = false;
        for (int column = 0; column < item->columnCount(); ++column)
            matches = matches || item->text(column).contains(text, Qt::CaseInsensitive);
        item->setHidden(!matches);
    }
}

} // namespace app
