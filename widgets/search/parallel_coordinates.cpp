#include "widgets/search/parallel_coordinates.h"

#include "widgets/search/trial_text.h"
#include "widgets/style/fonts.h"
#include "widgets/style/number_text.h"
#include "widgets/style/theme.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr int kTop = 34; ///< title and upper end
constexpr int kBottom = 20;
constexpr int kSide = 46;
constexpr int kAxisWidth = 84; ///< least distance of two axes
constexpr double kReach = 14; ///< of an axis, in pixels
constexpr double kLineReach = 5;
constexpr double kLeastBrush = 3;
constexpr size_t kMostLines = 1000;
constexpr int kFaintAlpha = 70;

QColor withAlpha(QColor color, int alpha)
{
    color.setAlpha(alpha);
    return color;
}

/// The colour on the surface, opaque: thousands of lines are drawn many times faster so.
QColor onSurface(const QColor& color, int alpha)
{
    const double share = alpha / 255.0;
    const QColor& ground = theme().surface;
    const auto mix = [share](int above, int below) {
        return static_cast<int>(std::lround(share * above + (1 - share) * below));
    };
    return { mix(color.red(), ground.red()), mix(color.green(), ground.green()),
             mix(color.blue(), ground.blue()) };
}

} // namespace

ParallelCoordinates::ParallelCoordinates(TrialSelection& trials, QWidget* parent)
    : QWidget(parent)
    , m_trials(trials)
{
    setObjectName(QStringLiteral("parallelCoordinates"));
    setAccessibleName(tr("Networks as lines across their figures and choices"));
    setMouseTracking(true);
    setMinimumHeight(150);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setWhatsThis(tr("Each network is a line across accuracy, costs and choices. Drag along an axis "
                    "to keep the networks inside in all views; click the axis to take that back, "
                    "double-click to take all back."));
    connect(&trials, &TrialSelection::snapshotChanged, this, &ParallelCoordinates::takeSnapshot);
    connect(&trials, &TrialSelection::brushesChanged, this, &ParallelCoordinates::invalidate);
    for (const auto signal : { &TrialSelection::hoverChanged, &TrialSelection::selectionChanged })
        connect(&trials, signal, this, qOverload<>(&QWidget::update));
    takeSnapshot();
}

void ParallelCoordinates::takeSnapshot()
{
    m_axes.clear();
    m_drawn.clear();
    if (const auto& snapshot = m_trials.snapshot()) {
        m_axes = trialAxes(*snapshot);
        const size_t count = snapshot->trials.size();
        const size_t step = std::max<size_t>(1, (count + kMostLines - 1) / kMostLines);
        for (size_t trial = 0; trial < count; trial += step)
            m_drawn.push_back(trial);
        setAccessibleDescription(
            m_drawn.size() < count ? tr("%1 of %2 networks are drawn")
                                         .arg(countText(static_cast<int64_t>(m_drawn.size())),
                                              countText(static_cast<int64_t>(count)))
                                   : tr("%1 networks").arg(countText(static_cast<int64_t>(count))));
    }
    setMinimumWidth(2 * kSide + kAxisWidth * std::max(0, static_cast<int>(m_axes.size()) - 1));
    invalidate();
}

void ParallelCoordinates::invalidate()
{
    m_cache = {};
    update();
}

double ParallelCoordinates::xOf(size_t axis) const
{
    const double step = static_cast<double>(width() - 2 * kSide)
        / std::max<double>(1, static_cast<double>(m_axes.size()) - 1);
    return kSide + step * static_cast<double>(axis);
}

PlotScale ParallelCoordinates::scaleOf(size_t axis) const
{
    // Costs of networks differ by factors.
    return { m_axes[axis].low, m_axes[axis].high, static_cast<double>(height() - kBottom), kTop,
             m_axes[axis].cost != nullptr };
}

QPointF ParallelCoordinates::positionOf(size_t axis, double value) const
{
    return { xOf(axis), scaleOf(axis).toPixel(value) };
}

void ParallelCoordinates::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    if (m_axes.empty()) {
        painter.fillRect(rect(), theme().surface);
        painter.setPen(theme().muted);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Figures and choices of the networks will stand here."));
        return;
    }
    if (m_cache.isNull())
        paintCache();
    painter.drawPixmap(0, 0, m_cache);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().text, 2));
    for (const size_t trial : m_trials.selected())
        if (m_trials.selected().size() <= kMostLines)
            paintLine(painter, trial);
    if (const auto hovered = m_trials.hovered()) {
        painter.setPen(QPen(theme().accent, 2.5));
        paintLine(painter, *hovered);
    }
    paintBrushes(painter);
}

void ParallelCoordinates::paintCache()
{
    m_cache = QPixmap(size() * devicePixelRatioF());
    m_cache.setDevicePixelRatio(devicePixelRatioF());
    m_cache.fill(theme().surface);
    QPainter painter(&m_cache);
    const SearchSnapshot& snapshot = *m_trials.snapshot();
    painter.setRenderHint(QPainter::Antialiasing, m_drawn.size() < kMostLines / 4);
    painter.setPen(QPen(onSurface(theme().muted, kFaintAlpha), 0));
    for (const size_t trial : m_drawn)
        if (m_trials.isShown(trial))
            paintLine(painter, trial);
    painter.setRenderHint(QPainter::Antialiasing, snapshot.front.size() < kMostLines / 20);
    painter.setPen(QPen(onSurface(theme().accent, 170), 0));
    for (const size_t trial : snapshot.front)
        if (m_trials.isShown(trial))
            paintLine(painter, trial);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme().good, 1.5));
    for (const size_t trial : snapshot.finalFront)
        if (m_trials.isShown(trial))
            paintLine(painter, trial);
    paintAxes(painter);
}

void ParallelCoordinates::paintLine(QPainter& painter, size_t trial) const
{
    QPolygonF line;
    for (size_t axis = 0; axis < m_axes.size(); ++axis)
        line.append(positionOf(axis, m_axes[axis].valueOf(m_trials.snapshot()->trials[trial])));
    painter.drawPolyline(line);
}

QString ParallelCoordinates::endText(const TrialAxis& axis, double value) const
{
    if (axis.cost != nullptr)
        return figureText(*axis.cost, value);
    if (!axis.gene)
        return percentText(value, 1);
    const core::Gene& gene = m_trials.snapshot()->description.genes[*axis.gene];
    return QString::fromStdString(gene.choices[static_cast<size_t>(std::lround(value))]);
}

void ParallelCoordinates::paintAxes(QPainter& painter) const
{
    painter.setFont(scaledFont(0.85));
    const QFontMetrics metrics(painter.font());
    const int room = static_cast<int>(xOf(1) - xOf(0)) - 8;
    for (size_t axis = 0; axis < m_axes.size(); ++axis) {
        const int x = static_cast<int>(std::lround(xOf(axis)));
        painter.setPen(QPen(theme().border, 2));
        painter.drawLine(x, kTop, x, height() - kBottom);
        const auto& heldBack = m_trials.snapshot()->steering.forbidden;
        painter.setPen(heldBack.contains(m_axes[axis].id.toStdString()) ? theme().caution
                                                                        : theme().text);
        // Names of weights begin alike and differ at their end.
        const QString title = metrics.elidedText(
            m_axes[axis].title, m_axes[axis].gene ? Qt::ElideLeft : Qt::ElideRight, room);
        painter.drawText(QRect(x - room / 2, 0, room, 16), Qt::AlignCenter, title);
        painter.setPen(theme().muted);
        painter.drawText(QRect(x - room / 2, 15, room, 16), Qt::AlignCenter,
                         endText(m_axes[axis], m_axes[axis].high));
        painter.drawText(QRect(x - room / 2, height() - kBottom + 2, room, 16), Qt::AlignCenter,
                         endText(m_axes[axis], m_axes[axis].low));
    }
}

void ParallelCoordinates::paintBrushes(QPainter& painter) const
{
    for (size_t axis = 0; axis < m_axes.size(); ++axis) {
        const auto brush = m_trials.brushes().find(m_axes[axis].id);
        if (brush == m_trials.brushes().end())
            continue;
        const double top = positionOf(axis, brush->second.high).y();
        const double bottom = positionOf(axis, brush->second.low).y();
        painter.setPen(QPen(theme().accent, 1.5));
        painter.setBrush(withAlpha(theme().accent, 60));
        painter.drawRoundedRect(QRectF(xOf(axis) - 7, top, 14, std::max(3.0, bottom - top)), 3, 3);
    }
}

std::optional<size_t> ParallelCoordinates::axisAt(const QPointF& place) const
{
    for (size_t axis = 0; axis < m_axes.size(); ++axis)
        if (std::abs(place.x() - xOf(axis)) <= kReach)
            return axis;
    return std::nullopt;
}

std::optional<size_t> ParallelCoordinates::trialAt(const QPointF& place) const
{
    if (m_axes.size() < 2)
        return std::nullopt;
    const double step = xOf(1) - xOf(0);
    const double across =
        std::clamp((place.x() - kSide) / step, 0.0, static_cast<double>(m_axes.size()) - 1.001);
    const auto axis = static_cast<size_t>(across);
    const double share = across - std::floor(across);
    const SearchSnapshot& snapshot = *m_trials.snapshot();
    std::optional<size_t> found;
    double least = kLineReach;
    const auto look = [&](size_t trial) {
        if (!m_trials.isShown(trial))
            return;
        const core::Trial& candidate = snapshot.trials[trial];
        const double left = positionOf(axis, m_axes[axis].valueOf(candidate)).y();
        const double right = positionOf(axis + 1, m_axes[axis + 1].valueOf(candidate)).y();
        const double distance = std::abs(left + share * (right - left) - place.y());
        if (distance < least) {
            least = distance;
            found = trial;
        }
    };
    // Lines of the front lie on top, so they are found first.
    std::ranges::for_each(snapshot.front, look);
    if (!found)
        std::ranges::for_each(m_drawn, look);
    return found;
}

void ParallelCoordinates::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    invalidate();
}

void ParallelCoordinates::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        invalidate();
}

void ParallelCoordinates::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_brushed = axisAt(event->position());
    m_start = event->position().y();
    if (m_brushed)
        return;
    const auto trial = trialAt(event->position());
    m_trials.select(trial ? std::vector<size_t>{ *trial } : std::vector<size_t>());
}

void ParallelCoordinates::mouseMoveEvent(QMouseEvent* event)
{
    if (m_axes.empty())
        return;
    const double y = event->position().y();
    if (!m_brushed) {
        setCursor(axisAt(event->position()) ? Qt::SplitVCursor : Qt::ArrowCursor);
        return m_trials.setHovered(trialAt(event->position()));
    }
    if (std::abs(y - m_start) < kLeastBrush)
        return;
    const PlotScale scale = scaleOf(*m_brushed);
    const double from = scale.toNumber(m_start);
    const double to = scale.toNumber(y);
    m_trials.setBrush(m_axes[*m_brushed].id,
                      BrushedRange{ std::max(std::min(from, to), m_axes[*m_brushed].low),
                                    std::min(std::max(from, to), m_axes[*m_brushed].high) });
}

void ParallelCoordinates::mouseReleaseEvent(QMouseEvent* event)
{
    if (!m_brushed || event->button() != Qt::LeftButton)
        return;
    const size_t axis = *std::exchange(m_brushed, std::nullopt);
    if (std::abs(event->position().y() - m_start) < kLeastBrush)
        m_trials.setBrush(m_axes[axis].id, std::nullopt);
}

void ParallelCoordinates::mouseDoubleClickEvent(QMouseEvent* /*event*/)
{
    m_trials.clearBrushes();
}

void ParallelCoordinates::contextMenuEvent(QContextMenuEvent* event)
{
    const auto axis = axisAt(event->pos());
    if (axis && m_axes[*axis].gene)
        emit geneMenuRequested(*m_axes[*axis].gene, event->globalPos());
}

void ParallelCoordinates::leaveEvent(QEvent* /*event*/)
{
    m_trials.setHovered(std::nullopt);
}

bool ParallelCoordinates::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto trial = m_axes.empty() ? std::nullopt : trialAt(help->pos()))
        QToolTip::showText(help->globalPos(), trialText(*m_trials.snapshot(), *trial), this);
    else if (const auto axis = axisAt(help->pos()))
        QToolTip::showText(
            help->globalPos(),
            m_axes[*axis].title + QLatin1Char('\n')
                + tr("Drag to keep the networks inside, click to take it back; the right "
                     "button holds choices back."),
            this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace widgets
