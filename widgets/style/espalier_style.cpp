#include "widgets/style/espalier_style.h"

#include "widgets/style/icon.h"
#include "widgets/style/theme.h"

#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

namespace widgets {

namespace {

constexpr int kArrowSize = 14;
constexpr int kCheckBoxSize = 16;
constexpr int kKnobSize = 16;
/// Of the arrow over the heading of the sorted column.
constexpr QSize kSortArrow(10, 8);

QString arrowName(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowDown:
    case QStyle::PE_IndicatorSpinDown:
        return QStringLiteral("chevron-down");
    case QStyle::PE_IndicatorArrowUp:
    case QStyle::PE_IndicatorSpinUp:
        return QStringLiteral("chevron-up");
    case QStyle::PE_IndicatorArrowRight:
        return QStringLiteral("chevron-right");
    case QStyle::PE_IndicatorArrowLeft:
        return QStringLiteral("previous");
    default:
        return {};
    }
}

void drawArrow(const QString& name, const QStyleOption& option, QPainter& painter)
{
    const QColor color =
        option.state.testFlag(QStyle::State_Enabled) ? theme().muted : theme().disabled;
    const QPixmap pixmap =
        iconPixmap(name, kArrowSize, painter.device()->devicePixelRatio(), color);
    QRect place(0, 0, kArrowSize, kArrowSize);
    place.moveCenter(option.rect.center());
    painter.drawPixmap(place.topLeft(), pixmap);
}

void drawSortArrow(const QStyleOption& option, QPainter& painter)
{
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(&option);
    if (header == nullptr || header->sortIndicator == QStyleOptionHeader::None)
        return;
    // Up is ascending to Qt, and points down in its own styles.
    const bool isAscending = header->sortIndicator == QStyleOptionHeader::SortDown;
    drawArrow(isAscending ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"), option,
              painter);
}

/// Fusion's box has the colour of its ground in dark themes.
void drawCheckBox(const QStyleOption& option, QPainter& painter)
{
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool isOn = option.state.testFlag(QStyle::State_On);
    const bool isMixed = option.state.testFlag(QStyle::State_NoChange);
    const QColor edge = isEnabled ? theme().muted : theme().disabled;
    const QColor fill = isEnabled ? theme().accent : theme().disabled;
    QRectF box(0, 0, kCheckBoxSize, kCheckBoxSize);
    box.moveCenter(QRectF(option.rect).center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isOn || isMixed ? QPen(Qt::NoPen) : QPen(edge, 1));
    painter.setBrush(isOn || isMixed ? fill : theme().surface);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    if (isMixed)
        painter.fillRect(box.adjusted(4, 7, -4, -7), theme().onAccent);
    else if (isOn)
        painter.drawPixmap(box.topLeft() + QPointF(1, 1),
                           iconPixmap(QStringLiteral("check"), kCheckBoxSize - 2,
                                      painter.device()->devicePixelRatio(), theme().onAccent));
    painter.restore();
}

/// A thin track, filled up to a round handle.
void drawSlider(const QStyleOptionSlider& option, const QRect& handle, QPainter& painter)
{
    const Theme& colors = theme();
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor fill = isEnabled ? colors.accent : colors.disabled;
    const QPointF centre = QRectF(handle).center();
    const QRectF area(option.rect);
    const QRectF track(area.left() + kKnobSize / 2.0, centre.y() - 2, area.width() - kKnobSize, 4);
    QRectF filled = track;
    if (option.upsideDown)
        filled.setLeft(centre.x());
    else
        filled.setRight(centre.x());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.border);
    painter.drawRoundedRect(track, 2, 2);
    painter.setBrush(fill);
    painter.drawRoundedRect(filled, 2, 2);
    QRectF knob(0, 0, kKnobSize, kKnobSize);
    knob.moveCenter(centre);
    painter.setPen(QPen(fill, 2));
    painter.setBrush(option.state.testFlag(QStyle::State_HasFocus) ? fill : colors.surface);
    painter.drawEllipse(knob.adjusted(1.5, 1.5, -1.5, -1.5));
    painter.restore();
}

/// Qt puts the frame of a focused tab inside the text; this is the room around it.
constexpr QMargins kTabPadding(11, 7, 11, 5);

void drawFocusRing(QRect place, const QWidget* widget, QPainter& painter)
{
    // The sheet draws the borders of focused buttons.
    if (qobject_cast<const QPushButton*>(widget) != nullptr)
        return;
    if (qobject_cast<const QTabBar*>(widget) != nullptr)
        place = place.marginsAdded(kTabPadding);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().accent, 1.5));
    painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), 4, 4);
    painter.restore();
}

} // namespace

EspalierStyle::EspalierStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void EspalierStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                  QPainter* painter, const QWidget* widget) const
{
    if (const QString name = arrowName(element); !name.isEmpty())
        drawArrow(name, *option, *painter);
    else if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck)
        drawCheckBox(*option, *painter);
    else if (element == PE_IndicatorHeaderArrow)
        drawSortArrow(*option, *painter);
    else if (element == PE_FrameFocusRect)
        drawFocusRing(option->rect, widget, *painter);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void EspalierStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                       QPainter* painter, const QWidget* widget) const
{
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_Slider || slider == nullptr || slider->orientation != Qt::Horizontal)
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    drawSlider(*slider, subControlRect(CC_Slider, slider, SC_SliderHandle, widget), *painter);
}

QIcon EspalierStyle::standardIcon(StandardPixmap which, const QStyleOption* option,
                                  const QWidget* widget) const
{
    switch (which) {
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
    case SP_LineEditClearButton:
        return icon(QStringLiteral("close"));
    case SP_TitleBarNormalButton:
        return icon(QStringLiteral("undock"));
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

QRect EspalierStyle::subElementRect(SubElement element, const QStyleOption* option,
                                    const QWidget* widget) const
{
    if (element != SE_HeaderArrow)
        return QProxyStyle::subElementRect(element, option, widget);
    // Above the text: beside it, it would cover the end of headings over numbers.
    QRect arrow(QPoint(), kSortArrow);
    arrow.moveCenter(option->rect.center());
    arrow.moveTop(option->rect.top());
    return arrow;
}

int EspalierStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                               const QWidget* widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
        return 16;
    case PM_ToolBarIconSize:
    case PM_ButtonIconSize:
        return 20;
    case PM_DockWidgetTitleBarButtonMargin:
        return 2;
    case PM_TreeViewIndentation:
    case PM_SliderLength:
        return 16;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int EspalierStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                             QStyleHintReturn* returnData) const
{
    if (hint == SH_EtchDisabledText || hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    // Alt alone shows the original in the Prune workspace; with a letter it still opens a menu.
    if (hint == SH_MenuBar_AltKeyNavigation)
        return 0;
    // A click beside the handle moves it there.
    if (hint == SH_Slider_AbsoluteSetButtons)
        return Qt::LeftButton;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

} // namespace widgets
