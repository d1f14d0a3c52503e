#include "app/desktop/compare_graph.h"

#include "app/desktop/canvas_actions.h"
#include "app/desktop/compare_canvas.h"
#include "widgets/comparison/comparison_rows.h"
#include "widgets/models/table_panel_view.h"
#include "widgets/style/label.h"

#include <QApplication>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace app {

namespace {

constexpr int kNameColumn = 1;
constexpr int kNameWidth = 170;
constexpr int kChangeColumn = 3;

} // namespace

CompareGraph::CompareGraph(ActionRegistry& actions, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("compareGraph"));
    m_canvas = new CompareCanvas;
    connectCanvas(*m_canvas, actions);
    m_count = widgets::roleLabel("muted");
    m_count->setObjectName(QStringLiteral("compareChangeCount"));
    m_count->setWordWrap(true);
    m_changes = new widgets::TextTableModel(this);
    m_view = new widgets::TablePanelView(QStringLiteral("compareChanges"), tr("What differs"));
    m_view->setModel(m_changes);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    // Names of layers begin alike and differ at their ends.
    m_view->setTextElideMode(Qt::ElideMiddle);
    auto* list = new QWidget;
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 4, 12, 8);
    column->setSpacing(6);
    column->addWidget(m_count);
    column->addWidget(m_view, 1);
    auto* halves = new QSplitter(Qt::Horizontal);
    halves->setObjectName(QStringLiteral("compareGraphSplitter"));
    halves->setChildrenCollapsible(false);
    halves->addWidget(m_canvas);
    halves->addWidget(list);
    halves->setSizes({ 440, 640 });
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(halves);
    connect(m_canvas, &CompareCanvas::differenceSelected, this, &CompareGraph::selectRow);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (!current.isValid())
                    return;
                const int32_t difference = m_nodes[static_cast<size_t>(current.row())];
                m_canvas->selectDifference(difference);
                emit differenceChosen(difference);
            });
}

void CompareGraph::setComparison(std::shared_ptr<const widgets::OpenedComparison> comparison)
{
    m_comparison = std::move(comparison);
    m_canvas->setComparison(m_comparison);
    m_nodes.clear();
    widgets::TextRows rows;
    if (m_comparison) {
        m_nodes = widgets::changedNodes(m_comparison->difference);
        rows = widgets::changeRows(m_comparison->difference);
    }
    m_changes->setTable({ tr("Change"), tr("Node"), tr("Operator"), tr("What") }, std::move(rows));
    m_count->setText(countText());
    m_view->resizeColumnsToContents();
    m_view->setColumnWidth(kNameColumn, kNameWidth);
    m_view->setStretchColumn(kChangeColumn);
}

QString CompareGraph::countText() const
{
    if (!m_comparison)
        return {};
    const core::GraphDifference& difference = m_comparison->difference;
    const QString counts = tr("%1 nodes same, %2 changed, %3 removed, %4 added. Hold Alt to see A.")
                               .arg(difference.count(core::NodeFate::same))
                               .arg(difference.count(core::NodeFate::changed))
                               .arg(difference.count(core::NodeFate::removed))
                               .arg(difference.count(core::NodeFate::added));
    if (!m_comparison->merged.lacksLines)
        return counts;
    return counts + QLatin1Char(' ')
        + tr("Nodes stand in another order, so removed ones are drawn without what read them.");
}

void CompareGraph::selectRow(int32_t difference)
{
    emit differenceChosen(difference);
    const auto place = std::ranges::find(m_nodes, difference);
    const QSignalBlocker blocker(m_view->selectionModel());
    m_view->clearSelection();
    if (place == m_nodes.end())
        return;
    const auto row = static_cast<int>(place - m_nodes.begin());
    m_view->selectRow(row);
    m_view->scrollTo(m_changes->index(row, 0));
    m_view->viewport()->update();
}

void CompareGraph::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    qApp->installEventFilter(this);
}

void CompareGraph::hideEvent(QHideEvent* event)
{
    qApp->removeEventFilter(this);
    m_canvas->setShowsReference(false);
    QWidget::hideEvent(event);
}

bool CompareGraph::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (type == QEvent::WindowDeactivate && watched == window())
        m_canvas->setShowsReference(false);
    else if ((type == QEvent::KeyPress || type == QEvent::KeyRelease)
             && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Alt
             && !static_cast<QKeyEvent*>(event)->isAutoRepeat())
        m_canvas->setShowsReference(type == QEvent::KeyPress);
    return QWidget::eventFilter(watched, event);
}

} // namespace app
