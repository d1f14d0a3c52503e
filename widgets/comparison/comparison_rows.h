#pragma once

#include "widgets/comparison/opened_comparison.h"
#include "widgets/comparison/text_table_model.h"

#include <QJsonObject>

namespace widgets {

// The tables of a comparison in words.

/// What differs among the versions: property, detail, and a column for each version.
TextRows versionRows(const OpenedComparison& comparison);
/// The measured figures of `compare --json` for the same versions, in the same columns; none for
/// versions that were not measured.
TextRows measuredRows(const OpenedComparison& comparison, const QJsonObject& result);
/// The nodes that differ: fate, node, operator, change.
TextRows changeRows(const core::GraphDifference& difference);
/// Index in GraphDifference::nodes of each of these rows.
std::vector<int32_t> changedNodes(const core::GraphDifference& difference);
/// Each class of an object under "changes" of `compare --json`.
TextRows classRows(const QJsonObject& change);
/// The layers with weights: layer, shape, relative difference.
TextRows weightRows(const std::vector<core::WeightPair>& weights);

} // namespace widgets
