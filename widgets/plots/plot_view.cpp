#include "widgets/plots/plot_view.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "widgets/plots/legend_place.h"
#include "widgets/plots/plot_table_dialog.h"
#include "widgets/style/fonts.h"
#include "widgets/style/number_text.h"
#include "widgets/style/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QMenu>
#include <QSvgGenerator>
#include <QVBoxLayout>
#include <qcustomplot.h>

#include <algorithm>
#include <span>

namespace widgets {

namespace {

constexpr int kReplotMilliseconds = 33;
constexpr double kLineWidth = 1.5;
constexpr int kFillAlpha = 40;
constexpr int kFaintAlpha = 90;

QColor roleColor(SeriesRole role)
{
    switch (role) {
    case SeriesRole::accent:
        return theme().accent;
    case SeriesRole::muted:
        return theme().muted;
    case SeriesRole::good:
        return theme().good;
    case SeriesRole::caution:
        return theme().caution;
    case SeriesRole::bad:
        return theme().bad;
    }
    return theme().accent;
}

QColor washed(QColor color)
{
    color.setAlpha(kFillAlpha);
    return color;
}

/// Distance between neighbouring bars; 1 when there is only one.
double barDistance(const QVector<double>& x)
{
    return x.size() > 1 ? (x.back() - x.front()) / static_cast<double>(x.size() - 1) : 1;
}

bool hasInterval(const PlotSeries& series)
{
    return !series.low.empty() && series.low.size() == series.x.size()
        && series.high.size() == series.x.size();
}

} // namespace

PlotView::PlotView(QWidget* parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_plot);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(96);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents, false);
    m_plot->setContextMenuPolicy(Qt::NoContextMenu);
    m_plot->setNoAntialiasingOnDrag(true);
    m_replot.setSingleShot(true);
    m_replot.setInterval(kReplotMilliseconds);
    connect(&m_replot, &QTimer::timeout, this, &PlotView::rebuild);
    connect(m_plot, &QCustomPlot::mousePress, this, &PlotView::reportClick);
    connect(m_plot, &QCustomPlot::mouseMove, this, &PlotView::reportHover);
    m_plot->installEventFilter(this);
    applyTheme();
}

PlotView::~PlotView() = default;

void PlotView::setTitle(const QString& title)
{
    m_title = title;
    updateAccessibleText();
}

void PlotView::setAxes(const PlotAxis& x, const PlotAxis& y)
{
    m_xAxis = x;
    m_yAxis = y;
    scheduleReplot();
}

void PlotView::setSeries(PlotSeries series)
{
    const auto found = std::ranges::find(m_series, series.id, &PlotSeries::id);
    if (found == m_series.end())
        m_series.push_back(std::move(series));
    else
        *found = std::move(series);
    scheduleReplot();
}

void PlotView::appendPoint(const QString& id, double x, double y)
{
    const auto found = std::ranges::find(m_series, id, &PlotSeries::id);
    if (found == m_series.end()) {
        setSeries({ .id = id, .name = id, .x = { x }, .y = { y } });
        return;
    }
    found->x.push_back(x);
    found->y.push_back(y);
    scheduleReplot();
}

void PlotView::clear()
{
    m_series.clear();
    m_marker.reset();
    scheduleReplot();
}

void PlotView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    scheduleReplot();
}

void PlotView::setMarker(std::optional<double> x)
{
    m_marker = x;
    scheduleReplot();
}

void PlotView::setRules(QVector<double> x)
{
    m_rules = std::move(x);
    scheduleReplot();
}

void PlotView::setCrosshair(std::optional<double> x)
{
    if (m_crosshair == x)
        return;
    m_crosshair = x;
    scheduleReplot();
}

void PlotView::scheduleReplot()
{
    if (!m_replot.isActive())
        m_replot.start();
}

void PlotView::rebuild()
{
    m_plot->clearPlottables();
    m_plot->clearItems();
    applyAxis(true, m_xAxis);
    applyAxis(false, m_yAxis);
    for (const PlotSeries& series : m_series)
        addSeries(series);
    m_plot->rescaleAxes();
    // Bars and areas are read from zero; a flat top edge must not touch the frame.
    const bool isFromZero = std::ranges::any_of(m_series, [](const PlotSeries& series) {
        return series.kind == SeriesKind::bars || series.isFilled;
    });
    if (isFromZero && !m_yAxis.isLogarithmic)
        m_plot->yAxis->setRangeLower(std::min(0.0, m_plot->yAxis->range().lower));
    m_plot->yAxis->scaleRange(1.04, m_plot->yAxis->range().lower);
    if (m_marker) {
        auto* line = new QCPItemStraightLine(m_plot);
        line->setPen(QPen(theme().accent, 1, Qt::DashLine));
        line->point1->setCoords(*m_marker, 0);
        line->point2->setCoords(*m_marker, 1);
    }
    addRules();
    addCrosshair();
    if (m_series.empty())
        showEmptyText();
    placeLegend();
    updateAccessibleText();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void PlotView::placeLegend()
{
    const auto span = [](const QCPAxis* axis) {
        return AxisSpan{ axis->range().lower, axis->range().upper,
                         axis->scaleType() == QCPAxis::stLogarithmic };
    };
    m_plot->legend->setVisible(m_plot->legend->itemCount() > 1);
    m_plot->axisRect()->insetLayout()->setInsetAlignment(
        0, legendPlace(m_series, span(m_plot->xAxis), span(m_plot->yAxis)));
}

void PlotView::addSeries(const PlotSeries& series)
{
    const QColor color = roleColor(series.role);
    if (series.kind == SeriesKind::bars) {
        auto* bars = new QCPBars(m_plot->xAxis, m_plot->yAxis);
        bars->setName(series.name);
        bars->setWidth(barDistance(series.x) * 0.9);
        bars->setPen(Qt::NoPen);
        bars->setBrush(color);
        bars->setData(series.x, series.y, true);
        return;
    }
    addInterval(series);
    QCPGraph* graph = m_plot->addGraph();
    graph->setName(series.name);
    QColor lineColor = color;
    if (series.isFaint)
        lineColor.setAlpha(kFaintAlpha);
    graph->setPen(QPen(lineColor, kLineWidth, series.isDashed ? Qt::DashLine : Qt::SolidLine));
    if (series.isFaint)
        graph->removeFromLegend();
    graph->setBrush(series.isFilled ? QBrush(washed(color)) : QBrush(Qt::NoBrush));
    if (series.kind == SeriesKind::steps)
        graph->setLineStyle(QCPGraph::lsStepLeft);
    if (series.kind == SeriesKind::points) {
        graph->setLineStyle(QCPGraph::lsNone);
        graph->setScatterStyle({ QCPScatterStyle::ssDisc, 5 });
    }
    graph->setData(series.x, series.y, true);
    if (series.kind == SeriesKind::points && hasInterval(series))
        addErrorBars(series, *graph);
}

/// Between single points nothing is known, so each has its own bar instead of a band.
void PlotView::addErrorBars(const PlotSeries& series, QCPGraph& graph)
{
    QVector<double> below;
    QVector<double> above;
    for (qsizetype i = 0; i < series.y.size(); ++i) {
        below.append(series.y[i] - series.low[i]);
        above.append(series.high[i] - series.y[i]);
    }
    auto* bars = new QCPErrorBars(m_plot->xAxis, m_plot->yAxis);
    bars->setDataPlottable(&graph);
    bars->setData(below, above);
    bars->setPen(QPen(roleColor(series.role), 1));
    bars->setWhiskerWidth(5);
    bars->removeFromLegend();
}

void PlotView::addInterval(const PlotSeries& series)
{
    if (series.kind == SeriesKind::points || !hasInterval(series))
        return;
    QCPGraph* low = m_plot->addGraph();
    QCPGraph* high = m_plot->addGraph();
    for (QCPGraph* edge : { low, high }) {
        edge->setPen(Qt::NoPen);
        edge->removeFromLegend();
    }
    low->setData(series.x, series.low, true);
    high->setData(series.x, series.high, true);
    high->setBrush(washed(roleColor(series.role)));
    high->setChannelFillGraph(low);
}

void PlotView::applyTheme()
{
    const Theme& colors = theme();
    m_plot->setBackground(QBrush(colors.surface));
    for (QCPAxis* axis : { m_plot->xAxis, m_plot->yAxis }) {
        axis->setBasePen(QPen(colors.border, 1));
        axis->setTickPen(QPen(colors.border, 1));
        axis->setSubTicks(false);
        axis->setTickLabelColor(colors.muted);
        axis->setLabelColor(colors.muted);
        axis->setTickLabelFont(scaledFont(0.85));
        axis->setLabelFont(scaledFont(0.85));
        axis->grid()->setPen(QPen(colors.border, 1, Qt::DotLine));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->legend->setBrush(colors.surface);
    m_plot->legend->setBorderPen(Qt::NoPen);
    m_plot->legend->setTextColor(colors.text);
    m_plot->legend->setFont(scaledFont(0.85));
}

void PlotView::applyAxis(bool isX, const PlotAxis& axis)
{
    QCPAxis* target = isX ? m_plot->xAxis : m_plot->yAxis;
    target->setLabel(axis.title);
    target->setScaleType(axis.isLogarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    target->setTicker(axis.isLogarithmic ? QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog)
                                         : QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
    target->ticker()->setTickCount(4);
}

void PlotView::showEmptyText()
{
    auto* text = new QCPItemText(m_plot);
    text->setText(m_emptyText);
    text->setColor(theme().muted);
    text->setFont(interfaceFont());
    text->position->setType(QCPItemPosition::ptAxisRectRatio);
    text->position->setCoords(0.5, 0.5);
}

void PlotView::addRules()
{
    QColor color = theme().border;
    for (const double x : m_rules) {
        auto* line = new QCPItemStraightLine(m_plot);
        line->setPen(QPen(color, 1, Qt::DotLine));
        line->point1->setCoords(x, 0);
        line->point2->setCoords(x, 1);
    }
}

void PlotView::addCrosshair()
{
    if (!m_crosshair || m_series.empty())
        return;
    auto* line = new QCPItemStraightLine(m_plot);
    line->setPen(QPen(theme().muted, 1));
    line->point1->setCoords(*m_crosshair, 0);
    line->point2->setCoords(*m_crosshair, 1);
    auto* text = new QCPItemText(m_plot);
    text->setText(crosshairText());
    text->setColor(theme().text);
    text->setFont(scaledFont(0.85));
    text->setPadding(QMargins(4, 2, 4, 2));
    text->setBrush(theme().surface);
    text->setPen(QPen(theme().border, 1));
    text->setPositionAlignment(Qt::AlignLeft | Qt::AlignTop);
    text->setTextAlignment(Qt::AlignLeft);
    text->position->setType(QCPItemPosition::ptAxisRectRatio);
    text->position->setCoords(0.01, 0.02);
}

QString PlotView::crosshairText() const
{
    QStringList lines{ tr("%1 %2").arg(m_xAxis.title, realText(*m_crosshair)) };
    for (const PlotSeries& series : m_series) {
        if (series.isFaint || series.x.isEmpty())
            continue;
        // The last point at or before the crosshair.
        const auto after = std::ranges::upper_bound(series.x, *m_crosshair);
        const auto index = std::max<qsizetype>(0, after - series.x.begin() - 1);
        lines << tr("%1: %2").arg(series.name, realText(series.y[index]));
    }
    return lines.join(QLatin1Char('\n'));
}

void PlotView::reportHover(const QMouseEvent* event)
{
    emit hovered(m_plot->xAxis->pixelToCoord(event->pos().x()));
}

bool PlotView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_plot && event->type() == QEvent::Leave)
        emit hovered(std::nullopt);
    return QWidget::eventFilter(watched, event);
}

void PlotView::updateAccessibleText()
{
    setAccessibleName(m_title);
    QStringList parts;
    for (const PlotSeries& series : m_series) {
        if (series.y.isEmpty())
            continue;
        const auto [low, high] = std::minmax_element(series.y.begin(), series.y.end());
        parts << tr("%1: %n values from %2 to %3", nullptr, static_cast<int>(series.y.size()))
                     .arg(series.name, realText(*low), realText(*high));
    }
    setAccessibleDescription(parts.isEmpty() ? m_emptyText : parts.join(QStringLiteral("; ")));
}

QString PlotView::tableText() const
{
    QString text;
    for (const PlotSeries& series : m_series) {
        text += m_xAxis.title % QLatin1Char('\t') % series.name % QLatin1Char('\n');
        for (qsizetype i = 0; i < series.x.size(); ++i)
            text += realText(series.x[i]) % QLatin1Char('\t') % realText(series.y[i])
                % QLatin1Char('\n');
    }
    return text;
}

bool PlotView::exportTo(const QString& file) const
{
    const QSize size = this->size();
    if (file.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive))
        return exportTable(file);
    if (file.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive))
        return m_plot->savePdf(file, size.width(), size.height());
    if (file.endsWith(QStringLiteral(".png"), Qt::CaseInsensitive))
        return m_plot->savePng(file, size.width(), size.height(), 2);
    QSvgGenerator generator;
    generator.setFileName(file);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(m_title);
    QCPPainter painter;
    if (!painter.begin(&generator))
        return false;
    m_plot->toPainter(&painter, size.width(), size.height());
    return painter.end();
}

bool PlotView::exportTable(const QString& file) const
{
    QString text = QStringLiteral("series,x,y\n");
    for (const PlotSeries& series : m_series) {
        // Quotes inside a quoted field are doubled (RFC 4180).
        QString name = series.name;
        name.replace(QLatin1Char('"'), QLatin1String("\"\""));
        for (qsizetype i = 0; i < series.x.size(); ++i)
            text += QLatin1Char('"') % name % QLatin1String("\",")
                % QString::number(series.x[i], 'g', 17) % QLatin1Char(',')
                % QString::number(series.y[i], 'g', 17) % QLatin1Char('\n');
    }
    const QByteArray bytes = text.toUtf8();
    try {
        core::writeFileAtomically(file.toStdString(), std::as_bytes(std::span(bytes)),
                                  core::LinkPolicy::follow);
    } catch (const core::Error&) {
        return false;
    }
    return true;
}

void PlotView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyTheme();
        scheduleReplot();
    }
}

void PlotView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    menu.addAction(tr("Show as Table..."), this, &PlotView::showTable);
    menu.addAction(tr("Copy Data"), this,
                   [this] { QApplication::clipboard()->setText(tableText()); });
    menu.addAction(tr("Save As..."), this, &PlotView::exportWithDialog);
    menu.exec(event->globalPos());
}

void PlotView::showTable()
{
    auto* dialog = new PlotTableDialog(m_title, m_xAxis, m_series, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PlotView::exportWithDialog()
{
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Save Plot"), QString(), tr("Pictures (*.png *.svg *.pdf);;Table (*.csv)"));
    if (!file.isEmpty() && !exportTo(file))
        QApplication::beep();
}

void PlotView::reportClick(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_series.empty() || m_series.front().x.isEmpty())
        return;
    const double clicked = m_plot->xAxis->pixelToCoord(event->pos().x());
    const QVector<double>& x = m_series.front().x;
    const auto nearest = std::ranges::min_element(
        x, {}, [clicked](double candidate) { return std::abs(candidate - clicked); });
    emit pointClicked(*nearest);
}

} // namespace widgets
