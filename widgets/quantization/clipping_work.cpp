#include "widgets/quantization/clipping_work.h"

#include "core/quantization/activation_range.h"

#include <algorithm>

namespace widgets {

namespace {

constexpr int64_t kBatchSize = 64;
constexpr int64_t kMostSamples = 1024;
/// Most memory for samples as the networks read them.
constexpr int64_t kMostBytes = int64_t(128) << 20;
constexpr int64_t kHistogramSamples = 256;

bool hasLabels(const core::Dataset& samples)
{
    return samples.size() > 0 && samples.label(0) != core::Dataset::kNoLabel;
}

int64_t countOf(const std::vector<bool>& hits)
{
    return std::ranges::count(hits, true);
}

/// Counts of pairs over the batches that were run.
struct Counts
{
    int64_t n = 0;
    int64_t draft = 0;
    int64_t written = 0;
    int64_t original = 0;
    int64_t onlyWritten = 0;
    int64_t onlyDraft = 0;

    void fill(ClippingAccuracy& accuracy) const
    {
        accuracy.draft = core::wilsonEstimate(draft, n);
        accuracy.written = core::wilsonEstimate(written, n);
        accuracy.original = core::wilsonEstimate(original, n);
        accuracy.difference = core::pairedDifference(onlyWritten, onlyDraft, n);
    }
};

} // namespace

ClippingWork::ClippingWork(std::shared_ptr<const QuantizedPair> pair)
    : m_pair(std::move(pair))
{
}

void ClippingWork::open(core::Monitor& monitor)
{
    if (m_looked.samples)
        return;
    LookedSamples looked = lookedSamples(*m_pair->samples, monitor);
    const core::Batch first = m_pair->reference->batch(
        *looked.samples, m_pair->samples->preprocessing(m_pair->reference->model()), { 0 });
    const auto bytes = static_cast<int64_t>(first.input.bytes().size());
    const int64_t count =
        std::clamp(kMostBytes / std::max<int64_t>(bytes, 1), kBatchSize,
                   std::min(kMostSamples, std::max<int64_t>(looked.samples->size(), kBatchSize)));
    const int64_t used = std::min(count, looked.samples->size());
    // Each batch is spread over the whole set, so that the first ones say something about it.
    const int64_t batches = (used + kBatchSize - 1) / kBatchSize;
    m_batches.resize(static_cast<size_t>(batches));
    for (int64_t i = 0; i < used; ++i)
        m_batches[static_cast<size_t>(i % batches)].push_back(i * looked.samples->size() / used);
    m_looked = std::move(looked);
}

std::vector<int64_t> ClippingWork::classes(ModelRunner& runner, const core::Batch& batch,
                                           core::Monitor& monitor) const
{
    const core::Scores scores =
        core::toScores(runner.model(), runner.run(batch.input, {}, monitor).outputs.front());
    std::vector<int64_t> best;
    for (size_t i = 0; i < batch.indices.size(); ++i)
        best.push_back(core::bestClass(scores.row(static_cast<int64_t>(i))));
    return best;
}

const ClippingWork::Known& ClippingWork::known(size_t index, core::Monitor& monitor)
{
    while (m_known.size() <= index) {
        Known known{ .batch = m_pair->reference->batch(
                         *m_looked.samples,
                         m_pair->samples->preprocessing(m_pair->reference->model()),
                         m_batches[m_known.size()]) };
        const std::vector<int64_t> original = classes(*m_pair->reference, known.batch, monitor);
        const std::vector<int64_t> written = classes(*m_pair->quantized, known.batch, monitor);
        known.right = hasLabels(*m_looked.samples) ? known.batch.labels : original;
        for (size_t i = 0; i < original.size(); ++i) {
            known.original.push_back(original[i] == known.right[i]);
            known.written.push_back(written[i] == known.right[i]);
        }
        m_known.push_back(std::move(known));
    }
    return m_known[index];
}

core::Model ClippingWork::model(const ClippingDraft& draft) const
{
    core::Model model = m_pair->quantized->model();
    for (const auto& [value, range] : draft)
        model = core::withActivationRange(model, value, range);
    return model;
}

ClippingAccuracy ClippingWork::measure(const ClippingDraft& draft,
                                       const std::function<void(const ClippingAccuracy&)>& receive,
                                       core::Monitor& monitor)
{
    open(monitor);
    ModelRunner runner(std::make_shared<const core::Model>(model(draft)));
    ClippingAccuracy accuracy{ .hasLabels = hasLabels(*m_looked.samples) };
    for (const std::vector<int64_t>& batch : m_batches)
        accuracy.wanted += static_cast<int64_t>(batch.size());
    Counts counts;
    for (size_t index = 0; index < m_batches.size(); ++index) {
        monitor.checkpoint();
        const Known& batch = known(index, monitor);
        const std::vector<int64_t> found = classes(runner, batch.batch, monitor);
        for (size_t i = 0; i < found.size(); ++i) {
            const bool isRight = found[i] == batch.right[i];
            counts.draft += isRight;
            counts.onlyDraft += isRight && !batch.written[i];
            counts.onlyWritten += !isRight && batch.written[i];
        }
        counts.n += static_cast<int64_t>(found.size());
        counts.written += countOf(batch.written);
        counts.original += countOf(batch.original);
        counts.fill(accuracy);
        receive(accuracy);
    }
    return accuracy;
}

LayerRange ClippingWork::layerRange(const std::string& layer, core::Monitor& monitor)
{
    open(monitor);
    const auto value = sharedValue(*m_pair, layer);
    const auto range =
        value ? core::activationRange(m_pair->quantized->model(), *value) : std::nullopt;
    if (!range)
        return {};
    LayerRange result{ .value = *value, .range = *range };
    const core::ValueId tap = *m_pair->reference->model().graph.find(*value);
    const auto most = static_cast<size_t>(kHistogramSamples / kBatchSize);
    for (size_t index = 0; index < std::min(most, m_batches.size()); ++index) {
        const core::Batch& batch = known(index, monitor).batch;
        const core::Tensor numbers =
            m_pair->reference->run(batch.input, { .taps = { tap } }, monitor).taps.front();
        result.histogram.add(numbers.values<float>(), numbers.shape().front());
    }
    return result;
}

} // namespace widgets
