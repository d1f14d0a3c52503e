#pragma once

#include "core/quantization/quantization_plan.h"
#include "core/quantization/quantized_weight.h"

namespace core {

using ActivationParameters = std::map<ValueId, QuantizationParameters>;

/// Before: y = f(x, W, b). After: y = DequantizeLinear(QuantizeLinear(f(x', W', b'))), x' and W'
/// dequantized integers, b' in int32 with the scale of x times that of W.
///
/// Conditions: `plan` is that of `model`; `activations` has parameters for each of its values, and
/// `weights` the integers of each product by weights that is computed with integers.
///
/// Rules: 1. One pair of nodes for each value, behind the activation that is part of its producer
/// and before all readers; the value keeps its name, which stands for the dequantized numbers. 2.
/// What a float node makes stays as it is for float readers. 3. Weights are stored in integers.
Model insertQuantization(const Model& model, const QuantizationPlan& plan,
                         const ActivationParameters& activations, QuantizedWeights weights,
                         const TargetProfile& target);

} // namespace core
