#include "core/evaluation/inference.h"

#include "core/data/batch_loader.h"

namespace core {

namespace {

std::vector<Scores> scoresOf(std::span<const std::shared_ptr<const Model>> models,
                             std::vector<Executor>& executors, const Tensor& input,
                             Monitor& monitor)
{
    std::vector<Scores> scores;
    for (size_t model = 0; model < models.size(); ++model) {
        const RunResult result =
            executors[model].run(std::span<const Tensor>(&input, 1), RunRequest{}, monitor);
        scores.push_back(toScores(*models[model], result.outputs.front()));
    }
    return scores;
}

} // namespace

void runInference(std::span<const std::shared_ptr<const Model>> models,
                  std::shared_ptr<const Dataset> dataset, const Preprocessing& preprocessing,
                  const InferenceOptions& options, const ScoresReceiver& receive, Monitor& monitor)
{
    require(!models.empty(), "inference has a model");
    const std::shared_ptr<const Dataset> samples = spreadSubset(std::move(dataset), options.limit);
    if (samples->size() == 0)
        throw Error(ErrorCode::invalidData, "the data set is empty");
    // The loader works while the executors are compiled.
    BatchLoader loader(samples, Preprocessor(preprocessing), networkInput(*models.front()),
                       options.batchSize);
    std::vector<Executor> executors;
    for (const std::shared_ptr<const Model>& model : models)
        executors.emplace_back(model, options.executor);
    int64_t done = 0;
    while (const std::optional<Batch> batch = loader.next()) {
        monitor.checkpoint();
        receive(*batch, scoresOf(models, executors, batch->input, monitor));
        done += static_cast<int64_t>(batch->indices.size());
        monitor.advance(static_cast<double>(done) / static_cast<double>(samples->size()));
    }
}

std::shared_ptr<const Dataset> spreadSubset(std::shared_ptr<const Dataset> dataset, int64_t limit)
{
    const int64_t size = dataset->size();
    if (limit <= 0 || limit >= size)
        return dataset;
    std::vector<int64_t> indices;
    for (int64_t index = 0; index < limit; ++index)
        indices.push_back(index * size / limit);
    return makeSubset(std::move(dataset), std::move(indices));
}

} // namespace core
