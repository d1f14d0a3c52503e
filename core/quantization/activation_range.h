#pragma once

#include "core/graph/model.h"
#include "core/quantization/quantization_parameters.h"

#include <optional>
#include <string_view>

namespace core {

/// The real numbers that the integers of an activation of a quantized model stand for: from that of
/// the smallest integer to that of the largest. Nothing for a value that is not carried in integers
/// with one scale. The value is found by its name, which quantization keeps.
std::optional<ValueRange> activationRange(const Model& quantized, std::string_view value);

/// Before: y = DequantizeLinear(QuantizeLinear(x, s, z), s, z). After: the same with s and z that
/// spread the integers over `range`; numbers outside are clipped.
///
/// Rules: 1. In a model whose activations are all symmetric, this one stays so. 2. Values that it
/// only passes through, with equal scale and zero point, follow. 3. Biases in int32, whose scale is
/// that of the input times that of the weight, are rounded anew. Throws Error invalidArgument for a
/// value without such a pair of nodes, for a range that is empty or not finite, and for one so
/// narrow that a bias leaves int32.
Model withActivationRange(const Model& quantized, std::string_view value, ValueRange range);

} // namespace core
