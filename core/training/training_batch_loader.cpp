#include "core/training/training_batch_loader.h"

#include "core/training/loss.h"
#include "core/training/random_uses.h"

#include <fmt/format.h>

#include <numeric>

namespace core {

namespace {

class TrainingBatchMaker
{
public:
    TrainingBatchMaker(std::shared_ptr<const Dataset> dataset, Preprocessor preprocessor,
                       NetworkInput network, const TrainingBatchOptions& options)
        : m_dataset(std::move(dataset))
        , m_preprocessor(std::move(preprocessor))
        , m_network(std::move(network))
        , m_options(options)
        , m_stepsPerEpoch(m_dataset->size() / options.batchSize)
        , m_step(options.firstStep)
    {
    }

    std::optional<TrainingBatch> operator()()
    {
        const int64_t steps = m_stepsPerEpoch * m_options.epochs;
        if (m_step >= steps)
            return std::nullopt;
        const int64_t epoch = m_step / m_stepsPerEpoch;
        if (!m_shown || epoch != m_epoch)
            beginEpoch(epoch);
        TrainingBatch batch = made(m_step % m_stepsPerEpoch);
        batch.epoch = epoch;
        batch.step = static_cast<uint64_t>(m_step);
        batch.progress = static_cast<double>(m_step) / static_cast<double>(steps);
        ++m_step;
        return batch;
    }

private:
    void beginEpoch(int64_t epoch)
    {
        m_epoch = epoch;
        m_order = sampleOrder(m_dataset->size(), m_options.seed, epoch);
        m_shown.emplace(m_dataset, m_options.augmentation, m_options.seed, epoch);
    }

    TrainingBatch made(int64_t number) const
    {
        const auto first = m_order.begin() + number * m_options.batchSize;
        Batch plain =
            makeBatch(*m_shown, m_preprocessor,
                      std::vector<int64_t>(first, first + m_options.batchSize), m_network);
        TrainingBatch batch{ .input = std::move(plain.input),
                             .indices = std::move(plain.indices),
                             .labels = std::move(plain.labels) };
        for (const int64_t index : batch.indices)
            batch.views.push_back(m_shown->view(index));
        if (m_options.augmentation.mixing.isUsed())
            mix(batch, number);
        return batch;
    }

    void mix(TrainingBatch& batch, int64_t number) const
    {
        MixedBatch mixed{ std::move(batch.input), trainingTargets(batch, m_options.classes, 0) };
        mixBatch(
            mixed, m_options.augmentation.mixing,
            { .seed = m_options.seed, .epoch = m_epoch, .batch = number, .samples = batch.indices },
            m_preprocessor.settings().isChannelsLast);
        batch.input = std::move(mixed.input);
        batch.targets = std::move(mixed.targets);
    }

    std::shared_ptr<const Dataset> m_dataset;
    Preprocessor m_preprocessor;
    NetworkInput m_network;
    TrainingBatchOptions m_options;
    int64_t m_stepsPerEpoch;
    int64_t m_step;
    int64_t m_epoch = 0;
    std::vector<int64_t> m_order;
    std::optional<AugmentedDataset> m_shown; ///< of the epoch
};

} // namespace

std::vector<int64_t> sampleOrder(int64_t samples, uint64_t seed, int64_t epoch)
{
    std::vector<int64_t> order(static_cast<size_t>(samples));
    std::iota(order.begin(), order.end(), int64_t{ 0 });
    randomFor(RandomUse::order, seed, epoch, 0).shuffle(std::span(order));
    return order;
}

TrainingBatchLoader::TrainingBatchLoader(std::shared_ptr<const Dataset> dataset,
                                         Preprocessor preprocessor, NetworkInput network,
                                         const TrainingBatchOptions& options)
    : m_stepsPerEpoch(dataset->size() / options.batchSize)
{
    if (m_stepsPerEpoch == 0)
        throw Error(ErrorCode::invalidData,
                    fmt::format("{} training samples do not fill a batch of {}; set a batch size "
                                "of at most {}",
                                dataset->size(), options.batchSize, dataset->size()));
    m_batches = std::make_unique<Prefetch<TrainingBatch>>(TrainingBatchMaker(
        std::move(dataset), std::move(preprocessor), std::move(network), options));
}

} // namespace core
