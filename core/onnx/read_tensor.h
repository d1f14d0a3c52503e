#pragma once

#include "core/graph/tensor.h"

#include <cstddef>
#include <span>

namespace core {

/// Reads one serialized TensorProto, as the files of ONNX's test suite hold it; external data is
/// refused. Throws Error naming what was expected.
Tensor readTensor(std::span<const std::byte> bytes);

} // namespace core
