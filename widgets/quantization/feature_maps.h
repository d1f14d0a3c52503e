#pragma once

#include "core/evaluation/tensor_slice.h"
#include "widgets/quantization/quantized_pair.h"
#include "widgets/workspace/workspace.h"

#include <vector>

namespace widgets {

/// What a layer makes of one sample in both models.
struct FeatureMaps
{
    std::string value; ///< empty: the layer makes no integers
    std::vector<core::TensorSlice> reference; ///< one for each channel that is drawn
    std::vector<core::TensorSlice> quantized;
    std::vector<core::TensorSlice> error; ///< magnitude of the difference
    int64_t channels = 0;
    double decibel = 0; ///< signal over noise on this sample
    int64_t worstChannel = 0; ///< with the largest mean square error, among those drawn
    SampleChoice sample;
};

/// Runs both models on a sample, the first one that is looked at when there is none. Meant for the
/// engine thread; throws core::Error, core::Cancelled.
FeatureMaps featureMaps(const QuantizedPair& pair, const std::string& layer,
                        std::optional<SampleChoice> sample, core::Monitor& monitor);

} // namespace widgets
