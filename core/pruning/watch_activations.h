#pragma once

#include "core/data/dataset.h"
#include "core/data/preprocessing.h"
#include "core/pruning/activation_statistics.h"

#include <memory>

namespace core {

/// Samples that criteria with data look at, unless told otherwise.
constexpr int64_t kCalibrationSamples = 256;

/// What the groups' activations are like on `count` samples spread evenly over a data set. Throws
/// Error for samples that the model cannot read, Cancelled.
ActivationStatistics watchActivations(const Model& model, const ChannelGroups& groups,
                                      std::shared_ptr<const Dataset> samples,
                                      const Preprocessing& preprocessing, int64_t count,
                                      Monitor& monitor);

} // namespace core
