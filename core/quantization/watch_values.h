#pragma once

#include "core/base/monitor.h"
#include "core/data/dataset.h"
#include "core/data/preprocessing.h"
#include "core/graph/model.h"
#include "core/quantization/value_histogram.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace core {

using ValueHistograms = std::map<ValueId, ValueHistogram>;

/// What is watched on what.
struct WatchJob
{
    std::shared_ptr<const Model> model;
    std::vector<ValueId> values;
    std::shared_ptr<const Dataset> samples; ///< training or validation samples, never test samples
    Preprocessing preprocessing;
    int threads = 0;
    /// Where histograms are kept, in a file named after the content of model, values, samples and
    /// preprocessing; empty: nowhere.
    std::filesystem::path folder;
};

/// The first input of a model and every float value that its nodes make.
std::vector<ValueId> floatValues(const Model& model);

/// Hands over each value on each batch of so many samples. One batch is in memory at a time. Throws
/// Error invalidData without samples, Cancelled within one batch. What the receiver throws gets the
/// name of the value.
void watchTensors(
    const WatchJob& job, Monitor& monitor,
    const std::function<void(ValueId value, const Tensor& tensor, int64_t samples)>& receive);

/// Histograms of float values over all samples. One batch is in memory at a time, so memory does
/// not grow with the samples. Throws Error nonFinite naming the value, Cancelled within one batch.
ValueHistograms watchValues(const WatchJob& job, Monitor& monitor);

} // namespace core
