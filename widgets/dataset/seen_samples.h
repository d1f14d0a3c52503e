#pragma once

#include "core/evaluation/tensor_statistics.h"
#include "widgets/workspace/opened_dataset.h"

#include <QImage>
#include <QStringList>

#include <vector>

namespace widgets {

/// Some samples as they are and as a network gets them.
struct SeenSamples
{
    std::vector<QImage> originals;
    std::vector<QImage> seen; ///< what is left of them in the network's input
    QStringList names; ///< class of each
    core::Shape input; ///< [N, ...] that the network gets
    core::TensorStatistics values; ///< of all elements of the input
    std::vector<core::TensorStatistics> channels; ///< of each channel; empty without channels
};

/// Prepares all samples of a small data set. Throws core::Error when they do not fit the model
/// (nullptr for none); core::Cancelled.
SeenSamples seeSamples(const std::shared_ptr<const core::Dataset>& samples,
                       const core::Preprocessing& preprocessing, const core::Model* model,
                       core::Monitor& monitor);
/// `count` samples spread over the data set, or as many as there are, beginning with `first`.
SeenSamples seeSomeSamples(OpenedDataset& dataset, const core::Preprocessing& preprocessing,
                           const core::Model* model, int64_t first, int64_t count,
                           core::Monitor& monitor);

} // namespace widgets
