#pragma once

#include <QColor>
#include <QString>
#include <QVector>

namespace widgets {

/// How a series is drawn.
enum class SeriesKind
{
    line, ///< points joined in order of x
    bars, ///< a bar from zero to y at each x, as wide as the distance to its neighbour
    steps, ///< y holds until the next x: memory over time
    points,
};

/// What a colour says; the theme decides which it is.
enum class SeriesRole
{
    accent,
    muted,
    good,
    caution,
    bad,
};

/// The numbers of one series and how they are drawn.
struct PlotSeries
{
    QString id; ///< stable word
    QString name; ///< shown in legend and table
    SeriesKind kind = SeriesKind::line;
    SeriesRole role = SeriesRole::accent;
    QVector<double> x; ///< ascending
    QVector<double> y; ///< as many as x
    QVector<double> low; ///< ends of the interval around y; empty when there is none
    QVector<double> high;
    bool isFilled = false;
    bool isDashed = false; ///< a reference, not a measurement of this run
    bool isFaint = false; ///< the raw numbers behind a smoothed line
};

/// Name and unit of one axis.
struct PlotAxis
{
    QString title;
    bool isLogarithmic = false;
};

} // namespace widgets
