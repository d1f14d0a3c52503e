#include "app/desktop/header_bar.h"

#include "app/desktop/action_registry.h"
#include "app/desktop/metric_popover.h"
#include "app/desktop/metric_tile.h"
#include "widgets/style/fonts.h"
#include "widgets/style/number_text.h"
#include "widgets/workspace/workspace.h"

#include <QHBoxLayout>
#include <QLabel>

namespace app {

namespace {

constexpr std::array kTileNames = { "sizeTile", "parametersTile", "macsTile", "latencyTile",
                                    "accuracyTile" };

} // namespace

HeaderBar::HeaderBar(widgets::Workspace& workspace, ActionRegistry& actions, QWidget* parent)
    : QFrame(parent)
    , m_workspace(workspace)
    , m_actions(actions)
{
    setObjectName(QStringLiteral("headerBar"));
    createLayout();
    connect(&workspace, &widgets::Workspace::modelChanged, this, &HeaderBar::showModel);
    connect(&workspace, &widgets::Workspace::metricChanged, this, &HeaderBar::showMetric);
    showModel();
}

void HeaderBar::createLayout()
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(8);
    auto* names = new QVBoxLayout;
    names->setSpacing(2);
    m_name = new QLabel(this);
    m_name->setObjectName(QStringLiteral("modelName"));
    m_name->setFont(widgets::scaledFont(1.1, QFont::DemiBold));
    m_detail = new QLabel(this);
    m_detail->setObjectName(QStringLiteral("modelDetail"));
    m_detail->setProperty("role", QStringLiteral("muted"));
    m_name->setMinimumWidth(150);
    names->addStretch();
    names->addWidget(m_name);
    names->addWidget(m_detail);
    names->addStretch();
    layout->addLayout(names, 3);
    for (int index = 0; index < widgets::kMetricCount; ++index) {
        auto* tile = new MetricTile(static_cast<widgets::MetricId>(index), this);
        tile->setObjectName(QLatin1String(kTileNames[static_cast<size_t>(index)]));
        connect(tile, &MetricTile::clicked, this, [this, tile] { explain(*tile); });
        layout->addWidget(tile, 4);
        m_tiles[static_cast<size_t>(index)] = tile;
    }
    m_tiles[static_cast<size_t>(widgets::MetricId::latency)]->setMissingText(tr("F6 measures"));
    m_tiles[static_cast<size_t>(widgets::MetricId::accuracy)]->setMissingText(tr("F5 measures"));
}

void HeaderBar::showModel()
{
    if (!m_workspace.hasModel())
        return;
    const widgets::OpenedModel& opened = *m_workspace.opened();
    m_name->setText(m_name->fontMetrics().elidedText(opened.name, Qt::ElideMiddle, 220));
    m_name->setToolTip(opened.file);
    m_detail->setText(
        tr("%1 nodes · opset %2")
            .arg(widgets::countText(static_cast<int64_t>(opened.model->graph.order().size())))
            .arg(opened.model->opsetVersion("")));
    m_detail->setToolTip(
        tr("Read and analysed in %1.").arg(widgets::millisecondsText(opened.openingMs)));
    for (const MetricTile* tile : m_tiles)
        showMetric(tile->id());
}

void HeaderBar::showMetric(widgets::MetricId id)
{
    m_tiles[static_cast<size_t>(id)]->setMetric(m_workspace.metric(id));
}

void HeaderBar::setMeasuring(widgets::MetricId id, double fraction)
{
    m_tiles[static_cast<size_t>(id)]->setMeasuring(fraction);
}

void HeaderBar::setChange(widgets::MetricId id, const std::optional<MetricChange>& change)
{
    m_tiles[static_cast<size_t>(id)]->setChange(change);
}

void HeaderBar::explain(const MetricTile& tile)
{
    QList<QAction*> measure;
    if (tile.id() == widgets::MetricId::latency)
        measure = { m_actions.action(QStringLiteral("model.profile")) };
    else if (tile.id() == widgets::MetricId::accuracy)
        measure = { m_actions.action(QStringLiteral("model.evaluateProxy")),
                    m_actions.action(QStringLiteral("model.evaluate")) };
    auto* popover = new MetricPopover(tile.id(), tile.shownMetric(), measure, this);
    popover->showBelow(tile);
}

} // namespace app
