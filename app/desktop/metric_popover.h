#pragma once

#include "widgets/workspace/metric.h"

#include <QFrame>

#include <optional>

class QAction;

namespace app {

/// "How was this computed": the figure at full length, its kind, n, interval and the way to measure
/// it. Closes on a click elsewhere or Esc.
class MetricPopover : public QFrame
{
    Q_OBJECT
public:
    /// `measure` are the actions that measure the figure; they become buttons.
    MetricPopover(widgets::MetricId id, const std::optional<widgets::Metric>& metric,
                  const QList<QAction*>& measure, QWidget* parent);

    /// Shows it below a widget, inside the screen.
    void showBelow(const QWidget& anchor);
};

} // namespace app
