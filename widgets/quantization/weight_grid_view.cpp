#include "widgets/quantization/weight_grid_view.h"

#include "widgets/jobs/job_runner.h"
#include "widgets/plots/heat_map.h"
#include "widgets/plots/plot_view.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>

#include <algorithm>
#include <numeric>

namespace widgets {

namespace {

constexpr int kLeastBits = 2;
constexpr int kMostBits = 16;
constexpr int kUsualBits = 8;
const QString kKind = QStringLiteral("weightGrid");

HeatMapData heatData(const WeightMatrix& matrix)
{
    return { static_cast<int>(matrix.rows), static_cast<int>(matrix.columns), matrix.values,
             WeightGridView::tr("output channel"), WeightGridView::tr("weight") };
}

} // namespace

WeightGridView::WeightGridView(JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
{
    setObjectName(QStringLiteral("weightGridView"));
    createLayout();
    connect(m_bits, &QSlider::valueChanged, this, &WeightGridView::refresh);
    connect(m_perChannel, &QCheckBox::toggled, this, &WeightGridView::refresh);
    connect(m_channel, &QSpinBox::valueChanged, this, &WeightGridView::refresh);
    show(std::nullopt);
}

void WeightGridView::createLayout()
{
    m_heading = roleLabel("title");
    m_heading->setObjectName(QStringLiteral("weightGridLayer"));
    m_text = roleLabel("muted");
    m_text->setObjectName(QStringLiteral("weightGridText"));
    m_text->setWordWrap(true);
    m_steps = new PlotView;
    m_steps->setObjectName(QStringLiteral("weightSteps"));
    m_steps->setTitle(tr("Steps of one output channel"));
    m_steps->setAxes({ tr("weight in float") }, { tr("on the grid") });
    m_steps->setEmptyText(tr("Select a layer with weights."));
    auto* controls = new QHBoxLayout;
    createControls(*controls);
    auto* pictures = new QHBoxLayout;
    createPictures(*pictures);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(m_heading);
    layout->addLayout(controls);
    layout->addWidget(m_text);
    layout->addLayout(pictures, 2);
    layout->addWidget(m_steps, 3);
}

void WeightGridView::createControls(QHBoxLayout& row)
{
    m_bits = new QSlider(Qt::Horizontal);
    m_bits->setObjectName(QStringLiteral("weightBits"));
    m_bits->setRange(kLeastBits, kMostBits);
    m_bits->setPageStep(2);
    m_bits->setValue(kUsualBits);
    describe(*m_bits, tr("Bits of a weight"), tr("How fine the grid is that weights snap to."));
    m_bitsText = new QLabel;
    m_bitsText->setObjectName(QStringLiteral("weightBitsText"));
    m_bitsText->setMinimumWidth(fontMetrics().horizontalAdvance(tr("%1 bits").arg(kMostBits)) + 4);
    m_perChannel = new QCheckBox(tr("A scale for each channel"));
    m_perChannel->setObjectName(QStringLiteral("weightPerChannel"));
    m_perChannel->setChecked(true);
    m_perChannel->setToolTip(tr("Else one scale for the whole weight."));
    m_channel = new QSpinBox;
    m_channel->setObjectName(QStringLiteral("weightChannel"));
    describe(*m_channel, tr("Output channel"), tr("Whose steps are drawn below."));
    auto* channelText = new QLabel(tr("Channel"));
    channelText->setBuddy(m_channel);
    row.setSpacing(8);
    row.addWidget(m_bits, 1);
    row.addWidget(m_bitsText);
    row.addWidget(m_perChannel);
    row.addWidget(channelText);
    row.addWidget(m_channel);
}

void WeightGridView::createPictures(QHBoxLayout& row)
{
    row.setSpacing(12);
    const auto add = [&](const char* name, const QString& title) {
        auto* map = new HeatMap;
        map->setObjectName(QLatin1String(name));
        map->setAccessibleName(title);
        map->setEmptyText(tr("No weights."));
        auto* column = new QVBoxLayout;
        column->setSpacing(4);
        column->addWidget(roleLabel("muted", title));
        column->addWidget(map, 1);
        row.addLayout(column, 1);
        return map;
    };
    m_original = add("weightsFloat", tr("Weights in float"));
    m_snapped = add("weightsSnapped", tr("On the grid"));
}

void WeightGridView::setModel(std::shared_ptr<const core::Model> model)
{
    m_model = std::move(model);
    refresh();
}

void WeightGridView::setLayer(const QString& layer)
{
    if (layer == m_layer || layer.isEmpty())
        return;
    m_layer = layer;
    const QSignalBlocker quiet(m_channel);
    m_channel->setValue(0);
    refresh();
}

void WeightGridView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        request();
}

void WeightGridView::refresh()
{
    m_bitsText->setText(tr("%1 bits").arg(m_bits->value()));
    m_isStale = true;
    if (isVisible())
        request();
}

void WeightGridView::request()
{
    m_isStale = false;
    if (!m_model || m_layer.isEmpty())
        return show(std::nullopt);
    const SnapRequest wanted{ m_layer.toStdString(), m_bits->value(), m_perChannel->isChecked(),
                              m_channel->value() };
    m_jobs.run<std::optional<SnappedWeights>>(
        { kKind, tr("Snap weights to a grid"), false }, this,
        [model = m_model, wanted](core::Monitor& monitor) {
            return snapWeights(*model, wanted, monitor);
        },
        [this](std::optional<SnappedWeights> weights) { show(std::move(weights)); });
}

void WeightGridView::show(std::optional<SnappedWeights> weights)
{
    m_weights = std::move(weights);
    m_heading->setText(m_weights               ? m_layer
                           : m_layer.isEmpty() ? tr("No layer is chosen")
                                               : tr("%1 has no weights").arg(m_layer));
    m_bitsText->setText(tr("%1 bits").arg(m_bits->value()));
    for (QWidget* control : std::initializer_list<QWidget*>{ m_bits, m_perChannel, m_channel })
        control->setEnabled(m_weights.has_value());
    m_original->setData(m_weights ? heatData(m_weights->original) : HeatMapData());
    m_snapped->setData(m_weights ? heatData(m_weights->snapped) : HeatMapData());
    if (m_weights) {
        const QSignalBlocker quiet(m_channel);
        m_channel->setRange(0, static_cast<int>(m_weights->channels) - 1);
    }
    showSteps();
    showText();
}

void WeightGridView::showSteps()
{
    m_steps->clear();
    if (!m_weights)
        return;
    std::vector<size_t> order(m_weights->channel.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](size_t i) { return m_weights->channel[i]; });
    PlotSeries line{ .id = QStringLiteral("float"),
                     .name = tr("Float"),
                     .role = SeriesRole::muted,
                     .isDashed = true };
    PlotSeries points{ .id = QStringLiteral("grid"),
                       .name = tr("On the grid"),
                       .kind = SeriesKind::points };
    for (const size_t i : order) {
        line.x.append(static_cast<double>(m_weights->channel[i]));
        line.y.append(static_cast<double>(m_weights->channel[i]));
        points.x.append(static_cast<double>(m_weights->channel[i]));
        points.y.append(static_cast<double>(m_weights->channelSnapped[i]));
    }
    m_steps->setSeries(line);
    m_steps->setSeries(points);
}

void WeightGridView::showText()
{
    if (!m_weights)
        return m_text->setText(tr("Select a layer with weights, in the graph or under Layers."));
    m_text->setText(
        tr("A grid of %1 levels in steps of %2; channel %3 uses %4 of them. All weights: %5 signal "
           "over rounding noise.")
            .arg(countText(m_weights->levels), realText(m_weights->scale))
            .arg(m_channel->value())
            .arg(countText(m_weights->levelsUsed),
                 withUnit(QLocale().toString(m_weights->decibel, 'f', 1), QStringLiteral("dB"))));
}

} // namespace widgets
