#include "core/pruning/watch_activations.h"

#include "core/data/batch_loader.h"
#include "core/evaluation/inference.h"

namespace core {

namespace {

constexpr int64_t kBatchSize = 64;

} // namespace

ActivationStatistics watchActivations(const Model& model, const ChannelGroups& groups,
                                      std::shared_ptr<const Dataset> samples,
                                      const Preprocessing& preprocessing, int64_t count,
                                      Monitor& monitor)
{
    BatchLoader loader(spreadSubset(std::move(samples), count), Preprocessor(preprocessing),
                       networkInput(model), kBatchSize);
    ActivationStatistics activations(model, groups);
    while (const std::optional<Batch> batch = loader.next())
        activations.add(std::vector<std::vector<Tensor>>{ { batch->input } }, monitor);
    return activations;
}

} // namespace core
