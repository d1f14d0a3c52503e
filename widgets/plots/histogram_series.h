#pragma once

#include "core/evaluation/tensor_statistics.h"
#include "widgets/plots/plot_series.h"

namespace widgets {

/// The histogram of a tensor as bars at the middle of their steps. Empty steps are left out where
/// the count is drawn on a logarithmic axis, which has no place for zero.
PlotSeries histogramSeries(const core::TensorStatistics& statistics, bool isLogarithmic = false);

} // namespace widgets
