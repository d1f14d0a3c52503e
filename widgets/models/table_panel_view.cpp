#include "widgets/models/table_panel_view.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "widgets/models/number_delegate.h"
#include "widgets/models/table_csv.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMessageBox>

namespace widgets {

namespace {

constexpr int kRowHeight = 28;

} // namespace

TablePanelView::TablePanelView(const QString& name, const QString& title, QWidget* parent)
    : QTableView(parent)
{
    setObjectName(name);
    setAccessibleName(title);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setTabKeyNavigation(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setItemDelegate(new NumberDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    verticalHeader()->setMinimumSectionSize(kRowHeight);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(false);
}

void TablePanelView::setStretchColumn(int column)
{
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
}

void TablePanelView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        return copyRows();
    QTableView::keyPressEvent(event);
}

void TablePanelView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    menu.setObjectName(objectName() + QStringLiteral("Menu"));
    menu.addAction(tr("Copy Rows"), this, &TablePanelView::copyRows)
        ->setEnabled(selectionModel() != nullptr && selectionModel()->hasSelection());
    menu.addAction(tr("Export Table…"), this, &TablePanelView::exportTable)
        ->setEnabled(model() != nullptr && model()->rowCount() > 0);
    menu.exec(event->globalPos());
}

void TablePanelView::exportTable()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Export Table"),
                                                      accessibleName() + QStringLiteral(".csv"),
                                                      tr("Comma-separated values (*.csv)"));
    if (file.isEmpty())
        return;
    try {
        const QByteArray csv = tableCsv(*model());
        core::writeFileAtomically(std::filesystem::path(file.toStdU16String()),
                                  std::as_bytes(std::span(csv)), core::LinkPolicy::follow);
    } catch (const core::Error& error) {
        QMessageBox::warning(this, tr("Export Table"), QString::fromUtf8(error.what()));
    }
}

void TablePanelView::copyRows() const
{
    QStringList lines;
    for (const QModelIndex& row : selectionModel()->selectedRows()) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column)
            cells.append(row.siblingAtColumn(column).data().toString());
        lines.append(cells.join(QLatin1Char('\t')));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace widgets
