#include "app/desktop/prune_result.h"

#include "app/desktop/metric_tile.h"
#include "app/desktop/prune_metrics.h"
#include "widgets/style/icon.h"
#include "widgets/style/label.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace app {

namespace {

widgets::PruneFigures figuresOf(const QJsonObject& json)
{
    return { json[QLatin1String("parameters")].toInteger(),
             json[QLatin1String("bytes")].toInteger(), json[QLatin1String("macs")].toInteger() };
}

} // namespace

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

void PruneResult::showFile(const QString& file)
{
    m_original = m_opened;
    m_file = file;
    showButton();
    m_heading->setText(tr("%1 is written").arg(QFileInfo(file).fileName()));
    m_heading->setToolTip(file);
    show();
}

void PruneResult::showApplied(const widgets::AppliedPruning& applied)
{
    showFile(applied.file);
    m_parameters->setChange(parametersChange(applied.before, applied.after));
    m_macs->setChange(macsChange(applied.before, applied.after));
    m_accuracy->setVisible(applied.accuracy.has_value());
    if (applied.accuracy)
        m_accuracy->setChange(accuracyChange(*applied.accuracy, applied.images));
}

void PruneResult::showRecovered(const QJsonObject& result)
{
    const QJsonObject before = result[QLatin1String("before")].toObject();
    const QJsonObject after = result[QLatin1String("after")].toObject();
    showFile(result[QLatin1String("file")].toString());
    m_parameters->setChange(parametersChange(figuresOf(before), figuresOf(after)));
    m_macs->setChange(macsChange(figuresOf(before), figuresOf(after)));
    m_accuracy->setVisible(after.contains(QLatin1String("top1")));
    const auto top1 = [](const QJsonObject& stage) {
        return stage[QLatin1String("top1")].toObject();
    };
    m_accuracy->setChange(
        recoveredChange(top1(before), top1(result[QLatin1String("cut")].toObject()), top1(after)));
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
