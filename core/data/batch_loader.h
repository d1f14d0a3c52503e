#pragma once

#include "core/data/batch.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace core {

/// Prepares batches in order on a thread of its own, a few ahead of their use. The batches depend
/// on nothing but the data set, the preprocessing and the batch size.
class BatchLoader
{
public:
    /// Starts at once. The samples come in the order of the data set, `batchSize` at a time.
    BatchLoader(std::shared_ptr<const Dataset> dataset, Preprocessor preprocessor,
                NetworkInput network, int64_t batchSize);
    ~BatchLoader();
    BatchLoader(const BatchLoader&) = delete;
    BatchLoader& operator=(const BatchLoader&) = delete;

    /// The next batch, waiting for it; nothing after the last. Throws on the caller's thread what
    /// making the batch threw.
    std::optional<Batch> next();

private:
    void prepareAll(const std::stop_token& stop);
    /// Waits for room and adds; false when the loader is being destroyed.
    bool append(const std::stop_token& stop, Batch batch);

    std::shared_ptr<const Dataset> m_dataset;
    Preprocessor m_preprocessor;
    NetworkInput m_network;
    int64_t m_batchSize;

    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<Batch> m_ready;
    std::exception_ptr m_failure;
    bool m_isFinished = false;
    std::jthread m_thread; ///< last, so that it ends before what it uses
};

} // namespace core
