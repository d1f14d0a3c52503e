#include "core/evaluation/evaluate.h"

#include "core/evaluation/classification_counter.h"

#include <array>
#include <chrono>

namespace core {

namespace {

void reportAccuracy(const Estimate& estimate, const Monitor& monitor)
{
    const auto n = static_cast<double>(estimate.n);
    monitor.point("accuracy", n, estimate.value);
    monitor.point("accuracyLow", n, estimate.low);
    monitor.point("accuracyHigh", n, estimate.high);
}

} // namespace

Evaluation evaluate(const std::shared_ptr<const Model>& model,
                    std::shared_ptr<const Dataset> dataset, const Preprocessing& preprocessing,
                    const InferenceOptions& options, Monitor& monitor)
{
    using Clock = std::chrono::steady_clock;
    const Clock::time_point start = Clock::now();
    const std::shared_ptr<const Dataset> samples = spreadSubset(std::move(dataset), options.limit);
    monitor.beginPhase("evaluating");
    ClassificationCounter counter(*samples);
    runInference(
        std::array{ model }, samples, preprocessing, options,
        [&](const Batch& batch, std::span<const Scores> scores) {
            counter.add(batch, scores.front());
            reportAccuracy(counter.top1(), monitor);
        },
        monitor);
    return counter.result(std::chrono::duration<double>(Clock::now() - start).count());
}

} // namespace core
