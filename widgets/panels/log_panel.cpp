#include "widgets/panels/log_panel.h"

#include "widgets/models/log_model.h"
#include "widgets/models/table_panel_view.h"
#include "widgets/panels/empty_note.h"

namespace widgets {

LogPanel::LogPanel(const PanelContext& context, QWidget* parent)
    : QStackedWidget(parent)
{
    auto* table = new TablePanelView(QStringLiteral("logTable"), tr("Log"), this);
    table->setModel(&context.log);
    table->setStretchColumn(LogModel::textColumn);
    table->setColumnWidth(LogModel::timeColumn, 80);
    table->setColumnWidth(LogModel::sourceColumn, 180);
    addWidget(table);
    addWidget(new EmptyNote(tr("Nothing was logged yet."), this));
    const auto showPage = [this, log = &context.log] {
        setCurrentIndex(log->rowCount() > 0 ? 0 : 1);
    };
    connect(&context.log, &QAbstractItemModel::rowsInserted, this, [showPage, table] {
        showPage();
        table->scrollToBottom();
    });
    connect(&context.log, &QAbstractItemModel::modelReset, this, showPage);
    showPage();
}

} // namespace widgets
