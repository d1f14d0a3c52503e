#pragma once

#include "core/execution/fusion.h"

#include <optional>

namespace core {

/// The reader of a quantized value as a stage behind an integer product: a Clip with constant
/// limits, or QLinearAdd with constant scales and zero points and another tensor.
std::optional<FusedStage> matchIntegerStage(const Graph& graph, const Use& use);

} // namespace core
