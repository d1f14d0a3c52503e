#include "widgets/panels/model_tree_panel.h"

#include "widgets/models/model_tree_model.h"
#include "widgets/models/number_delegate.h"
#include "widgets/style/icon.h"
#include "widgets/workspace/workspace.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int kParametersWidth = 84;
/// Narrower, the names of nested layers would shrink to a letter.
constexpr int kLeastWidth = 220;
constexpr QSize kCategoryBar(4, 16);
/// Narrow, so that the names of layers five blocks deep can still be read.
constexpr int kIndentation = 12;
/// Matches of the filter that are unfolded at once; more would be a long list anyway.
constexpr int kMostUnfolded = 500;

/// Columns can be shown and hidden from the header's context menu.
void showColumnMenu(QTreeView& tree, const QPoint& place)
{
    QMenu menu;
    for (int column = 1; column < tree.model()->columnCount(); ++column) {
        QAction* action =
            menu.addAction(tree.model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!tree.isColumnHidden(column));
        QObject::connect(action, &QAction::toggled, &tree,
                         [&tree, column](bool on) { tree.setColumnHidden(column, !on); });
    }
    menu.exec(tree.header()->mapToGlobal(place));
}

} // namespace

ModelTreePanel::ModelTreePanel(const PanelContext& context, QWidget* parent)
    : QWidget(parent)
    , m_workspace(context.workspace)
    , m_model(new ModelTreeModel(this))
{
    createLayout();
    connect(&m_workspace, &Workspace::modelChanged, this, &ModelTreePanel::showModel);
    connect(&m_workspace, &Workspace::selectionChanged, this, &ModelTreePanel::showSelection);
    showModel();
}

void ModelTreePanel::createLayout()
{
    setMinimumWidth(kLeastWidth);
    setProperty("role", QStringLiteral("surface"));
    setAttribute(Qt::WA_StyledBackground);
    m_filter = new QLineEdit(this);
    m_filter->setObjectName(QStringLiteral("modelTreeFilter"));
    m_filter->setAccessibleName(tr("Filter blocks and layers"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setToolTip(
        tr("Show only rows that contain this text: a name, an operator, a shape."));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_tree = new QTreeView(this);
    m_tree->setObjectName(QStringLiteral("modelTreeView"));
    m_tree->setAccessibleName(tr("Blocks and layers"));
    m_tree->setModel(m_model);
    configureTree();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    auto* filterRow = new QVBoxLayout;
    filterRow->setContentsMargins(12, 0, 12, 0);
    filterRow->addWidget(m_filter);
    layout->addLayout(filterRow);
    layout->addWidget(m_tree);
    connect(m_filter, &QLineEdit::textChanged, this, &ModelTreePanel::applyFilter);
}

void ModelTreePanel::configureTree()
{
    m_tree->setItemDelegate(new NumberDelegate(m_tree));
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setUniformRowHeights(true);
    m_tree->setIconSize(kCategoryBar);
    m_tree->setIndentation(kIndentation);
    m_tree->setExpandsOnDoubleClick(true);
    QHeaderView* header = m_tree->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(ModelTreeModel::nameColumn, QHeaderView::Stretch);
    header->setMinimumSectionSize(56);
    header->resizeSection(ModelTreeModel::parametersColumn, kParametersWidth);
    for (const int column : { ModelTreeModel::operatorColumn, ModelTreeModel::shapeColumn,
                              ModelTreeModel::macsColumn })
        m_tree->setColumnHidden(column, true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& place) { showColumnMenu(*m_tree, place); });
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ModelTreePanel::publishSelection);
}

void ModelTreePanel::showModel()
{
    const QScopedValueRollback guard(m_isSynchronizing, true);
    m_filter->clear();
    m_model->setModel(m_workspace.opened());
    m_tree->expandToDepth(0);
}

void ModelTreePanel::showSelection()
{
    if (m_isSynchronizing)
        return;
    const QScopedValueRollback guard(m_isSynchronizing, true);
    const QItemSelection rows = m_model->rowsOf(m_workspace.selection());
    m_tree->selectionModel()->select(
        rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    // The row that stands for the current node: its own, or that of a block selected whole.
    QModelIndex current = m_model->indexOf(m_workspace.currentNode());
    while (current.isValid() && !rows.contains(current))
        current = current.parent();
    if (current.isValid()) {
        m_tree->selectionModel()->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
        m_tree->scrollTo(current);
    }
}

void ModelTreePanel::publishSelection()
{
    if (m_isSynchronizing)
        return;
    const QScopedValueRollback guard(m_isSynchronizing, true);
    std::vector<core::NodeId> nodes;
    for (const QModelIndex& row : m_tree->selectionModel()->selectedRows()) {
        for (const core::NodeId node : m_model->nodesBelow(row))
            nodes.push_back(node);
    }
    m_workspace.select(nodes);
    if (!nodes.empty())
        emit m_workspace.revealRequested(nodes.back());
}

void ModelTreePanel::applyFilter(const QString& text)
{
    const QScopedValueRollback guard(m_isSynchronizing, true);
    m_model->setFilter(text);
    if (!text.isEmpty() && m_model->matchCount() <= kMostUnfolded)
        m_tree->expandAll();
    else
        m_tree->expandToDepth(0);
}

} // namespace widgets
