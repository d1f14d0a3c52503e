#pragma once

#include "core/evaluation/evaluate.h"
#include "widgets/workspace/opened_dataset.h"

#include <QString>

#include <optional>

namespace widgets {

/// How a model did on some samples of a data set, and what that hints at.
struct CheckedAccuracy
{
    core::Role role = core::Role::validation; ///< of the samples
    core::Estimate top1;
    int64_t classes = 0;
    double imagesPerSecond = 0;
    /// With red and blue exchanged; absent for grey pictures.
    std::optional<core::Estimate> swapped;

    /// The interval holds what guessing would reach.
    bool looksLikeChance() const;
    /// Exchanging red and blue is better beyond doubt.
    bool looksSwapped() const;
};

/// Evaluates on at most `limit` samples of the validation role, or of the first role that there
/// is. Throws core::Error, core::Cancelled.
CheckedAccuracy checkAccuracy(OpenedDataset& dataset,
                              const std::shared_ptr<const core::Model>& model,
                              const core::Preprocessing& preprocessing, int64_t limit,
                              core::Monitor& monitor);

/// "91.8 % of 512 validation samples right (top-1) …", whole sentences with every hint.
QString accuracySentence(const CheckedAccuracy& accuracy);

} // namespace widgets
