#include "app/desktop/prune_result.h"

#include "app/desktop/metric_tile.h"
#include "app/desktop/prune_metrics.h"
#include "widgets/style/icon.h"
#include "widgets/style/label.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace app {

PruneResult::PruneResult(QWidget* parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("pruneResult"));
    setProperty("role", QStringLiteral("card"));
    createLayout();
    hide();
}

void PruneResult::createLayout()
{
    m_heading = widgets::roleLabel("title");
    m_heading->setObjectName(QStringLiteral("pruneResultHeading"));
    auto* open = new QPushButton(tr("Open Result"), this);
    open->setObjectName(QStringLiteral("openPruned"));
    open->setToolTip(tr("Open the file that was written, in place of this model."));
    connect(open, &QPushButton::clicked, this, [this] { emit openRequested(m_file); });
    auto* close = new QToolButton(this);
    close->setObjectName(QStringLiteral("closePruneResult"));
    close->setIcon(widgets::icon(QStringLiteral("close")));
    close->setFocusPolicy(Qt::TabFocus);
    widgets::describe(*close, tr("Close"), tr("Hide these figures; the file stays."));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto* head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(open);
    head->addWidget(close);
    auto* tiles = new QHBoxLayout;
    tiles->setSpacing(8);
    const auto addTile = [&](widgets::MetricId id, const char* name) {
        auto* tile = new MetricTile(id, this);
        tile->setObjectName(QLatin1String(name));
        tiles->addWidget(tile);
        return tile;
    };
    m_parameters = addTile(widgets::MetricId::parameters, "resultParameters");
    m_macs = addTile(widgets::MetricId::macs, "resultMacs");
    m_accuracy = addTile(widgets::MetricId::accuracy, "resultAccuracy");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addLayout(head);
    layout->addLayout(tiles);
}

void PruneResult::showApplied(const widgets::AppliedPruning& applied)
{
    m_file = applied.file;
    m_heading->setText(tr("%1 is written").arg(QFileInfo(applied.file).fileName()));
    m_heading->setToolTip(applied.file);
    m_parameters->setChange(parametersChange(applied.before, applied.after));
    m_macs->setChange(macsChange(applied.before, applied.after));
    m_accuracy->setVisible(applied.accuracy.has_value());
    if (applied.accuracy)
        m_accuracy->setChange(accuracyChange(*applied.accuracy, applied.images));
    show();
}

} // namespace app
