#include "core/data/batch_loader.h"

#include <algorithm>
#include <numeric>

namespace core {

namespace {

/// Makes one batch of consecutive samples after the other.
class BatchMaker
{
public:
    BatchMaker(std::shared_ptr<const Dataset> dataset, Preprocessor preprocessor,
               NetworkInput network, int64_t batchSize)
        : m_dataset(std::move(dataset))
        , m_preprocessor(std::move(preprocessor))
        , m_network(std::move(network))
        , m_batchSize(batchSize)
    {
    }

    std::optional<Batch> operator()()
    {
        const int64_t size = m_dataset->size();
        if (m_first >= size)
            return std::nullopt;
        std::vector<int64_t> indices(static_cast<size_t>(std::min(m_batchSize, size - m_first)));
        std::iota(indices.begin(), indices.end(), m_first);
        m_first += m_batchSize;
        return makeBatch(*m_dataset, m_preprocessor, std::move(indices), m_network);
    }

private:
    std::shared_ptr<const Dataset> m_dataset;
    Preprocessor m_preprocessor;
    NetworkInput m_network;
    int64_t m_batchSize;
    int64_t m_first = 0;
};

} // namespace

BatchLoader::BatchLoader(std::shared_ptr<const Dataset> dataset, Preprocessor preprocessor,
                         NetworkInput network, int64_t batchSize)
{
    const int64_t used = network.fixedBatch().value_or(batchSize);
    if (used <= 0)
        throw Error(ErrorCode::invalidArgument, "the batch size must be positive");
    m_batches = std::make_unique<Prefetch<Batch>>(
        BatchMaker(std::move(dataset), std::move(preprocessor), std::move(network), used));
}

} // namespace core
