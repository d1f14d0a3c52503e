#pragma once

#include "core/data/batch.h"
#include "core/evaluation/scores.h"
#include "core/execution/executor.h"

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace core {

struct InferenceOptions
{
    int64_t batchSize = 256; ///< a model with a fixed batch axis decides for itself
    int64_t limit = 0; ///< use only so many samples, spread evenly; 0: all
    ExecutorOptions executor;
};

/// Called for each batch with the scores of every model.
using ScoresReceiver =
    std::function<void(const Batch& batch, std::span<const Scores> scoresOfModels)>;

/// Runs all samples through the models (which read the same batches) in order, decoding ahead of
/// the computation. Reports progress under `phase`. Throws Error, Cancelled.
void runInference(std::span<const std::shared_ptr<const Model>> models,
                  std::shared_ptr<const Dataset> dataset, const Preprocessing& preprocessing,
                  const InferenceOptions& options, const ScoresReceiver& receive, Monitor& monitor);

/// `limit` samples spread evenly over the data set; the data set itself when it has no more.
std::shared_ptr<const Dataset> spreadSubset(std::shared_ptr<const Dataset> dataset, int64_t limit);

} // namespace core
