#include "widgets/quantization/feature_maps.h"

#include "core/quantization/signal_noise.h"

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr int64_t kChannelsDrawn = 128;
constexpr int64_t kCellsOfChannel = 64;

/// Channels [N, C, H, W] of the first sample; a vector [N, C] is one channel of one row.
std::vector<core::TensorSlice> slicesOf(const core::Tensor& tensor)
{
    std::vector<core::TensorSlice> slices;
    if (tensor.elementCount() == 0)
        return slices;
    if (tensor.rank() == 2)
        return { core::tensorSlice(tensor, { 0, 1, { 0, 0 } }, kCellsOfChannel) };
    if (tensor.rank() != 4)
        return slices;
    for (int64_t channel = 0; channel < std::min(tensor.shape()[1], kChannelsDrawn); ++channel)
        slices.push_back(
            core::tensorSlice(tensor, { 2, 3, { 0, channel, 0, 0 } }, kCellsOfChannel));
    return slices;
}

core::Tensor tapped(ModelRunner& runner, const core::Batch& batch, const std::string& value,
                    core::Monitor& monitor)
{
    const core::ValueId tap = *runner.model().graph.find(value);
    return runner.run(batch.input, { .taps = { tap } }, monitor).taps.front();
}

core::TensorSlice differenceOf(const core::TensorSlice& a, const core::TensorSlice& b)
{
    core::TensorSlice difference = a;
    for (size_t i = 0; i < difference.values.size(); ++i)
        difference.values[i] = std::abs(a.values[i] - b.values[i]);
    return difference;
}

double squareSum(const core::TensorSlice& slice)
{
    double sum = 0;
    for (const float value : slice.values)
        sum += static_cast<double>(value) * static_cast<double>(value);
    return sum;
}

double decibelOf(const core::Tensor& reference, const core::Tensor& quantized)
{
    core::SignalNoise powers;
    powers.add(reference.values<float>(), quantized.values<float>());
    return powers.decibel();
}

} // namespace

FeatureMaps featureMaps(const QuantizedPair& pair, const std::string& layer,
                        std::optional<SampleChoice> sample, core::Monitor& monitor)
{
    FeatureMaps maps;
    const auto value = sharedValue(pair, layer);
    if (!value)
        return maps;
    maps.value = *value;
    if (!sample)
        sample = SampleChoice{ lookedSamples(*pair.samples, monitor).role, 0 };
    maps.sample = *sample;
    const auto samples = pair.samples->samples(sample->role, monitor);
    const core::Batch batch = pair.reference->batch(
        *samples, pair.samples->preprocessing(pair.reference->model()), { sample->index });
    const core::Tensor reference = tapped(*pair.reference, batch, *value, monitor);
    const core::Tensor quantized = tapped(*pair.quantized, batch, *value, monitor);
    maps.reference = slicesOf(reference);
    maps.quantized = slicesOf(quantized);
    maps.channels = reference.rank() > 1 ? reference.shape()[1] : 0;
    maps.decibel = decibelOf(reference, quantized);
    for (size_t i = 0; i < maps.reference.size(); ++i)
        maps.error.push_back(differenceOf(maps.reference[i], maps.quantized[i]));
    const auto worst = std::ranges::max_element(maps.error, {}, squareSum);
    maps.worstChannel = worst == maps.error.end() ? 0 : worst - maps.error.begin();
    return maps;
}

} // namespace widgets
