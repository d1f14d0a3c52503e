#pragma once

#include <QString>

#include <optional>

namespace widgets {

/// The figures that the header shows of a model.
enum class MetricId
{
    size, ///< bytes
    parameters, ///< count
    macs, ///< count for one sample
    latency, ///< milliseconds, median
    accuracy, ///< top-1, fraction
};

inline constexpr int kMetricCount = 5;

/// How far a figure may be trusted; every number on screen says it.
enum class MetricKind
{
    computed, ///< follows exactly from the file
    estimated, ///< a bound or a model of the truth
    proxy, ///< measured on a part of the data
    measured, ///< measured on all of it
    stale, ///< measured before the model or the data changed
};

/// One figure with all that is needed to judge it.
struct Metric
{
    double value = 0;
    MetricKind kind = MetricKind::computed;
    qint64 n = 0; ///< images or runs it rests on; 0 when that has no meaning
    std::optional<double> low; ///< ends of the 95 % interval
    std::optional<double> high;
    QString explanation; ///< how it was computed, whole sentences
};

} // namespace widgets
