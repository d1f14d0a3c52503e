#include "core/data/batch_loader.h"

#include <algorithm>
#include <numeric>
#include <stop_token>

namespace core {

BatchLoader::BatchLoader(std::shared_ptr<const Dataset> dataset, Preprocessor preprocessor,
                         NetworkInput network, int64_t batchSize)
    : m_dataset(std::move(dataset))
    , m_preprocessor(std::move(preprocessor))
    , m_network(std::move(network))
    , m_batchSize(m_network.fixedBatch().value_or(batchSize))
{
    if (m_batchSize <= 0)
        throw Error(ErrorCode::invalidArgument, "the batch size must be positive");
    m_thread = std::jthread([this](const std::stop_token& stop) { prepareAll(stop); });
}

BatchLoader::~BatchLoader() = default;

std::optional<Batch> BatchLoader::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return !m_ready.empty() || m_isFinished; });
    if (!m_ready.empty()) {
        Batch batch = std::move(m_ready.front());
        m_ready.pop_front();
        m_changed.notify_all();
        return batch;
    }
    if (m_failure)
        std::rethrow_exception(m_failure);
    return std::nullopt;
}

void BatchLoader::prepareAll(const std::stop_token& stop)
{
    std::exception_ptr failure;
    try {
        const int64_t size = m_dataset->size();
        bool goesOn = true;
        for (int64_t first = 0; first < size && goesOn; first += m_batchSize) {
            std::vector<int64_t> indices(static_cast<size_t>(std::min(m_batchSize, size - first)));
            std::iota(indices.begin(), indices.end(), first);
            goesOn =
                append(stop, makeBatch(*m_dataset, m_preprocessor, std::move(indices), m_network));
        }
    } catch (...) {
        failure = std::current_exception();
    }
    const std::lock_guard lock(m_mutex);
    m_failure = failure;
    m_isFinished = true;
    m_changed.notify_all();
}

bool BatchLoader::append(const std::stop_token& stop, Batch batch)
{
    constexpr size_t kBatchesAhead = 3;
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait(lock, stop, [&] { return m_ready.size() < kBatchesAhead; }))
        return false;
    m_ready.push_back(std::move(batch));
    m_changed.notify_all();
    return true;
}

} // namespace core
