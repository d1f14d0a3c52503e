#include "app/desktop/card_button.h"

#include "widgets/style/fonts.h"
#include "widgets/style/icon.h"
#include "widgets/style/theme.h"

#include <QPainter>

namespace app {

namespace {

constexpr int kPadding = 16;
constexpr int kWideHeight = 48;
constexpr int kIconSize = 28;
constexpr int kTitleTop = kPadding + kIconSize + 8;
constexpr int kTitleHeight = 22;
constexpr int kDetailTop = kTitleTop + kTitleHeight + 4;
constexpr int kTallWidth = 180;
constexpr double kDetailScale = 0.92;

} // namespace

CardButton::CardButton(const QString& iconName, const QString& title, const QString& detail,
                       QWidget* parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
    , m_detail(detail)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(detail);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setWide(false);
}

void CardButton::setTrailingText(const QString& text)
{
    m_trailing = text;
    setAccessibleDescription(m_detail + QStringLiteral(", ") + text);
}

void CardButton::setWide(bool wide)
{
    m_isWide = wide;
    QSizePolicy policy(QSizePolicy::Expanding, wide ? QSizePolicy::Fixed : QSizePolicy::Minimum);
    policy.setHeightForWidth(!wide);
    setSizePolicy(policy);
}

QSize CardButton::sizeHint() const
{
    return m_isWide ? QSize(480, kWideHeight) : QSize(kTallWidth, heightForWidth(kTallWidth));
}

int CardButton::heightForWidth(int width) const
{
    if (m_isWide)
        return kWideHeight;
    const QRect room(0, 0, width - 2 * kPadding, QWIDGETSIZE_MAX);
    const QFontMetrics metrics(widgets::scaledFont(kDetailScale));
    return kDetailTop + metrics.boundingRect(room, Qt::TextWordWrap, m_detail).height() + kPadding;
}

void CardButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCard(painter);
    const QRect inner = rect().adjusted(kPadding, 0, -kPadding, 0);
    if (m_isWide)
        paintWide(painter, inner);
    else
        paintTall(painter, inner);
}

void CardButton::paintCard(QPainter& painter) const
{
    const widgets::Theme& theme = widgets::theme();
    const bool isHot = isEnabled() && (underMouse() || isDown());
    painter.setBrush(isHot ? theme.hover : theme.surface);
    painter.setPen(hasFocus()     ? QPen(theme.accent, 2)
                       : m_isWide ? QPen(isHot ? theme.hover : theme.surface, 1)
                                  : QPen(isHot ? theme.accent : theme.border, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
}

void CardButton::paintTall(QPainter& painter, const QRect& inner) const
{
    const widgets::Theme& theme = widgets::theme();
    const QPixmap picture =
        widgets::iconPixmap(m_iconName, kIconSize, devicePixelRatioF(), theme.accent);
    painter.drawPixmap(inner.left(), inner.top() + kPadding, picture);
    const QRect title(inner.left(), kTitleTop, inner.width(), kTitleHeight);
    painter.setFont(widgets::scaledFont(1.05, QFont::DemiBold));
    painter.setPen(theme.text);
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setFont(widgets::scaledFont(kDetailScale));
    painter.setPen(theme.muted);
    painter.drawText(QRect(inner.left(), kDetailTop, inner.width(), height() - kDetailTop),
                     Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_detail);
}

void CardButton::paintWide(QPainter& painter, const QRect& inner) const
{
    const widgets::Theme& theme = widgets::theme();
    const QPixmap picture = widgets::iconPixmap(m_iconName, 20, devicePixelRatioF(),
                                                isEnabled() ? theme.muted : theme.disabled);
    painter.drawPixmap(inner.left(), (height() - 20) / 2, picture);
    const int left = inner.left() + 32;
    painter.setFont(widgets::scaledFont(kDetailScale));
    const int trailing = painter.fontMetrics().horizontalAdvance(m_trailing);
    painter.setPen(isEnabled() ? theme.muted : theme.disabled);
    painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, m_trailing);
    const int width = inner.right() - left - trailing - 16;
    painter.drawText(QRect(left, height() / 2, width, 18), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_detail, Qt::ElideMiddle, width));
    painter.setFont(widgets::scaledFont(1, QFont::Medium));
    painter.setPen(isEnabled() ? theme.text : theme.disabled);
    painter.drawText(QRect(left, height() / 2 - 19, width, 19), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, width));
}

} // namespace app
