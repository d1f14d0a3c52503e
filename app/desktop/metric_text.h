#pragma once

#include "widgets/workspace/metric.h"

#include <QString>

namespace app {

/// "Size", "Parameters", ...
QString metricTitle(widgets::MetricId id);
/// The figure with its unit: "1.09 MiB".
QString metricValueText(widgets::MetricId id, double value);
/// The kind badge: "measured n=10,000".
QString metricBadge(const widgets::Metric& metric);
/// What the kind means, one sentence.
QString metricKindHelp(widgets::MetricKind kind);
/// "92.9 % to 93.9 %"; empty without an interval.
QString metricInterval(widgets::MetricId id, const widgets::Metric& metric);

} // namespace app
