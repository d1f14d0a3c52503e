#include "core/quantization/watch_values.h"

#include "core/base/atomic_file.h"
#include "core/base/random.h"
#include "core/data/batch_loader.h"
#include "core/data/content_hash.h"
#include "core/data/file_bytes.h"
#include "core/execution/executor.h"
#include "core/operators/infer_shapes.h"
#include "core/training/content_identity.h"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>

namespace core {

namespace {

constexpr int64_t kBatchSize = 16;
constexpr int64_t kLargestFile = int64_t(1) << 30;

uint64_t textHash(std::string_view text)
{
    return contentHash(std::as_bytes(std::span(text)));
}

std::filesystem::path fileOf(const WatchJob& job)
{
    if (job.folder.empty())
        return {};
    uint64_t identity = mixBits(modelIdentity(*job.model), datasetIdentity(*job.samples));
    identity = mixBits(textHash(preprocessingToJson(job.preprocessing)), identity);
    for (const ValueId value : job.values)
        identity = mixBits(textHash(job.model->graph.value(value).name), identity);
    return job.folder / fmt::format("histograms-{:016x}.txt", identity);
}

/// The histograms of an earlier run, or nothing when there are none that can be read.
std::optional<ValueHistograms> restored(const std::filesystem::path& file,
                                        const std::vector<ValueId>& values)
{
    std::error_code failure;
    if (file.empty() || !std::filesystem::is_regular_file(file, failure))
        return std::nullopt;
    try {
        const std::vector<std::byte> bytes = readFileBytes(file, kLargestFile);
        std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        ValueHistograms histograms;
        for (const ValueId value : values) {
            const size_t end = text.find('\n');
            if (end == std::string_view::npos)
                return std::nullopt;
            histograms[value] = ValueHistogram::fromText(text.substr(0, end));
            text.remove_prefix(end + 1);
        }
        return text.empty() ? std::optional(histograms) : std::nullopt;
    } catch (const Error&) {
        // Damaged or unreadable: measured again and replaced.
        return std::nullopt;
    }
}

void store(const std::filesystem::path& file, const ValueHistograms& histograms,
           const std::vector<ValueId>& values)
{
    if (file.empty())
        return;
    std::string text;
    for (const ValueId value : values)
        text += histograms.at(value).text() + '\n';
    std::filesystem::create_directories(file.parent_path());
    writeFileAtomically(file, std::as_bytes(std::span(text)));
}

void requireSamples(const WatchJob& job)
{
    if (job.samples == nullptr || job.samples->size() == 0)
        throw Error(ErrorCode::invalidData,
                    "activations are watched on samples, and there are none; give a data set");
}

} // namespace

std::vector<ValueId> floatValues(const Model& model)
{
    const Graph& graph = model.graph;
    const InferredShapes shapes = inferShapes(model);
    std::vector<ValueId> values{ graph.requiredInputs().front() };
    for (const NodeId id : graph.order())
        std::ranges::copy_if(
            graph.node(id).outputs, std::back_inserter(values), [&](ValueId value) {
                return value.isValid() && shapes.of(value).elementType == ElementType::float32;
            });
    return values;
}

void watchTensors(
    const WatchJob& job, Monitor& monitor,
    const std::function<void(ValueId value, const Tensor& tensor, int64_t samples)>& receive)
{
    requireSamples(job);
    const Graph& graph = job.model->graph;
    const ValueId input = graph.requiredInputs().front();
    const auto hand = [&](ValueId value, const Tensor& tensor, int64_t samples) {
        try {
            receive(value, tensor, samples);
        } catch (const Error& error) {
            throw Error(error.code(),
                        fmt::format("value \"{}\": {}", graph.value(value).name, error.what()));
        }
    };
    std::vector<ValueId> taps = job.values;
    const bool watchesInput = std::erase(taps, input) > 0;
    BatchLoader loader(job.samples, Preprocessor(job.preprocessing), networkInput(*job.model),
                       kBatchSize);
    Executor executor(job.model, { .threads = job.threads });
    int64_t done = 0;
    monitor.beginPhase("watching activations");
    while (const std::optional<Batch> batch = loader.next()) {
        monitor.checkpoint();
        const int64_t samples = batch->input.shape().front();
        const RunResult result =
            executor.run(std::span(&batch->input, 1), { .taps = taps }, monitor);
        if (watchesInput)
            hand(input, batch->input, samples);
        for (size_t i = 0; i < taps.size(); ++i)
            hand(taps[i], result.taps[i], samples);
        done += static_cast<int64_t>(batch->indices.size());
        monitor.advance(static_cast<double>(done) / static_cast<double>(job.samples->size()));
    }
}

ValueHistograms watchValues(const WatchJob& job, Monitor& monitor)
{
    requireSamples(job);
    const std::filesystem::path file = fileOf(job);
    if (std::optional<ValueHistograms> known = restored(file, job.values))
        return std::move(*known);
    ValueHistograms histograms;
    watchTensors(job, monitor, [&](ValueId value, const Tensor& tensor, int64_t samples) {
        histograms[value].add(tensor.values<float>(), samples);
    });
    store(file, histograms, job.values);
    return histograms;
}

} // namespace core
