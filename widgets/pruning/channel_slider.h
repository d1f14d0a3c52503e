#pragma once

#include <QSlider>

namespace widgets {

/// A slider whose places are what a group may keep. Left and Right move by one place, Page Up and
/// Page Down by a tenth, Home and End to the ends; Up and Down go to the sliders above and below.
/// The wheel scrolls the board.
class ChannelSlider : public QSlider
{
    Q_OBJECT
public:
    explicit ChannelSlider(QWidget* parent = nullptr);

    /// Shows a place without telling that it moved.
    void showPlace(int place, int places);
    /// One number for all moves of one drag, or of keys pressed soon after each other.
    int stroke() const { return m_stroke; }

signals:
    /// The user moved it.
    void placeChosen(int place);
    void neighbourRequested(int rows);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void beginStroke();

    bool m_isShowing = false;
    int m_stroke = 0;
    qint64 m_lastKey = 0; ///< milliseconds of a steady clock
};

} // namespace widgets
