#include "core/training/validation.h"

#include "core/evaluation/inference.h"
#include "core/training/log_softmax.h"

#include <array>

namespace core {

ValidationRecord validate(const std::shared_ptr<const Model>& model,
                          std::shared_ptr<const Dataset> dataset,
                          const Preprocessing& preprocessing, int threads, Monitor& monitor)
{
    int64_t hits = 0;
    int64_t count = 0;
    double loss = 0;
    std::vector<float> logarithms;
    const auto add = [&](std::span<const float> logits, int64_t label) {
        logarithms.resize(logits.size());
        logSoftmax(logits, logarithms);
        hits += bestClass(logits) == label ? 1 : 0;
        loss -= logarithms.at(static_cast<size_t>(label));
        ++count;
    };
    runInference(
        std::array{ model }, std::move(dataset), preprocessing,
        { .executor = { .threads = threads } },
        [&](const Batch& batch, std::span<const Scores> scores) {
            for (size_t sample = 0; sample < batch.indices.size(); ++sample)
                add(scores.front().row(static_cast<int64_t>(sample)), batch.labels[sample]);
        },
        monitor);
    return { wilsonEstimate(hits, count), loss / static_cast<double>(count) };
}

} // namespace core
