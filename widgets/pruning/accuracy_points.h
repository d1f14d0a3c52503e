#pragma once

namespace widgets {

class PlotView;
class PruneController;

/// Draws accuracy against removed MACs: the original, what was measured so far, and the estimate
/// for the same share from every group, once sensitivity is known.
void showAccuracyPoints(PruneController& controller, PlotView& plot);

} // namespace widgets
