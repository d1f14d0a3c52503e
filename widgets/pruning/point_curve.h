#pragma once

#include <QWidget>

#include <vector>

class QPainterPath;

namespace widgets {

/// Two small curves of the change of accuracy against the removed share of one slider: its
/// sensitivity, which is measured with all other groups whole, and what was measured with the
/// others as they stand. A mark shows where the slider stands.
class PointCurve : public QWidget
{
    Q_OBJECT
public:
    explicit PointCurve(QWidget* parent = nullptr);

    struct Point
    {
        double removed = 0; ///< share, in [0, 1]
        double change = 0; ///< of the accuracy, in [-1, 1]
    };
    /// Points in any order; `removed` is where the slider stands.
    void setCurves(std::vector<Point> points, std::vector<Point> sensitivity, double removed);

    QSize sizeHint() const override { return { 84, 28 }; }
    QSize minimumSizeHint() const override { return { 56, 28 }; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPointF place(const Point& point) const;
    QPainterPath path(const std::vector<Point>& points) const;
    void paintPoints(QPainter& painter) const;
    void describe();

    std::vector<Point> m_points; ///< by share
    std::vector<Point> m_sensitivity; ///< by share
    double m_top = 0; ///< of the scale
    double m_span = 0;
    double m_removed = 0;
};

} // namespace widgets
