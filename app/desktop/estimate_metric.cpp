#include "app/desktop/estimate_metric.h"

#include <QJsonObject>

namespace app {

widgets::Metric measuredMetric(const QJsonObject& estimate, const QString& explanation)
{
    return { .value = estimate[QLatin1String("value")].toDouble(),
             .kind = widgets::MetricKind::measured,
             .n = estimate[QLatin1String("n")].toInteger(),
             .low = estimate[QLatin1String("low")].toDouble(),
             .high = estimate[QLatin1String("high")].toDouble(),
             .explanation = explanation };
}

} // namespace app
