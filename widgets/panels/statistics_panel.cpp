#include "widgets/panels/statistics_panel.h"

#include "widgets/models/bar_delegate.h"
#include "widgets/plots/plot_view.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"
#include "widgets/style/theme.h"
#include "widgets/workspace/workspace.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr size_t kLargest = 10;
constexpr double kBytesPerMebibyte = 1024.0 * 1024.0;

QTableView* makeTable(QStandardItemModel* model, const QString& name, const QString& title)
{
    auto* table = new QTableView;
    table->setModel(model);
    table->setObjectName(name);
    table->setAccessibleName(title);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setItemDelegate(new BarDelegate(table));
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(28);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

QStandardItem* textItem(const QString& text)
{
    auto* item = new QStandardItem(text);
    item->setToolTip(text);
    return item;
}

QStandardItem* numberItem(const QString& text)
{
    auto* item = new QStandardItem(text);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

QStandardItem* barItem(const QString& text, int64_t value, int64_t largest, const QColor& color)
{
    QStandardItem* item = numberItem(text);
    item->setData(largest > 0 ? static_cast<double>(value) / static_cast<double>(largest) : 0.0,
                  BarDelegate::kFractionRole);
    item->setData(color, BarDelegate::kColorRole);
    return item;
}

QString figureText(core::CostFigure figure, int64_t value)
{
    return figure == core::CostFigure::macs ? compactCountText(value) : bytesText(value);
}

/// Shows every row without a scroll bar of its own: the page scrolls.
void fitHeight(QTableView* table)
{
    const int rows = table->verticalHeader()->length();
    table->setFixedHeight(rows + table->horizontalHeader()->sizeHint().height() + 4);
}

} // namespace

StatisticsPanel::StatisticsPanel(const PanelContext& context, QWidget* parent)
    : QScrollArea(parent)
    , m_workspace(context.workspace)
{
    createLayout();
    connect(&m_workspace, &Workspace::modelChanged, this, &StatisticsPanel::showModel);
    connect(m_figure, &QComboBox::currentIndexChanged, this, &StatisticsPanel::showLargest);
    connect(m_memory, &PlotView::pointClicked, this, &StatisticsPanel::selectStep);
    // `clicked` serves the pointer, `activated` the keyboard.
    for (const auto signal : { &QTableView::clicked, &QTableView::activated }) {
        connect(m_operators, signal, this,
                [this](const QModelIndex& index) { selectOperator(index.row()); });
        connect(m_largest, signal, this,
                [this](const QModelIndex& index) { selectLargest(index.row()); });
    }
    showModel();
}

void StatisticsPanel::createLayout()
{
    setObjectName(QStringLiteral("statisticsPanel"));
    setAccessibleName(tr("Statistics"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* content = new QWidget;
    m_operatorModel = new QStandardItemModel(this);
    m_operators = makeTable(m_operatorModel, QStringLiteral("operatorTable"), tr("Operators"));
    m_memory = new PlotView;
    m_memory->setObjectName(QStringLiteral("memoryPlot"));
    m_memory->setTitle(tr("Activation memory over time"));
    m_memory->setMinimumHeight(140);
    m_figure = new QComboBox;
    m_figure->setObjectName(QStringLiteral("largestFigure"));
    m_figure->setAccessibleName(tr("Largest by"));
    m_figure->setToolTip(tr("The figure by which the ten largest layers are chosen."));
    m_figure->addItem(tr("Largest by weights"), static_cast<int>(core::CostFigure::parameterBytes));
    m_figure->addItem(tr("Largest by MACs"), static_cast<int>(core::CostFigure::macs));
    m_figure->addItem(tr("Largest by activations"),
                      static_cast<int>(core::CostFigure::activationBytes));
    m_largestModel = new QStandardItemModel(this);
    m_largest = makeTable(m_largestModel, QStringLiteral("largestTable"), tr("Largest layers"));
    auto* layout = new QVBoxLayout(content);
    layout->addWidget(roleLabel("caption", m_operators->accessibleName()));
    layout->addWidget(m_operators);
    layout->addWidget(roleLabel("caption", m_memory->accessibleName()));
    layout->addWidget(m_memory);
    layout->addWidget(m_figure, 0, Qt::AlignLeft);
    layout->addWidget(m_largest);
    layout->addStretch();
    setWidget(content);
}

void StatisticsPanel::showModel()
{
    m_shares = m_workspace.hasModel()
        ? core::operatorShares(m_workspace.model(), *m_workspace.opened()->cost)
        : std::vector<core::OperatorShare>();
    showOperators();
    showMemory();
    showLargest();
}

void StatisticsPanel::showOperators()
{
    m_operatorModel->clear();
    m_operatorModel->setHorizontalHeaderLabels(
        { tr("Operator"), tr("Nodes"), tr("Parameters"), tr("MACs") });
    int64_t mostMacs = 0;
    int64_t mostParameters = 0;
    for (const core::OperatorShare& share : m_shares) {
        mostMacs = std::max(mostMacs, share.macs);
        mostParameters = std::max(mostParameters, share.parameters);
    }
    for (const core::OperatorShare& share : m_shares) {
        const QColor color = categoryColor(share.category);
        m_operatorModel->appendRow(
            { textItem(QString::fromStdString(share.type)),
              barItem(countText(share.nodes), share.nodes, m_shares.front().nodes, color),
              barItem(compactCountText(share.parameters), share.parameters, mostParameters, color),
              barItem(compactCountText(share.macs), share.macs, mostMacs, color) });
    }
    fitHeight(m_operators);
}

void StatisticsPanel::showMemory()
{
    m_memory->clear();
    m_memory->setEmptyText(tr("Open a model to see its memory."));
    m_memory->setAxes({ tr("Node in order") }, { tr("MiB") });
    if (!m_workspace.hasModel())
        return;
    PlotSeries series{ .id = QStringLiteral("memory"),
                       .name = tr("Activations"),
                       .kind = SeriesKind::steps,
                       .isFilled = true };
    for (const core::NodeCost& node : m_workspace.opened()->cost->nodes) {
        series.x << static_cast<double>(series.x.size());
        series.y << static_cast<double>(node.liveBytes) / kBytesPerMebibyte;
    }
    m_memory->setSeries(std::move(series));
}

void StatisticsPanel::showLargest()
{
    const auto figure = static_cast<core::CostFigure>(m_figure->currentData().toInt());
    m_largestNodes = m_workspace.hasModel()
        ? core::largestNodes(*m_workspace.opened()->cost, figure, kLargest)
        : std::vector<core::NodeCost>();
    m_largestModel->clear();
    m_largestModel->setHorizontalHeaderLabels({ tr("Layer"), tr("Operator"), tr("Figure") });
    for (const core::NodeCost& cost : m_largestNodes) {
        const core::Node& node = m_workspace.graph().node(cost.node);
        const int64_t value = core::costFigure(cost, figure);
        m_largestModel->appendRow(
            { textItem(QString::fromStdString(node.name)),
              textItem(QString::fromStdString(node.type)),
              barItem(figureText(figure, value), value,
                      core::costFigure(m_largestNodes.front(), figure), theme().accent) });
    }
    fitHeight(m_largest);
}

void StatisticsPanel::selectOperator(int row)
{
    const std::string& type = m_shares[static_cast<size_t>(row)].type;
    std::vector<core::NodeId> nodes;
    for (const core::NodeId id : m_workspace.graph().order()) {
        const core::Node& node = m_workspace.graph().node(id);
        if ((node.domain.empty() ? node.type : node.domain + "." + node.type) == type)
            nodes.push_back(id);
    }
    m_workspace.select(std::move(nodes));
}

void StatisticsPanel::selectLargest(int row)
{
    m_workspace.reveal(m_largestNodes[static_cast<size_t>(row)].node);
}

void StatisticsPanel::selectStep(double position)
{
    const auto step = static_cast<size_t>(std::max(0.0, position));
    const std::vector<core::NodeCost>& nodes = m_workspace.opened()->cost->nodes;
    if (step < nodes.size())
        m_workspace.reveal(nodes[step].node);
}

} // namespace widgets
