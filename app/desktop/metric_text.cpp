#include "app/desktop/metric_text.h"

#include "widgets/style/number_text.h"

#include <QCoreApplication>

#include <array>

namespace app {

using widgets::Metric;
using widgets::MetricId;
using widgets::MetricKind;

namespace {

struct KindText
{
    const char* badge;
    const char* help;
};

/// In the order of MetricKind.
constexpr std::array kKinds = {
    KindText{ QT_TRANSLATE_NOOP("Metric", "computed"),
              QT_TRANSLATE_NOOP("Metric", "Follows exactly from the file; nothing was measured.") },
    KindText{ QT_TRANSLATE_NOOP("Metric", "estimated"),
              QT_TRANSLATE_NOOP("Metric", "A bound or a model of the truth, not a measurement.") },
    KindText{ QT_TRANSLATE_NOOP("Metric", "proxy"),
              QT_TRANSLATE_NOOP("Metric", "Measured on a part of the images.") },
    KindText{ QT_TRANSLATE_NOOP("Metric", "measured"),
              QT_TRANSLATE_NOOP("Metric", "Measured, with every image or run that is named.") },
    KindText{ QT_TRANSLATE_NOOP("Metric", "stale"),
              QT_TRANSLATE_NOOP("Metric",
                                "Measured before the model or the data changed; measure again.") },
};

constexpr std::array kTitles = {
    QT_TRANSLATE_NOOP("Metric", "Size"),     QT_TRANSLATE_NOOP("Metric", "Parameters"),
    QT_TRANSLATE_NOOP("Metric", "MACs"),     QT_TRANSLATE_NOOP("Metric", "Latency"),
    QT_TRANSLATE_NOOP("Metric", "Accuracy"),
};

QString translated(const char* text)
{
    return QCoreApplication::translate("Metric", text);
}

} // namespace

QString metricTitle(MetricId id)
{
    return translated(kTitles[static_cast<size_t>(id)]);
}

QString metricValueText(MetricId id, double value)
{
    switch (id) {
    case MetricId::size:
        return widgets::bytesText(static_cast<int64_t>(value));
    case MetricId::parameters:
    case MetricId::macs:
        return widgets::compactCountText(static_cast<int64_t>(value));
    case MetricId::latency:
        return widgets::millisecondsText(value);
    case MetricId::accuracy:
        return widgets::percentText(value, 2);
    }
    return {};
}

QString metricBadge(const Metric& metric)
{
    const QString word = translated(kKinds[static_cast<size_t>(metric.kind)].badge);
    return metric.n > 0 ? word + QStringLiteral(" n=") + widgets::countText(metric.n) : word;
}

QString metricKindHelp(MetricKind kind)
{
    return translated(kKinds[static_cast<size_t>(kind)].help);
}

QString metricInterval(MetricId id, const Metric& metric)
{
    if (!metric.low || !metric.high)
        return {};
    return QCoreApplication::translate("Metric", "%1 to %2")
        .arg(metricValueText(id, *metric.low), metricValueText(id, *metric.high));
}

} // namespace app
