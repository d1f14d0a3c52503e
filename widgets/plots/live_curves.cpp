#include "widgets/plots/live_curves.h"

#include "widgets/plots/smoothing.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

namespace {

constexpr int kSmoothingSteps = 99;
constexpr int kRefreshMilliseconds = 50;

} // namespace

LiveCurves::LiveCurves(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_smoothing(new QSlider(Qt::Horizontal, this))
    , m_logarithmic(new QCheckBox(tr("Logarithmic"), this))
{
    m_smoothing->setObjectName(QStringLiteral("curveSmoothing"));
    m_smoothing->setAccessibleName(tr("Smoothing"));
    m_smoothing->setToolTip(tr("<b>Smoothing</b><br>Averages each point with those before it; the "
                               "numbers themselves stay visible behind the line."));
    m_smoothing->setRange(0, kSmoothingSteps);
    m_smoothing->setMaximumWidth(160);
    m_logarithmic->setObjectName(QStringLiteral("curveLogarithmic"));
    m_logarithmic->setToolTip(
        tr("<b>Logarithmic</b><br>Equal distances are equal ratios, so small losses stay "
           "readable."));
    auto* bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addStretch();
    bar->addWidget(new QLabel(tr("Smoothing"), this));
    bar->addWidget(m_smoothing);
    bar->addWidget(m_logarithmic);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    m_layout->addLayout(bar);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(kRefreshMilliseconds);
    connect(&m_refresh, &QTimer::timeout, this, &LiveCurves::showAll);
    connect(m_smoothing, &QSlider::valueChanged, this, &LiveCurves::showAll);
    connect(m_logarithmic, &QCheckBox::toggled, this, &LiveCurves::applyAxes);
}

void LiveCurves::addPlot(const PlotDescription& description)
{
    auto* heading = new QLabel(description.title, this);
    heading->setProperty("role", QStringLiteral("heading"));
    auto* view = new PlotView(this);
    view->setObjectName(description.id + QStringLiteral("Plot"));
    view->setTitle(description.title);
    view->setEmptyText(description.emptyText);
    heading->setBuddy(view);
    m_layout->addWidget(heading);
    m_layout->addWidget(view, 1);
    m_plots[description.id] = { description, view };
    for (const auto& [id, plot] : m_plots) {
        connect(view, &PlotView::hovered, plot.view, &PlotView::setCrosshair);
        if (plot.view != view)
            connect(plot.view, &PlotView::hovered, view, &PlotView::setCrosshair);
    }
    applyAxes();
}

void LiveCurves::setXTitle(const QString& title)
{
    m_xTitle = title;
    applyAxes();
}

void LiveCurves::addSeries(const QString& plot, const PlotSeries& series)
{
    m_series.push_back({ plot, series, {} });
}

void LiveCurves::append(const QString& series, double x, double y)
{
    const auto found =
        std::ranges::find(m_series, series, [](const Series& entry) { return entry.data.id; });
    if (found == m_series.end())
        return;
    found->data.x.push_back(x);
    found->data.y.push_back(y);
    m_lastX = std::max(m_lastX, x);
    if (!m_refresh.isActive())
        m_refresh.start();
}

void LiveCurves::setLevel(const QString& series, double y)
{
    for (Series& entry : m_series)
        if (entry.data.id == series)
            entry.level = y;
    if (!m_refresh.isActive())
        m_refresh.start();
}

void LiveCurves::addRule(double x)
{
    m_rules.push_back(x);
    for (const auto& [id, plot] : m_plots)
        plot.view->setRules(m_rules);
}

void LiveCurves::clear()
{
    m_rules.clear();
    m_lastX = 0;
    for (Series& series : m_series) {
        series.data.x.clear();
        series.data.y.clear();
        series.level.reset();
    }
    for (const auto& [id, plot] : m_plots) {
        plot.view->clear();
        plot.view->setRules({});
    }
}

PlotView* LiveCurves::plot(const QString& id) const
{
    const auto found = m_plots.find(id);
    return found == m_plots.end() ? nullptr : found->second.view;
}

double LiveCurves::smoothing() const
{
    return static_cast<double>(m_smoothing->value()) / (kSmoothingSteps + 1);
}

void LiveCurves::showSeries(const Series& series)
{
    const auto found = m_plots.find(series.plot);
    if (found == m_plots.end())
        return;
    PlotSeries shown = series.data;
    if (series.level) {
        shown.x = { 0, std::max(m_lastX, 1.0) };
        shown.y = { *series.level, *series.level };
        shown.isDashed = true;
    }
    const bool isSmoothed =
        found->second.description.isSmoothed && smoothing() > 0 && !series.level;
    PlotSeries raw = shown;
    raw.id += QStringLiteral(".raw");
    raw.isFaint = true;
    if (!isSmoothed) {
        raw.x.clear();
        raw.y.clear();
    }
    if (isSmoothed)
        shown.y = smoothed(shown.y, smoothing());
    found->second.view->setSeries(std::move(raw));
    found->second.view->setSeries(std::move(shown));
}

void LiveCurves::showAll()
{
    for (const Series& series : m_series)
        if (!series.data.x.isEmpty() || series.level)
            showSeries(series);
}

void LiveCurves::applyAxes()
{
    for (const auto& [id, plot] : m_plots)
        plot.view->setAxes(
            { .title = m_xTitle },
            { .title = plot.description.yTitle,
              .isLogarithmic = m_logarithmic->isChecked() && plot.description.canBeLogarithmic });
}

} // namespace widgets
