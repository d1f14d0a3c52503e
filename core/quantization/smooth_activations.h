#pragma once

#include "core/graph/element_type.h"
#include "core/quantization/watch_values.h"

#include <string>
#include <vector>

namespace core {

/// A network whose activations have no channels that stand out.
struct SmoothedActivations
{
    Model model;
    int64_t smoothed = 0; ///< values
    std::vector<std::string> notes; ///< one sentence for each value that was left alone
};

/// Before: y = W f(x), f a LayerNormalization, or a product and what scales pass through. After:
/// the same function with f's output divided by s and the inputs of W multiplied by it.
///
/// Conditions: all readers of f(x) are matrix products by constant weights. Names of smoothed
/// values change.
///
/// Formula: G. Xiao, J. Lin, M. Seznec, H. Wu, J. Demouth, S. Han: "SmoothQuant: Accurate and
/// Efficient Post-Training Quantization for Large Language Models" (ICML 2023), equation 4:
/// s_j = max|X_j|^a / max|W_j|^(1 - a), with a of 0.5 to 0.8 that makes the error of the quantized
/// products least on `job.samples`; nothing is changed where no a makes it less.
///
/// `activations` is the type that X gets, asymmetric in one scale. `job.values` is not read. Throws
/// Cancelled.
SmoothedActivations smoothActivations(WatchJob job, ElementType activations, Monitor& monitor);

} // namespace core
