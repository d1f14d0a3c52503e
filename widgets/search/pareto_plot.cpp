#include "widgets/search/pareto_plot.h"

#include "widgets/search/trial_text.h"
#include "widgets/style/fonts.h"
#include "widgets/style/number_text.h"
#include "widgets/style/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr double kGrip = 6; ///< reach of a line, in pixels
constexpr double kKnob = 5; ///< radius
constexpr double kLeastDrag = 4; ///< below it a press is a click

} // namespace

ParetoPlot::ParetoPlot(TrialSelection& trials, QWidget* parent)
    : QWidget(parent)
    , m_trials(trials)
    , m_cost(&core::costFigures().rows().front())
{
    setObjectName(QStringLiteral("paretoPlot"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setWhatsThis(tr("Every network that was measured: what it costs to the right, how many "
                    "validation samples it gets right upwards. Blue points on the stair are beaten "
                    "by no other; diamonds were drawn by lot; green squares were trained to the "
                    "end. Bars are 95 % intervals. Drag over points to select them, with Shift "
                    "around them; drag the dashed line to set a limit."));
    connect(&trials, &TrialSelection::snapshotChanged, this, &ParetoPlot::invalidate);
    connect(&trials, &TrialSelection::brushesChanged, this, &ParetoPlot::invalidate);
    connect(&trials, &TrialSelection::hoverChanged, this, qOverload<>(&QWidget::update));
    connect(&trials, &TrialSelection::selectionChanged, this, [this] {
        describe();
        update();
    });
    describe();
}

void ParetoPlot::setCost(const core::CostFigureName& cost)
{
    m_cost = &cost;
    invalidate();
}

void ParetoPlot::setLogarithmic(bool isLogarithmic)
{
    m_isLogarithmic = isLogarithmic;
    invalidate();
}

void ParetoPlot::setEmptyText(const QString& text)
{
    m_emptyText = text;
    describe();
    update();
}

void ParetoPlot::invalidate()
{
    m_picture.reset();
    m_cache = {};
    describe();
    update();
}

void ParetoPlot::describe()
{
    setAccessibleName(tr("Accuracy over %1").arg(figureTitle(*m_cost)));
    const auto& snapshot = m_trials.snapshot();
    if (!snapshot)
        return setAccessibleDescription(m_emptyText);
    QString text = tr("%1 networks, %2 on the front")
                       .arg(countText(static_cast<int64_t>(snapshot->trials.size())),
                            countText(static_cast<int64_t>(snapshot->front.size())));
    if (const auto current = m_trials.current())
        text += QStringLiteral("; ")
            + trialText(*snapshot, *current).replace(QLatin1Char('\n'), QStringLiteral(", "));
    setAccessibleDescription(text);
}

const ParetoPicture* ParetoPlot::picture()
{
    if (!m_picture && m_trials.snapshot())
        m_picture = std::make_unique<ParetoPicture>(m_trials, *m_cost, m_isLogarithmic, size());
    return m_picture.get();
}

QPointF ParetoPlot::positionOf(size_t trial)
{
    return picture()->positionOf(trial);
}

std::optional<size_t> ParetoPlot::trialAt(const QPointF& place)
{
    return picture() == nullptr ? std::nullopt : picture()->nearest(place);
}

std::optional<double> ParetoPlot::limitAmount() const
{
    if (m_draggedLimit)
        return m_draggedLimit;
    for (const core::CostLimit& limit : m_trials.snapshot()->limits)
        if (limit.figure == m_cost)
            return static_cast<double>(limit.most);
    return std::nullopt;
}

std::optional<double> ParetoPlot::limitPosition()
{
    if (picture() == nullptr)
        return std::nullopt;
    // Without a limit the line waits at the right edge.
    const double right = picture()->area().right();
    const auto amount = limitAmount();
    return amount ? std::clamp(picture()->x().toPixel(*amount),
                               static_cast<double>(picture()->area().left()), right)
                  : right;
}

bool ParetoPlot::isOnLimit(const QPointF& place)
{
    const auto line = limitPosition();
    if (!line || std::abs(place.x() - *line) > kGrip)
        return false;
    // Without a limit only the knob can be taken, so that points at the edge stay in reach.
    return limitAmount() ? place.y() <= picture()->area().bottom()
                         : place.y() <= picture()->area().top();
}

void ParetoPlot::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    if (picture() == nullptr) {
        painter.fillRect(rect(), theme().surface);
        painter.setPen(theme().muted);
        painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
                         m_emptyText);
        return;
    }
    if (m_cache.isNull()) {
        m_cache = QPixmap(size() * devicePixelRatioF());
        m_cache.setDevicePixelRatio(devicePixelRatioF());
        m_cache.fill(theme().surface);
        QPainter cached(&m_cache);
        m_picture->paint(cached);
    }
    painter.drawPixmap(0, 0, m_cache);
    paintLimit(painter, *m_picture);
    m_picture->paintLegend(painter, *limitPosition());
    for (const size_t trial : m_trials.selected())
        m_picture->paintHighlight(painter, trial, true);
    if (const auto hovered = m_trials.hovered())
        m_picture->paintHighlight(painter, *hovered, false);
    if (m_drag == Drag::band || m_drag == Drag::lasso) {
        painter.setPen(QPen(theme().accent, 1, Qt::DashLine));
        QColor wash = theme().accent;
        wash.setAlpha(30);
        painter.setBrush(wash);
        painter.drawPolygon(m_outline);
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme().accent, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void ParetoPlot::paintLimit(QPainter& painter, const ParetoPicture& picture) const
{
    const QRect area = picture.area();
    const auto amount = limitAmount();
    const double x = amount
        ? std::clamp(picture.x().toPixel(*amount), static_cast<double>(area.left()),
                     static_cast<double>(area.right()))
        : area.right();
    painter.setRenderHint(QPainter::Antialiasing);
    if (amount) {
        QColor shade = theme().window;
        shade.setAlpha(150);
        painter.fillRect(QRectF(QPointF(x, area.top()), QPointF(area.right() + 6, area.bottom())),
                         shade);
        painter.setPen(QPen(theme().bad, 1.5, Qt::DashLine));
        painter.drawLine(QPointF(x, area.top() - kKnob), QPointF(x, area.bottom()));
    }
    painter.setPen(QPen(amount ? theme().bad : theme().muted, 1.5));
    painter.setBrush(theme().surface);
    painter.drawEllipse(QPointF(x, area.top() - kKnob - 3), kKnob, kKnob);
    const QString text =
        amount ? tr("at most %1").arg(figureText(*m_cost, *amount)) : tr("no limit");
    painter.setFont(scaledFont(0.88));
    painter.setPen(amount ? theme().text : theme().muted);
    const int width = painter.fontMetrics().horizontalAdvance(text);
    const double left = x - 10 - width > area.left() ? x - 10 - width : x + 10;
    painter.drawText(QRectF(left, 2, width + 2, area.top() - 6), Qt::AlignVCenter, text);
}

void ParetoPlot::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    invalidate();
}

void ParetoPlot::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        invalidate();
}

void ParetoPlot::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || picture() == nullptr)
        return;
    m_outline = QPolygonF({ event->position() });
    if (isOnLimit(event->position()))
        m_drag = Drag::limit;
    else
        m_drag = event->modifiers() & Qt::ShiftModifier ? Drag::lasso : Drag::band;
}

void ParetoPlot::mouseMoveEvent(QMouseEvent* event)
{
    if (picture() == nullptr)
        return;
    const QPointF place = event->position();
    switch (m_drag) {
    case Drag::none:
        setCursor(isOnLimit(place) ? Qt::SplitHCursor : Qt::ArrowCursor);
        return m_trials.setHovered(trialAt(place));
    case Drag::limit:
        m_draggedLimit = picture()->x().toNumber(
            std::clamp(place.x(), static_cast<double>(picture()->area().left()),
                       static_cast<double>(picture()->area().right())));
        break;
    case Drag::band: {
        const QPointF start = m_outline.front();
        m_outline = { start, QPointF(place.x(), start.y()), place, QPointF(start.x(), place.y()) };
        break;
    }
    case Drag::lasso:
        m_outline.append(place);
        break;
    }
    update();
}

void ParetoPlot::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || m_drag == Drag::none)
        return;
    const Drag drag = std::exchange(m_drag, Drag::none);
    if (drag == Drag::limit)
        return finishLimit();
    const bool isAdded = event->modifiers() & Qt::ControlModifier;
    const QRectF bounds = m_outline.boundingRect();
    if (std::max(bounds.width(), bounds.height()) >= kLeastDrag)
        return selectInside(isAdded);
    std::vector<size_t> selection = isAdded ? m_trials.selected() : std::vector<size_t>();
    if (const auto trial = trialAt(event->position()))
        if (std::erase(selection, *trial) == 0)
            selection.push_back(*trial);
    m_trials.select(std::move(selection));
    update();
}

void ParetoPlot::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const auto trial = trialAt(event->position()))
        emit activated(*trial);
}

void ParetoPlot::finishLimit()
{
    const auto amount = std::exchange(m_draggedLimit, std::nullopt);
    update();
    if (!amount)
        return;
    const bool isOff = picture()->x().toPixel(*amount) >= picture()->area().right() - 1;
    emit limitMoved(QString::fromUtf8(m_cost->id.data(), qsizetype(m_cost->id.size())),
                    isOff ? 0 : static_cast<qint64>(*amount));
}

void ParetoPlot::selectInside(bool isAdded)
{
    std::vector<size_t> selection = isAdded ? m_trials.selected() : std::vector<size_t>();
    for (size_t trial = 0; trial < m_trials.snapshot()->trials.size(); ++trial)
        if (m_trials.isShown(trial)
            && m_outline.containsPoint(picture()->positionOf(trial), Qt::OddEvenFill)
            && std::ranges::count(selection, trial) == 0)
            selection.push_back(trial);
    m_trials.select(std::move(selection));
    update();
}

void ParetoPlot::leaveEvent(QEvent* /*event*/)
{
    m_trials.setHovered(std::nullopt);
}

void ParetoPlot::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return walk(-1);
    case Qt::Key_Right:
        return walk(1);
    case Qt::Key_Escape:
        return m_trials.select({});
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto current = m_trials.current())
            emit activated(*current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ParetoPlot::walk(int step)
{
    if (!m_trials.snapshot() || m_trials.snapshot()->front.empty())
        return;
    const std::vector<size_t>& front = m_trials.snapshot()->front;
    const auto current = m_trials.current();
    const auto found = current ? std::ranges::find(front, *current) : front.end();
    if (found == front.end())
        return m_trials.select({ step > 0 ? front.front() : front.back() });
    const auto place = std::clamp<std::ptrdiff_t>(found - front.begin() + step, 0,
                                                  static_cast<std::ptrdiff_t>(front.size()) - 1);
    m_trials.select({ front[static_cast<size_t>(place)] });
}

bool ParetoPlot::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto trial = trialAt(help->pos());
    if (trial)
        QToolTip::showText(help->globalPos(), trialText(*m_trials.snapshot(), *trial), this);
    else if (picture() != nullptr && isOnLimit(help->pos()))
        QToolTip::showText(help->globalPos(),
                           tr("Drag to set the limit on %1; the search takes it up at once.")
                               .arg(figureTitle(*m_cost)),
                           this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace widgets
