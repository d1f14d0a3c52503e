#pragma once

#include <QWidget>

#include <vector>

namespace widgets {

/// A small curve of what was measured along one slider: the change of accuracy against the removed
/// share, with a mark where the slider stands.
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
    void setPoints(std::vector<Point> points, double removed);

    QSize sizeHint() const override { return { 84, 28 }; }
    QSize minimumSizeHint() const override { return { 56, 28 }; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPointF place(const Point& point) const;
    void describe();

    std::vector<Point> m_points; ///< by share
    double m_removed = 0;
};

} // namespace widgets
