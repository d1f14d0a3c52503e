#include "core/evaluation/sample_batches.h"

#include "core/data/batch_loader.h"
#include "core/evaluation/inference.h"

namespace core {

std::vector<Tensor> sampleBatches(const std::shared_ptr<const Dataset>& dataset,
                                  const Preprocessing& preprocessing, const Model& model,
                                  int64_t count, int64_t batchSize)
{
    BatchLoader loader(spreadSubset(dataset, count), Preprocessor(preprocessing),
                       networkInput(model), batchSize);
    std::vector<Tensor> batches;
    while (const std::optional<Batch> batch = loader.next())
        batches.push_back(batch->input);
    return batches;
}

} // namespace core
