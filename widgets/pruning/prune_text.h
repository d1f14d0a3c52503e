#pragma once

#include "widgets/pruning/prune_controller.h"

#include <QString>

namespace widgets {

/// Accuracy where there are labels, else how often the answer is that of the original.
const core::Estimate& shownEstimate(const core::LiveAccuracy& accuracy);
/// What sensitivity says of where the draft stands; nothing before it was measured, or before the
/// original was. Kind: estimated.
std::optional<double> estimatedAccuracy(PruneController& controller);
/// Change against the original on the same images; without labels less the answers that differ.
double accuracyChange(const core::LiveAccuracy& accuracy);
/// "−0.4 pt" of -0.004
QString pointsText(double share);
/// "−0.4 points (−0.9 to +0.1)": a paired difference, in percentage points.
QString differenceText(const core::PairedDifference& difference);
/// What the difference says: worse, better, or no evidence of a change.
QString verdictText(const core::PairedDifference& difference);
/// Which images a measurement uses, one sentence.
QString imagesText(const PruneImages& images, const QString& dataset);
/// "proxy n=512", "measured n=500"
QString accuracyBadge(const core::LiveAccuracy& accuracy, const PruneImages& images);
/// True when every image of the role was used.
bool isWholeRole(const core::LiveAccuracy& accuracy, const PruneImages& images);

} // namespace widgets
