#pragma once

#include "core/execution/training_executor.h"
#include "core/graph/model.h"

#include <optional>
#include <vector>

namespace core {

/// What each initializer would be to a network that is trained, by ValueId; nothing for values that
/// training leaves alone.
///
/// Rules: 1. Weights, biases, scales and embeddings are known by operator and input slot. 2. An
/// operand of elementwise arithmetic is trainable when it has more than one element, is finite, and
/// the other operand depends on trainable weights; single numbers and what is done to the raw input
/// (subtracting a mean) are part of the formula. 3. Identity, Transpose and the like pass the role
/// of their output on to their input. 4. Only float32 is trained.
std::vector<std::optional<TrainableRole>> findTrainableRoles(const Graph& graph);

} // namespace core
