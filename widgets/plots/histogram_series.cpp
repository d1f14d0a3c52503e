#include "widgets/plots/histogram_series.h"

#include <QCoreApplication>

namespace widgets {

PlotSeries histogramSeries(const core::TensorStatistics& statistics, bool isLogarithmic)
{
    PlotSeries bars{ .id = QStringLiteral("count"),
                     .name = QCoreApplication::translate("Histogram", "Count"),
                     .kind = SeriesKind::bars };
    const double step = (statistics.maximum - statistics.minimum)
        / static_cast<double>(statistics.histogram.size());
    for (size_t bin = 0; bin < statistics.histogram.size(); ++bin) {
        if (isLogarithmic && statistics.histogram[bin] == 0)
            continue;
        bars.x << statistics.minimum + (static_cast<double>(bin) + 0.5) * step;
        bars.y << static_cast<double>(statistics.histogram[bin]);
    }
    return bars;
}

} // namespace widgets
