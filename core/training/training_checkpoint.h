#pragma once

#include "core/training/epoch_meter.h"
#include "core/training/tensor_archive.h"

#include <filesystem>
#include <string>

namespace core {

/// Everything that a run consists of between two steps.
struct TrainingCheckpoint
{
    /// What the run depends on, by name: settings, model, data, ... A JSON object of texts.
    std::string origin;
    int threads = 0; ///< results are equal bit by bit only at the same number
    int64_t step = 0; ///< batches done
    int64_t optimizerSteps = 0;
    EpochMeter meter; ///< of the unfinished epoch
    TrainingHistory history;
    NamedTensors weights; ///< that differ from the model's, with running statistics
    NamedTensors optimizer; ///< what it remembers
    NamedTensors objective; ///< weights of the objective
    NamedTensors average; ///< of the weights; empty: none
    NamedTensors best; ///< weights of the best epoch so far
};

void writeCheckpoint(const TrainingCheckpoint& checkpoint, const std::filesystem::path& file);
/// Throws Error fileAccess, invalidFile.
TrainingCheckpoint readCheckpoint(const std::filesystem::path& file);

/// Names the first thing in which two origins differ: "learningRate was 0.1 and is 0.2"; empty when
/// they are equal.
std::string originDifference(const std::string& before, const std::string& now);

} // namespace core
