#pragma once

#include "app/desktop/metric_change.h"

namespace widgets {
class PruneController;
}

namespace app {

/// What the draft makes of a figure, with its kind: estimated until it was measured. Nothing while
/// the draft keeps every channel, or when nothing is known.
std::optional<MetricChange> draftChange(widgets::PruneController& controller, widgets::MetricId id);
/// The figure of the original in its place, while people compare.
std::optional<MetricChange> originalInstead(std::optional<MetricChange> change);

} // namespace app
