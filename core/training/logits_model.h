#pragma once

#include "core/graph/model.h"

#include <memory>

namespace core {

/// The model without a Softmax that ends it, so that its first output are logits; the model itself
/// when there is none.
///
/// Before: z -> Softmax -> output. After: z is the output.
/// Conditions: nothing else reads the output of the Softmax.
std::shared_ptr<const Model> logitsModel(const std::shared_ptr<const Model>& model);

/// Puts the Softmax that logitsModel() cut off `original` back behind the first output of
/// `trained`; `trained` as it is when `original` had none.
Model withFinalSoftmax(Model trained, const Model& original);

/// Logits [N, classes] from an output of that shape with axes of size 1 behind. Throws Error
/// unsupported for another shape.
Tensor toLogits(const Tensor& output);

} // namespace core
