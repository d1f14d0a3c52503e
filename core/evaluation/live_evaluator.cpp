#include "core/evaluation/live_evaluator.h"

#include "core/data/batch.h"
#include "core/evaluation/activation_cache.h"
#include "core/evaluation/divergence.h"
#include "core/evaluation/inference.h"
#include "core/execution/model_split.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <set>

namespace core {

namespace {

/// Labels, and what the original says, of one batch.
struct Answers
{
    std::vector<int64_t> labels;
    Scores scores;
};

/// Counts over the batches so far.
class Tally
{
public:
    void add(const Answers& original, const Scores& candidate)
    {
        if (original.scores.classes() != candidate.classes())
            throw Error(ErrorCode::invalidData,
                        fmt::format("the candidate tells {} classes apart, the original {}",
                                    candidate.classes(), original.scores.classes()));
        for (size_t sample = 0; sample < original.labels.size(); ++sample)
            addSample(static_cast<int64_t>(sample), original, candidate);
    }

    LiveAccuracy result(bool isComplete) const
    {
        const double samples = static_cast<double>(std::max<int64_t>(m_samples, 1));
        return { .accuracy = wilsonEstimate(m_candidateRight, m_labelled),
                 .original = wilsonEstimate(m_originalRight, m_labelled),
                 .difference =
                     pairedDifference(m_onlyOriginalRight, m_onlyCandidateRight, m_labelled),
                 .agreement = wilsonEstimate(m_same, m_samples),
                 .meanDivergence = m_divergence / samples,
                 .isComplete = isComplete };
    }

private:
    void addSample(int64_t sample, const Answers& original, const Scores& candidate)
    {
        const int64_t before = bestClass(original.scores.row(sample));
        const int64_t now = bestClass(candidate.row(sample));
        ++m_samples;
        m_same += before == now ? 1 : 0;
        m_divergence +=
            divergence(probabilities(original.scores.row(sample), original.scores.areProbabilities),
                       probabilities(candidate.row(sample), candidate.areProbabilities));
        const int64_t label = original.labels[static_cast<size_t>(sample)];
        if (label == Dataset::kNoLabel)
            return;
        ++m_labelled;
        m_originalRight += before == label ? 1 : 0;
        m_candidateRight += now == label ? 1 : 0;
        m_onlyOriginalRight += before == label && now != label ? 1 : 0;
        m_onlyCandidateRight += before != label && now == label ? 1 : 0;
    }

    int64_t m_samples = 0;
    int64_t m_labelled = 0;
    int64_t m_same = 0;
    int64_t m_originalRight = 0;
    int64_t m_candidateRight = 0;
    int64_t m_onlyOriginalRight = 0;
    int64_t m_onlyCandidateRight = 0;
    double m_divergence = 0;
};

} // namespace

class LiveEvaluator::Implementation
{
public:
    Implementation(std::shared_ptr<const Model> original, std::shared_ptr<const Dataset> dataset,
                   const Preprocessing& preprocessing, const LiveEvaluatorOptions& options)
        : m_original(std::move(original))
        , m_reference(m_original)
        , m_options(options)
        , m_dataset(spreadSubset(std::move(dataset), options.samples))
        , m_preprocessor(preprocessing)
        , m_network(networkInput(*m_original))
        , m_batchSize(m_network.fixedBatch().value_or(options.batchSize))
        , m_input(m_original->graph.requiredInputs().front())
        , m_executor(m_original, options.executor)
        , m_cache(options.cacheBytes)
    {
        if (m_dataset->size() == 0)
            throw Error(ErrorCode::invalidData, "the data set is empty");
        m_answers.resize(static_cast<size_t>((m_dataset->size() + m_batchSize - 1) / m_batchSize));
    }

    void setReference(std::shared_ptr<const Model> reference)
    {
        forgetWhatDiffers(*reference);
        m_reference = std::move(reference);
        m_prefix.reset();
        m_prefixOutputs.clear();
    }

    void prepare(std::span<const Model> candidates, Monitor& monitor)
    {
        std::set<ValueId> values;
        for (const Model& candidate : candidates)
            for (const ValueId value : changedSuffix(candidate).boundary)
                values.insert(value);
        const std::vector<ValueId> boundary(values.begin(), values.end());
        preparePrefix(boundary);
        for (size_t batch = 0; batch < m_answers.size(); ++batch) {
            monitor.checkpoint();
            boundaryValues(boundary, batch, monitor);
            const bool hasRoom = std::ranges::all_of(
                boundary, [&](ValueId value) { return m_cache.find(value, batch).has_value(); });
            if (!hasRoom)
                break;
        }
    }

    LiveAccuracy evaluate(const Model& candidate,
                          const std::function<void(const LiveAccuracy&)>& receive, Monitor& monitor)
    {
        monitor.beginPhase("measuring");
        ModelSuffix suffix = changedSuffix(candidate);
        preparePrefix(suffix.boundary);
        const auto model = std::make_shared<const Model>(std::move(suffix.model));
        Executor executor(model, m_options.executor);
        Tally tally;
        LiveAccuracy latest;
        for (size_t batch = 0; batch < m_answers.size(); ++batch) {
            monitor.checkpoint();
            const Answers& original = answers(batch, monitor);
            const std::vector<Tensor> inputs = boundaryValues(suffix.boundary, batch, monitor);
            const RunResult result = executor.run(inputs, RunRequest{}, monitor);
            tally.add(original, toScores(candidate, result.outputs.front()));
            latest = tally.result(batch + 1 == m_answers.size());
            receive(latest);
            monitor.advance(static_cast<double>(batch + 1) / static_cast<double>(m_answers.size()));
        }
        return latest;
    }

    int64_t sampleCount() const { return m_dataset->size(); }
    int64_t cachedBytes() const { return m_cache.bytes(); }

private:
    /// What a candidate computes anew: all of it when it changes nothing.
    ModelSuffix changedSuffix(const Model& candidate) const
    {
        ModelSuffix suffix = suffixBehind(candidate, changedNodes(*m_reference, candidate));
        if (suffix.model.graph.order().empty())
            suffix = { .model = candidate, .boundary = { m_input } };
        return suffix;
    }

    /// Values in front of all that the new reference changes are the same as before.
    void forgetWhatDiffers(const Model& reference)
    {
        const std::vector<NodeId> reached =
            suffixBehind(reference, changedNodes(*m_reference, reference)).model.graph.order();
        const std::set<NodeId> changed(reached.begin(), reached.end());
        m_cache.forgetUnless([&](ValueId value) {
            const Graph& graph = reference.graph;
            if (value == m_input)
                return true;
            return static_cast<size_t>(value.index) < graph.valueSlots() && graph.isAlive(value)
                && graph.value(value).producer.isValid()
                && !changed.contains(graph.value(value).producer);
        });
    }

    /// Compiles what makes the boundary when that differs from the last one.
    void preparePrefix(const std::vector<ValueId>& boundary)
    {
        std::set<ValueId> wanted(boundary.begin(), boundary.end());
        wanted.insert(m_input);
        m_cache.want(wanted);
        std::vector<ValueId> outputs;
        std::ranges::copy_if(boundary, std::back_inserter(outputs),
                             [&](ValueId value) { return value != m_input; });
        if (outputs == m_prefixOutputs)
            return;
        m_prefixOutputs = outputs;
        m_prefix.reset();
        if (!outputs.empty())
            m_prefix.emplace(
                std::make_shared<const Model>(prefixFor(*m_reference, m_prefixOutputs)),
                m_options.executor);
    }

    std::vector<Tensor> boundaryValues(const std::vector<ValueId>& boundary, size_t batch,
                                       Monitor& monitor)
    {
        std::vector<Tensor> values;
        for (const ValueId value : boundary) {
            std::optional<Tensor> tensor = m_cache.find(value, batch);
            if (!tensor)
                break;
            values.push_back(std::move(*tensor));
        }
        return values.size() == boundary.size() ? values
                                                : computedBoundary(boundary, batch, monitor);
    }

    std::vector<Tensor> computedBoundary(const std::vector<ValueId>& boundary, size_t batch,
                                         Monitor& monitor)
    {
        const Tensor input = inputOf(batch);
        std::vector<Tensor> outputs;
        if (m_prefix)
            outputs = m_prefix->run(std::span(&input, 1), RunRequest{}, monitor).outputs;
        std::vector<Tensor> values;
        size_t next = 0;
        for (const ValueId value : boundary) {
            values.push_back(value == m_input ? input : outputs.at(next++));
            m_cache.keep(value, batch, values.back());
        }
        return values;
    }

    std::vector<int64_t> indicesOf(size_t batch) const
    {
        const int64_t first = static_cast<int64_t>(batch) * m_batchSize;
        std::vector<int64_t> indices(
            static_cast<size_t>(std::min(m_batchSize, m_dataset->size() - first)));
        std::iota(indices.begin(), indices.end(), first);
        return indices;
    }

    Tensor inputOf(size_t batch)
    {
        if (std::optional<Tensor> kept = m_cache.find(m_input, batch))
            return *kept;
        const Tensor input =
            makeBatch(*m_dataset, m_preprocessor, indicesOf(batch), m_network).input;
        m_cache.keep(m_input, batch, input);
        return input;
    }

    /// What the original says; computed once.
    const Answers& answers(size_t batch, Monitor& monitor)
    {
        std::optional<Answers>& known = m_answers[batch];
        if (!known) {
            const Tensor input = inputOf(batch);
            const RunResult result = m_executor.run(std::span(&input, 1), RunRequest{}, monitor);
            known = { .scores = toScores(*m_original, result.outputs.front()) };
            for (const int64_t index : indicesOf(batch))
                known->labels.push_back(m_dataset->label(index));
        }
        return *known;
    }

    std::shared_ptr<const Model> m_original;
    std::shared_ptr<const Model> m_reference;
    LiveEvaluatorOptions m_options;
    std::shared_ptr<const Dataset> m_dataset;
    Preprocessor m_preprocessor;
    NetworkInput m_network;
    int64_t m_batchSize;
    ValueId m_input;
    Executor m_executor;
    ActivationCache m_cache;
    std::vector<std::optional<Answers>> m_answers; ///< by batch
    std::vector<ValueId> m_prefixOutputs;
    std::optional<Executor> m_prefix;
};

LiveEvaluator::LiveEvaluator(std::shared_ptr<const Model> original,
                             std::shared_ptr<const Dataset> dataset,
                             const Preprocessing& preprocessing, LiveEvaluatorOptions options)
    : m_implementation(std::make_unique<Implementation>(std::move(original), std::move(dataset),
                                                        preprocessing, options))
{
}

LiveEvaluator::~LiveEvaluator() = default;
LiveEvaluator::LiveEvaluator(LiveEvaluator&&) noexcept = default;
LiveEvaluator& LiveEvaluator::operator=(LiveEvaluator&&) noexcept = default;

void LiveEvaluator::setReference(std::shared_ptr<const Model> reference)
{
    m_implementation->setReference(std::move(reference));
}

void LiveEvaluator::prepare(std::span<const Model> candidates, Monitor& monitor)
{
    m_implementation->prepare(candidates, monitor);
}

LiveAccuracy LiveEvaluator::evaluate(const Model& candidate,
                                     const std::function<void(const LiveAccuracy&)>& receive,
                                     Monitor& monitor)
{
    return m_implementation->evaluate(candidate, receive, monitor);
}

int64_t LiveEvaluator::sampleCount() const
{
    return m_implementation->sampleCount();
}

int64_t LiveEvaluator::cachedBytes() const
{
    return m_implementation->cachedBytes();
}

} // namespace core
