#pragma once

#include "core/base/monitor.h"
#include "core/graph/model.h"

namespace core {

/// Before: a float model. After: the same function with constants and BatchNormalizations folded,
/// biases in the products, what nobody reads removed, and every node named, as integers are made of
/// it. Throws Error unsupported for a model that is quantized already, or older than opset 13.
Model preparedForQuantization(const Model& model, const Monitor& monitor);

} // namespace core
