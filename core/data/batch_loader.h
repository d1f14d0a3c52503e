#pragma once

#include "core/data/batch.h"
#include "core/data/prefetch.h"

#include <memory>
#include <optional>

namespace core {

/// Prepares batches in order on a thread of its own, a few ahead of their use. The batches depend
/// on nothing but the data set, the preprocessing and the batch size.
class BatchLoader
{
public:
    /// Starts at once. The samples come in the order of the data set, `batchSize` at a time.
    BatchLoader(std::shared_ptr<const Dataset> dataset, Preprocessor preprocessor,
                NetworkInput network, int64_t batchSize);

    /// The next batch, waiting for it; nothing after the last. Throws on the caller's thread what
    /// making the batch threw.
    std::optional<Batch> next() { return m_batches->next(); }

private:
    std::unique_ptr<Prefetch<Batch>> m_batches;
};

} // namespace core
