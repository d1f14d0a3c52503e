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
    m_open = new QPushButton(this);
    m_open->setObjectName(QStringLiteral("openPruned"));
    connect(m_open, &QPushButton::clicked, this,
            [this] { emit openRequested(m_opened == m_file ? m_original : m_file); });
    auto* close = new QToolButton(this);
    close->setObjectName(QStringLiteral("closePruneResult"));
    close->setIcon(widgets::icon(QStringLiteral("close")));
    close->setFocusPolicy(Qt::TabFocus);
    widgets::describe(*close, tr("Close"), tr("Hide these figures; the file stays."));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto* head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_open);
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
    m_original = m_opened;
    m_file = applied.file;
    showButton();
    m_heading->setText(tr("%1 is written").arg(QFileInfo(applied.file).fileName()));
    m_heading->setToolTip(applied.file);
    m_parameters->setChange(parametersChange(applied.before, applied.after));
    m_macs->setChange(macsChange(applied.before, applied.after));
    m_accuracy->setVisible(applied.accuracy.has_value());
    if (applied.accuracy)
        m_accuracy->setChange(accuracyChange(*applied.accuracy, applied.images));
    show();
}

void PruneResult::setOpenedFile(const QString& file)
{
    m_opened = file;
    if (file != m_file && file != m_original)
        hide();
    showButton();
}

void PruneResult::showButton()
{
    const bool isResult = m_opened == m_file;
    m_open->setText(isResult ? tr("Open Original") : tr("Open Result"));
    m_open->setToolTip(isResult ? tr("Go back to the model that this one was cut from.")
                                : tr("Open the file that was written, in place of this model."));
}

} // namespace app
