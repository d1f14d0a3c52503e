#pragma once

#include "core/graph/model.h"

#include <string>
#include <utility>
#include <vector>

namespace core {

using NamedTensors = std::vector<std::pair<std::string, Tensor>>;

/// The initializers of `now` that differ from those of `original`: what training changed.
NamedTensors changedInitializers(const Model& original, const Model& now);

/// `model` with the named initializers replaced. Throws Error invalidFile for a name, type or shape
/// that the model does not have.
Model withInitializers(Model model, const NamedTensors& tensors);

/// The name of the first tensor of floats that holds NaN or infinity; empty when none does.
std::string firstNonFinite(const NamedTensors& tensors);

/// The name of the first node that reads a value.
std::string readerOf(const Graph& graph, const std::string& valueName);

} // namespace core
