#pragma once

#include "core/base/issue.h"
#include "core/graph/model.h"

namespace core {

/// Nodes after inlining all calls of model-local functions that a model may have.
inline constexpr int64_t kDefaultFunctionExpansion = 200'000;

/// Checks a model against the rules of ONNX that Espalier builds on, independent of what its
/// operators mean: every value that is read is made, once and earlier; attributes have unique
/// names; initializers fit their declarations; imports cover all nodes; functions neither call
/// themselves nor expand beyond `functionExpansion` nodes. Errors name node and value, and what was
/// expected and found; warnings are things that others might read differently. Of each severity the
/// first 1,000 are kept.
[[nodiscard]] Issues validate(const Model& model,
                              int64_t functionExpansion = kDefaultFunctionExpansion);

/// The part of validate() about model-local functions: unique, free of cycles, of bounded
/// expansion. Counts without inlining.
[[nodiscard]] Issues validateFunctionCalls(const Model& model, int64_t functionExpansion);

} // namespace core
