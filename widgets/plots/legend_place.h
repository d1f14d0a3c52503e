#pragma once

#include "widgets/plots/plot_series.h"

#include <Qt>

#include <vector>

namespace widgets {

/// Ends of an axis.
struct AxisSpan
{
    double lower = 0;
    double upper = 1;
    bool isLogarithmic = false;

    double middle() const;
};

/// The corner on the right of a plot where the series leave most room for a legend.
Qt::Alignment legendPlace(const std::vector<PlotSeries>& series, const AxisSpan& x,
                          const AxisSpan& y);

} // namespace widgets
