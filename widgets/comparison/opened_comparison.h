#pragma once

#include "core/comparison/merged_graph.h"
#include "core/comparison/version_table.h"
#include "core/comparison/weight_pairs.h"
#include "widgets/workspace/opened_dataset.h"

#include <QDateTime>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace widgets {

/// Models that are held against the first of them, with all that follows without running them.
/// Published once, then immutable.
struct OpenedComparison
{
    QStringList files; ///< the reference, the model that is looked at, and others
    std::vector<QDateTime> changedAt; ///< of each file when it was read
    std::vector<core::ComparedVersion> versions;
    std::vector<core::TableRow> rows; ///< what differs among all of them
    core::GraphDifference difference; ///< between the first two
    core::MergedGraph merged; ///< of the first two
    std::vector<core::WeightPair> weights; ///< of the first two
    std::optional<core::Role> role; ///< samples to compare on; nothing without a data set
    QString sampleProblem; ///< why the data set cannot be used; empty: it can
};

/// Reads the files and compares them; meant for the engine thread. Models that `before` holds, from
/// files that were not written since, are not read again. Throws core::Error, core::Cancelled.
std::shared_ptr<const OpenedComparison>
openComparison(const QStringList& files, const std::shared_ptr<const OpenedComparison>& before,
               OpenedDataset* samples, core::Monitor& monitor);

} // namespace widgets
