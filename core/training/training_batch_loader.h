#pragma once

#include "core/data/batch.h"
#include "core/data/prefetch.h"
#include "core/training/augmentation.h"
#include "core/training/objective.h"

#include <memory>
#include <optional>

namespace core {

struct TrainingBatchOptions
{
    int64_t batchSize = 128;
    int64_t epochs = 1;
    uint64_t seed = 0; ///< of the order and the augmentation
    int64_t classes = 0; ///< of the soft targets of mixed samples
    int64_t firstStep = 0; ///< batches that a run which is continued has behind it
    Augmentation augmentation;
};

/// Prepares the batches of all epochs in order, on a thread of its own and a few ahead of their
/// use. Each epoch has another order of the samples; those that fill no batch are left to the next
/// epoch's chance. A batch is a function of seed, epoch and its samples, so a run may start
/// anywhere.
class TrainingBatchLoader
{
public:
    /// Starts at once. Throws Error invalidData when the set does not fill a batch.
    TrainingBatchLoader(std::shared_ptr<const Dataset> dataset, Preprocessor preprocessor,
                        NetworkInput network, const TrainingBatchOptions& options);

    /// The next batch, waiting for it; nothing after the last. Throws on the caller's thread what
    /// making the batch threw.
    std::optional<TrainingBatch> next() { return m_batches->next(); }
    int64_t stepsPerEpoch() const { return m_stepsPerEpoch; }

private:
    int64_t m_stepsPerEpoch;
    std::unique_ptr<Prefetch<TrainingBatch>> m_batches;
};

/// The order of the samples in an epoch.
std::vector<int64_t> sampleOrder(int64_t samples, uint64_t seed, int64_t epoch);

} // namespace core
