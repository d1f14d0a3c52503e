#pragma once

#include "core/graph/model.h"

#include <string>

namespace test {

/// A model from ONNX's text form, for example
/// `<ir_version: 8, opset_import: ["" : 17]> g (float[N, 4] x) => (float[N, 4] y) { y = Relu(x) }`.
/// Throws std::runtime_error with the parser's message.
core::Model modelFromText(const std::string& text);

} // namespace test
