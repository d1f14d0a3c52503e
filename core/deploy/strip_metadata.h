#pragma once

#include "core/graph/model.h"

namespace core {

/// Takes out what no runtime reads: documentation of model, graph, nodes, values and tensors,
/// metadata properties (class names among them), producer, and training information. Names of
/// nodes and values stay, for messages and profiles are told apart by them.
void stripMetadata(Model& model);

} // namespace core
