#pragma once

#include "widgets/workspace/metric.h"

class QJsonObject;

namespace app {

/// A share that a command measured and wrote as value, low, high and n.
widgets::Metric measuredMetric(const QJsonObject& estimate, const QString& explanation);

} // namespace app
