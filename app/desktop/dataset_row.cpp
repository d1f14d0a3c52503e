#include "app/desktop/dataset_row.h"

#include "widgets/style/label.h"
#include "widgets/workspace/opened_dataset.h"
#include "widgets/workspace/workspace.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace app {

DatasetRow::DatasetRow(widgets::Workspace& workspace, const QString& name, const QString& use,
                       QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    m_title = new QLabel;
    m_title->setObjectName(name + QStringLiteral("Dataset"));
    m_title->setWordWrap(true);
    auto* choose = new QPushButton(tr("Choose…"));
    choose->setObjectName(name + QStringLiteral("ChooseDataset"));
    widgets::describe(*choose, tr("Choose a data set"), use);
    connect(choose, &QPushButton::clicked, &workspace, &widgets::Workspace::requestDataset);
    connect(&workspace, &widgets::Workspace::datasetChanged, this, &DatasetRow::showDataset);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_title, 1);
    row->addWidget(choose);
    showDataset();
}

void DatasetRow::showDataset()
{
    m_title->setText(m_workspace.dataset().isEmpty()
                         ? tr("None with training images")
                         : widgets::datasetTitle(m_workspace.dataset()));
}

} // namespace app
