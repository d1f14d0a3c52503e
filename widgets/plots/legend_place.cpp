#include "widgets/plots/legend_place.h"

#include <cmath>

namespace widgets {

namespace {

/// Share of the plot, from its right edge, that a legend may cover.
constexpr double kCovered = 0.35;

} // namespace

double AxisSpan::middle() const
{
    return isLogarithmic && lower > 0 ? std::sqrt(lower * upper) : (lower + upper) / 2;
}

Qt::Alignment legendPlace(const std::vector<PlotSeries>& series, const AxisSpan& x,
                          const AxisSpan& y)
{
    const double start = x.upper - kCovered * (x.upper - x.lower);
    const double middle = y.middle();
    qsizetype above = 0;
    qsizetype below = 0;
    for (const PlotSeries& one : series)
        for (qsizetype point = 0; point < one.x.size() && point < one.y.size(); ++point)
            if (one.x[point] >= start)
                ++(one.y[point] > middle ? above : below);
    return Qt::AlignRight | (above > below ? Qt::AlignBottom : Qt::AlignTop);
}

} // namespace widgets
