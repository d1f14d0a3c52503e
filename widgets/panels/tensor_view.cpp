#include "widgets/panels/tensor_view.h"

#include "widgets/jobs/job_runner.h"
#include "widgets/panels/slice_picker.h"
#include "widgets/plots/heat_map.h"
#include "widgets/plots/histogram_series.h"
#include "widgets/plots/plot_view.h"
#include "widgets/style/label.h"
#include "widgets/style/number_text.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace widgets {

namespace {

/// Channels beyond this many are too narrow to tell apart.
constexpr int64_t kChannelLimit = 4096;
constexpr int kChannelBins = 1;

TensorFigures figuresOf(const core::Tensor& tensor, int64_t channelAxis)
{
    TensorFigures figures;
    figures.statistics = core::tensorStatistics(tensor);
    const bool hasChannels = channelAxis >= 0 && channelAxis < tensor.rank();
    if (hasChannels && tensor.shape()[static_cast<size_t>(channelAxis)] <= kChannelLimit)
        figures.channels = core::channelStatistics(tensor, channelAxis, { .bins = kChannelBins });
    return figures;
}

QString row(const QString& name, const QString& value)
{
    return QStringLiteral("<tr><td>%1&nbsp;&nbsp;</td><td align=\"right\">%2</td></tr>")
        .arg(name.toHtmlEscaped(), value.toHtmlEscaped());
}

} // namespace

TensorView::TensorView(const PanelContext& context, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_jobs(context.jobs)
    , m_name(name)
{
    createLayout();
    connect(m_logarithmic, &QCheckBox::toggled, this, &TensorView::showHistogram);
    connect(m_picker, &SlicePicker::choiceChanged, this, &TensorView::showSlice);
}

void TensorView::createLayout()
{
    m_statistics = new QLabel;
    m_statistics->setObjectName(m_name + QStringLiteral("Statistics"));
    m_statistics->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_statistics->setWordWrap(true);
    m_statistics->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_histogram = new PlotView;
    m_histogram->setObjectName(m_name + QStringLiteral("Histogram"));
    m_histogram->setTitle(tr("Histogram"));
    m_logarithmic = new QCheckBox(tr("Logarithmic count"));
    m_logarithmic->setObjectName(m_name + QStringLiteral("Logarithmic"));
    m_logarithmic->setToolTip(tr("Makes rare values visible beside frequent ones."));
    m_channels = new PlotView;
    m_channels->setObjectName(m_name + QStringLiteral("Channels"));
    m_channels->setTitle(tr("Standard deviation of each channel"));
    m_picker = new SlicePicker(m_name);
    m_heatMap = new HeatMap;
    m_heatMap->setObjectName(m_name + QStringLiteral("HeatMap"));
    m_heatMap->setAccessibleName(tr("Slice as heat map"));
    m_drawings = new QWidget;
    auto* drawings = new QVBoxLayout(m_drawings);
    drawings->setContentsMargins(0, 0, 0, 0);
    drawings->addWidget(m_histogram);
    drawings->addWidget(m_logarithmic);
    drawings->addWidget(roleLabel("caption", m_channels->accessibleName()));
    drawings->addWidget(m_channels);
    drawings->addWidget(roleLabel("caption", tr("Slice")));
    drawings->addWidget(m_picker);
    drawings->addWidget(m_heatMap, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_statistics);
    layout->addWidget(m_drawings, 1);
}

void TensorView::setTensor(core::Tensor tensor, int64_t channelAxis)
{
    const bool isNumeric = tensor.elementType() != core::ElementType::string
        && core::elementBits(tensor.elementType()) >= 8;
    if (!isNumeric) {
        clear(tr("%1 elements are not drawn.")
                  .arg(QString::fromStdString(core::elementTypeName(tensor.elementType()))));
        return;
    }
    m_tensor = std::move(tensor);
    m_channelAxis = channelAxis;
    m_picker->setTensor(m_tensor);
    m_drawings->show();
    compute();
}

void TensorView::setSlice(core::SliceChoice choice)
{
    if (m_tensor.isDefined())
        m_picker->setChoice(std::move(choice));
}

void TensorView::clear(const QString& sentence)
{
    m_tensor = {};
    m_figures.reset();
    m_statistics->setText(sentence);
    m_histogram->clear();
    m_channels->clear();
    m_heatMap->setEmptyText(QString());
    m_heatMap->setData({});
    m_picker->hide();
    m_drawings->hide();
    emit figuresChanged();
}

void TensorView::compute()
{
    m_jobs.run<TensorFigures>(
        { .kind = m_name + QStringLiteral("Figures"),
          .title = tr("Describe a tensor"),
          .isListed = false },
        this,
        [tensor = m_tensor, axis = m_channelAxis](core::Monitor&) {
            return figuresOf(tensor, axis);
        },
        [this](TensorFigures figures) { showFigures(std::move(figures)); });
}

void TensorView::showFigures(TensorFigures figures)
{
    if (!m_tensor.isDefined())
        return;
    m_figures = std::move(figures);
    showStatistics();
    showHistogram();
    showChannels();
    showSlice();
    emit figuresChanged();
}

void TensorView::showStatistics()
{
    const core::TensorStatistics& figures = m_figures->statistics;
    const double sampled = static_cast<double>(std::max<int64_t>(1, figures.sampled));
    QString text = QStringLiteral("<table>");
    text += row(tr("Type"), typeText(m_tensor.elementType(), core::toSymbolic(m_tensor.shape())));
    text += row(tr("Elements"), countText(figures.elements));
    text +=
        row(tr("Range"), tr("%1 to %2").arg(realText(figures.minimum), realText(figures.maximum)));
    text += row(tr("Mean"),
                tr("%1 ± %2").arg(realText(figures.mean), realText(figures.standardDeviation)));
    text += row(tr("Zeros"),
                tr("%1 (%2)").arg(countText(figures.zeros),
                                  percentText(static_cast<double>(figures.zeros) / sampled)));
    text += row(tr("Not a number"), countText(figures.notANumber));
    text += row(tr("Infinite"), countText(figures.infinite));
    text += QStringLiteral("</table>");
    if (figures.isSampled())
        text += tr("From %1 sampled elements.").arg(countText(figures.sampled)).toHtmlEscaped();
    m_statistics->setText(text);
}

void TensorView::showHistogram()
{
    if (!m_figures)
        return;
    m_histogram->setAxes({ tr("Value") }, { tr("Count"), m_logarithmic->isChecked() });
    m_histogram->setSeries(histogramSeries(m_figures->statistics, m_logarithmic->isChecked()));
}

void TensorView::showChannels()
{
    m_channels->clear();
    m_channels->setEmptyText(tr("This tensor has no channels to compare."));
    m_channels->setAxes({ tr("Channel") }, { tr("Deviation") });
    if (m_figures->channels.empty())
        return;
    PlotSeries bars{ .id = QStringLiteral("deviation"),
                     .name = tr("Deviation"),
                     .kind = SeriesKind::bars };
    for (const core::TensorStatistics& channel : m_figures->channels) {
        bars.x << static_cast<double>(bars.x.size());
        bars.y << channel.standardDeviation;
    }
    m_channels->setSeries(std::move(bars));
}

void TensorView::showSlice()
{
    const core::SliceChoice& choice = m_picker->choice();
    core::TensorSlice slice = core::tensorSlice(m_tensor, choice);
    m_heatMap->setData({ static_cast<int>(slice.rows), static_cast<int>(slice.columns),
                         std::move(slice.values), tr("axis %1:").arg(choice.rowAxis),
                         tr("axis %1:").arg(choice.columnAxis) });
}

} // namespace widgets
