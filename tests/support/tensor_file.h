#pragma once

#include "core/graph/tensor.h"

#include <filesystem>
#include <optional>

namespace test {

/// A serialized TensorProto, as the ONNX test data keep inputs and outputs; nothing when the file
/// holds something else.
std::optional<core::Tensor> readTensorFile(const std::filesystem::path& file);

} // namespace test
