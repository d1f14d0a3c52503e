#include "widgets/pruning/channel_slider.h"

#include <QElapsedTimer>
#include <QKeyEvent>

#include <algorithm>

namespace widgets {

namespace {

constexpr qint64 kSameStrokeMs = 800;

qint64 steadyMs()
{
    QElapsedTimer clock;
    clock.start();
    return clock.msecsSinceReference();
}

} // namespace

ChannelSlider::ChannelSlider(QWidget* parent)
    : QSlider(Qt::Horizontal, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    connect(this, &QSlider::valueChanged, this, [this](int place) {
        if (!m_isShowing)
            emit placeChosen(place);
    });
}

void ChannelSlider::showPlace(int place, int places)
{
    m_isShowing = true;
    setRange(0, places - 1);
    setPageStep(std::max(1, places / 10));
    setValue(place);
    m_isShowing = false;
}

void ChannelSlider::beginStroke()
{
    static int strokes = 0;
    m_stroke = ++strokes;
}

void ChannelSlider::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        emit neighbourRequested(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    }
    const qint64 now = steadyMs();
    if (now - m_lastKey > kSameStrokeMs)
        beginStroke();
    m_lastKey = now;
    QSlider::keyPressEvent(event);
}

void ChannelSlider::mousePressEvent(QMouseEvent* event)
{
    beginStroke();
    QSlider::mousePressEvent(event);
}

void ChannelSlider::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

} // namespace widgets
