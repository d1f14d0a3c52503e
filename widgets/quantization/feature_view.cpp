#include "widgets/quantization/feature_view.h"

#include "widgets/jobs/job_runner.h"
#include "widgets/panels/channel_grid.h"
#include "widgets/plots/heat_map.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>

namespace widgets {

namespace {

const QString kKind = QStringLiteral("featureMaps");

HeatMapData heatData(const core::TensorSlice& slice)
{
    return { static_cast<int>(slice.rows), static_cast<int>(slice.columns), slice.values,
             FeatureView::tr("row"), FeatureView::tr("column") };
}

} // namespace

FeatureView::FeatureView(Workspace& workspace, JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_jobs(jobs)
{
    setObjectName(QStringLiteral("featureView"));
    createLayout();
    connect(&workspace, &Workspace::sampleChanged, this, &FeatureView::refresh);
    for (ChannelGrid* grid : m_grids)
        connect(grid, &ChannelGrid::currentRowChanged, this, &FeatureView::showChannel);
    showReason({});
}

void FeatureView::createLayout()
{
    m_heading = roleLabel("title");
    m_heading->setObjectName(QStringLiteral("featureLayer"));
    m_text = roleLabel("muted");
    m_text->setObjectName(QStringLiteral("featureText"));
    m_text->setWordWrap(true);
    auto* grid = new QGridLayout;
    grid->setSpacing(8);
    const std::array names = { "featuresFloat", "featuresIntegers", "featuresError" };
    const std::array titles = { tr("Float"), tr("Integers"), tr("Difference") };
    for (size_t column = 0; column < kColumns; ++column) {
        const auto at = static_cast<int>(column);
        const QString name = QLatin1String(names[column]);
        m_grids[column] = new ChannelGrid(name);
        m_grids[column]->setAccessibleName(tr("Channels: %1").arg(titles[column]));
        m_large[column] = new HeatMap;
        m_large[column]->setObjectName(name + QStringLiteral("Large"));
        m_large[column]->setAccessibleName(tr("Chosen channel: %1").arg(titles[column]));
        grid->addWidget(roleLabel("muted", titles[column]), 0, at);
        grid->addWidget(m_grids[column], 1, at);
        grid->addWidget(m_large[column], 2, at);
        grid->setColumnStretch(at, 1);
    }
    grid->setRowStretch(1, 3);
    grid->setRowStretch(2, 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 8);
    layout->setSpacing(6);
    layout->addWidget(m_heading);
    layout->addWidget(m_text);
    layout->addLayout(grid, 1);
}

void FeatureView::setPair(std::shared_ptr<const QuantizedPair> pair)
{
    m_pair = std::move(pair);
    refresh();
}

void FeatureView::setLayer(const QString& layer)
{
    if (layer == m_layer || layer.isEmpty())
        return;
    m_layer = layer;
    refresh();
}

void FeatureView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        request();
}

void FeatureView::refresh()
{
    m_isStale = true;
    if (isVisible())
        request();
}

void FeatureView::request()
{
    m_isStale = false;
    if (Job* older = m_jobs.active(kKind))
        older->cancel();
    if (!m_pair)
        return showReason(tr("Quantize, then see what a layer makes in both models."));
    if (m_layer.isEmpty())
        return showReason(tr("Select a layer, in the graph or under Layers."));
    showReason(tr("Computing…"));
    Job* job = m_jobs.run<FeatureMaps>(
        { kKind, tr("Compute feature maps"), false }, this,
        [pair = m_pair, layer = m_layer.toStdString(), sample = m_workspace.sample()](
            core::Monitor& monitor) { return featureMaps(*pair, layer, sample, monitor); },
        [this](FeatureMaps maps) { show(std::move(maps)); });
    connect(job, &Job::finished, this, [this, job] {
        if (job->state() == JobState::failed)
            showReason(job->failure().message);
    });
}

void FeatureView::showReason(const QString& sentence)
{
    m_maps = {};
    for (ChannelGrid* grid : m_grids)
        grid->setEnabled(false);
    m_heading->setText(m_layer.isEmpty() ? tr("No layer is chosen") : m_layer);
    m_text->setText(sentence);
    for (size_t column = 0; column < kColumns; ++column) {
        m_grids[column]->setChannels({});
        m_large[column]->setData({});
    }
}

void FeatureView::show(FeatureMaps maps)
{
    if (maps.value.empty())
        return showReason(tr("This layer makes no integers: choose another one."));
    if (maps.reference.empty())
        return showReason(tr("Its output has neither rows and columns nor one row of numbers, so "
                             "there is no picture of it."));
    m_maps = std::move(maps);
    m_heading->setText(m_layer);
    m_text->setText(
        tr("%1 sample %2: %3 signal over noise; channel %4 differs most. %5 of %6 "
           "channels are drawn.")
            .arg(roleTitle(m_maps.sample.role))
            .arg(m_maps.sample.index)
            .arg(withUnit(QLocale().toString(m_maps.decibel, 'f', 1), QStringLiteral("dB")))
            .arg(m_maps.worstChannel)
            .arg(m_maps.reference.size())
            .arg(m_maps.reference.size() == 1 ? 1 : m_maps.channels));
    const std::array all = { &m_maps.reference, &m_maps.quantized, &m_maps.error };
    for (size_t column = 0; column < kColumns; ++column) {
        const QSignalBlocker quiet(m_grids[column]);
        m_grids[column]->setEnabled(true);
        m_grids[column]->setChannels(*all[column]);
    }
    showChannel(static_cast<int>(m_maps.worstChannel));
}

void FeatureView::showChannel(int channel)
{
    if (channel < 0 || channel >= static_cast<int>(m_maps.reference.size()))
        return;
    const std::array all = { &m_maps.reference, &m_maps.quantized, &m_maps.error };
    for (size_t column = 0; column < kColumns; ++column) {
        const QSignalBlocker quiet(m_grids[column]);
        m_grids[column]->setCurrentRow(channel);
        m_large[column]->setData(heatData((*all[column])[static_cast<size_t>(channel)]));
    }
}

} // namespace widgets
