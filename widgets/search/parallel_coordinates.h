#pragma once

#include "widgets/plots/plot_scale.h"
#include "widgets/search/trial_selection.h"

#include <QPixmap>
#include <QWidget>

#include <optional>
#include <vector>

namespace widgets {

/// Each trial as a line across upright axes: accuracy, costs and the choices of its genes. A
/// stretch that is dragged along an axis leaves the trials inside it in all views; a click takes it
/// away.
class ParallelCoordinates : public QWidget
{
    Q_OBJECT
public:
    /// `trials` must outlive the widget.
    explicit ParallelCoordinates(TrialSelection& trials, QWidget* parent = nullptr);

    /// The axes from left to right.
    const std::vector<TrialAxis>& axes() const { return m_axes; }
    /// Where a value of an axis stands in the widget.
    QPointF positionOf(size_t axis, double value) const;

    QSize sizeHint() const override { return { minimumWidth(), 190 }; }

signals:
    /// The context menu of the axis of a gene is wanted at a place of the screen.
    void geneMenuRequested(size_t gene, const QPoint& place);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void takeSnapshot();
    void invalidate();
    void paintCache();
    void paintAxes(QPainter& painter) const;
    void paintLine(QPainter& painter, size_t trial) const;
    void paintBrushes(QPainter& painter) const;
    PlotScale scaleOf(size_t axis) const;
    double xOf(size_t axis) const;
    /// The axis within reach of a place.
    std::optional<size_t> axisAt(const QPointF& place) const;
    std::optional<size_t> trialAt(const QPointF& place) const;
    QString endText(const TrialAxis& axis, double value) const;

    TrialSelection& m_trials;
    std::vector<TrialAxis> m_axes;
    std::vector<size_t> m_drawn; ///< trials that have a line; a sample of them when there are many
    QPixmap m_cache;
    std::optional<size_t> m_brushed; ///< axis that is brushed now
    double m_start = 0; ///< where that began
};

} // namespace widgets
