#pragma once

#include "core/passes/pass.h"

#include <span>

namespace core {

/// Before: y = Conv(x, W, b), or ConvTranspose. After: y = BatchNormalization(Conv(x, W), scale, B,
/// mean, var).
///
/// Conditions: W and b are float constants; y is no graph output and not read by a
/// BatchNormalization already; opset 9 or later.
///
/// Formula, for each output channel c, with mean and variance of Conv(x, W) over `inputs`:
/// scale = sqrt(var + epsilon), B = b + mean. The model computes what it did, and goes on doing so
/// with statistics of a batch that resembles `inputs`: one tensor for each of
/// graph.requiredInputs().
///
/// This undoes a folded normalization, so that the model can be trained again.
PassResult insertBatchNormalizations(const Model& model, std::span<const Tensor> inputs,
                                     const Monitor& monitor);

/// The pass that does so with statistics of inputs drawn from the standard normal distribution;
/// the first steps of training replace them.
std::span<const PassEntry> trainingPreparationPasses();

} // namespace core
