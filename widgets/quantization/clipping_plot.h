#pragma once

#include "core/quantization/quantization_parameters.h"
#include "core/quantization/value_histogram.h"

#include <QWidget>

#include <vector>

namespace widgets {

/// The histogram of an activation with two upright lines, between which the integers lie: numbers
/// outside are clipped. Lines are dragged, or moved by the arrow keys; Space takes the other line.
class ClippingPlot : public QWidget
{
    Q_OBJECT
public:
    explicit ClippingPlot(QWidget* parent = nullptr);

    void setHistogram(const core::ValueHistogram& histogram);
    void clear();
    void setRange(core::ValueRange range);
    const core::ValueRange& range() const { return m_range; }
    /// Share of the numbers that the range clips.
    double clippedShare() const;
    /// Where a number stands, in the coordinates of the widget.
    double xOf(double number) const;

    QSize sizeHint() const override { return { 420, 220 }; }
    QSize minimumSizeHint() const override { return { 200, 140 }; }

signals:
    /// A line was moved by people.
    void rangeMoved(const core::ValueRange& range);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Line
    {
        low,
        high
    };

    QRect area() const;
    double numberAt(double x) const;
    void move(Line line, double number);
    void paintBars(QPainter& painter) const;
    void paintLine(QPainter& painter, Line line) const;
    void paintAxis(QPainter& painter) const;
    void describeRange();

    core::ValueRange m_extremes; ///< of the axis
    std::vector<double> m_counts; ///< in equal steps over the extremes
    core::ValueRange m_range;
    Line m_line = Line::high; ///< that keys move
    bool m_isDragging = false;
};

} // namespace widgets
