#pragma once

#include "widgets/plots/plot_scale.h"
#include "widgets/search/trial_selection.h"

#include <QCoreApplication>
#include <QPointF>
#include <QRect>

class QPainter;

namespace widgets {

/// Everything of a Pareto plot that changes only with the trials: axes, points, front and
/// intervals, painted for one size.
class ParetoPicture
{
    Q_DECLARE_TR_FUNCTIONS(ParetoPicture)
public:
    /// `cost` is the figure of the x axis.
    ParetoPicture(const TrialSelection& trials, const core::CostFigureName& cost,
                  bool isLogarithmic, const QSize& size);

    const QRect& area() const { return m_area; }
    const PlotScale& x() const { return m_x; }
    QPointF positionOf(size_t trial) const { return m_positions[trial]; }
    /// The trial that stands nearest, within a few pixels; those that brushes hide do not count.
    std::optional<size_t> nearest(const QPointF& place) const;
    void paint(QPainter& painter) const;
    /// What the points mean, in the corner that a front leaves empty; ends left of `right`.
    void paintLegend(QPainter& painter, double right) const;
    /// A trial as it is drawn, with its interval and a ring around it.
    void paintHighlight(QPainter& painter, size_t trial, bool isStrong) const;

private:
    void paintAxes(QPainter& painter) const;
    void paintFront(QPainter& painter, const std::vector<size_t>& members, bool isFinal) const;
    void paintCandidates(QPainter& painter) const;
    void paintStrongPoints(QPainter& painter) const;
    void paintInterval(QPainter& painter, size_t trial) const;
    void paintFinalist(QPainter& painter, const QPointF& place) const;

    const TrialSelection& m_trials;
    const core::CostFigureName& m_cost;
    QRect m_area;
    PlotScale m_x;
    PlotScale m_y;
    std::vector<QPointF> m_positions; ///< by trial
};

} // namespace widgets
