#pragma once

#include "core/base/monitor.h"
#include "core/data/preprocessor.h"
#include "core/data/split_dataset.h"
#include "core/evaluation/estimate.h"
#include "core/execution/executor.h"

#include <functional>
#include <memory>
#include <span>

namespace core {

struct LiveEvaluatorOptions
{
    int64_t samples = 2048; ///< at most so many of the data set, spread evenly
    int64_t batchSize = 128; ///< a model with a fixed batch axis decides for itself
    int64_t cacheBytes = int64_t(1) << 29; ///< for inputs and activations kept between requests
    ExecutorOptions executor;
};

/// What is known of a candidate after some samples. Kind: proxy on n samples, until isComplete.
struct LiveAccuracy
{
    Estimate accuracy; ///< of the candidate; n counts labelled samples
    Estimate original; ///< of the original on the same samples
    PairedDifference difference; ///< accuracy less that of the original
    Estimate agreement; ///< share of samples that get the same class from both; needs no labels
    double meanDivergence = 0; ///< Kullback-Leibler from the original, in nats
    bool isComplete = false; ///< all samples of the evaluator were used
};

/// Measures edited copies of a model again and again on the same samples, fast enough to follow a
/// slider: it keeps the activations in front of what changed and runs only what the change reaches.
/// Single caller.
class LiveEvaluator
{
public:
    /// `original` is what candidates are compared with. Throws Error for models that read or give
    /// something else than a classifier.
    LiveEvaluator(std::shared_ptr<const Model> original, std::shared_ptr<const Dataset> dataset,
                  const Preprocessing& preprocessing, LiveEvaluatorOptions options = {});
    ~LiveEvaluator();
    LiveEvaluator(LiveEvaluator&&) noexcept;
    LiveEvaluator& operator=(LiveEvaluator&&) noexcept;

    /// Says which model the next candidates are edited from, for example the draft when a drag
    /// begins: activations in front of an edit are then those of `reference`.
    void setReference(std::shared_ptr<const Model> reference);

    /// Keeps the activations in front of what each of the candidates changes, from one run of the
    /// reference, as far as the memory for them goes: so the first measurement of each takes no
    /// longer than the next. Throws Cancelled within one batch, which keeps what is known by then.
    void prepare(std::span<const Model> candidates, Monitor& monitor);

    /// Measures a candidate whose ids are those of the reference, batch by batch; `receive` gets
    /// what is known after each. Throws Cancelled within one batch, Error.
    LiveAccuracy evaluate(const Model& candidate,
                          const std::function<void(const LiveAccuracy&)>& receive,
                          Monitor& monitor);

    /// Samples that a complete measurement uses.
    int64_t sampleCount() const;
    /// Bytes of inputs and activations kept now.
    int64_t cachedBytes() const;

private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace core
