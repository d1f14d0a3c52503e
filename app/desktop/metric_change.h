#pragma once

#include "widgets/workspace/metric.h"

#include <QString>

#include <optional>

namespace app {

/// What a draft makes of a figure.
struct MetricChange
{
    widgets::Metric before;
    widgets::Metric after;
    QString delta; ///< "▼ 62 %", "−0.4 ± 0.3 points"
    bool isOriginal = false; ///< show `before` alone, while people compare
};

} // namespace app
