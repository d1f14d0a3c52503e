#pragma once

#include "core/evaluation/estimate.h"
#include "core/training/objective.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// How well the network did on samples that it does not learn from.
struct ValidationRecord
{
    Estimate accuracy; ///< top-1
    double loss = 0; ///< mean cross-entropy, in nats
};

/// What one epoch was like.
struct EpochRecord
{
    int64_t epoch = 0; ///< counts from 1
    double loss = 0; ///< mean of the objective over the batches
    std::vector<ObjectiveTerm> terms; ///< their means
    double learningRate = 0; ///< of the last step
    Estimate trainAccuracy; ///< on the augmented samples, while the weights changed; n 0 without
                            ///< labels
    std::optional<ValidationRecord> validation;
    double seconds = 0; ///< of training, without validation
    double imagesPerSecond = 0;
};

using TrainingHistory = std::vector<EpochRecord>;

/// A history as JSON text, and back. Throws Error invalidFile.
std::string historyToJson(const TrainingHistory& history);
TrainingHistory historyFromJson(std::string_view json);

/// The epoch of the best validation accuracy, the first of equals; nothing without validation.
std::optional<size_t> bestEpoch(const TrainingHistory& history);

} // namespace core
