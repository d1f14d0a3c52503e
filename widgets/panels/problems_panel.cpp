#include "widgets/panels/problems_panel.h"

#include "widgets/models/problems_model.h"
#include "widgets/models/table_panel_view.h"
#include "widgets/panels/empty_note.h"
#include "widgets/workspace/workspace.h"

namespace widgets {

ProblemsPanel::ProblemsPanel(const PanelContext& context, QWidget* parent)
    : QStackedWidget(parent)
    , m_workspace(context.workspace)
    , m_model(new ProblemsModel(this))
{
    m_table = new TablePanelView(QStringLiteral("problemsTable"), tr("Problems"), this);
    m_table->setModel(m_model);
    m_table->setStretchColumn(ProblemsModel::messageColumn);
    m_table->setColumnWidth(ProblemsModel::nodeColumn, 240);
    addWidget(m_table);
    addWidget(
        new EmptyNote(tr("No problems: every operator is known and every shape fits."), this));
    const auto reveal = [this](const QModelIndex& index) {
        if (const core::NodeId node = m_model->nodeAt(index); node.isValid())
            m_workspace.reveal(node);
    };
    connect(m_table, &QTableView::activated, this, reveal);
    connect(m_table, &QTableView::clicked, this, reveal);
    connect(&m_workspace, &Workspace::modelChanged, this, &ProblemsPanel::showModel);
    showModel();
}

void ProblemsPanel::showModel()
{
    m_model->setModel(m_workspace.opened());
    setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
}

} // namespace widgets
