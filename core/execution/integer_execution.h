#pragma once

#include "core/execution/quantized_patterns.h"

#include <string>
#include <vector>

namespace core {

/// What of a model is run on integers, and how this processor does it.
struct IntegerExecution
{
    /// Operators between quantized tensors that an executor computes on integers, whether the file
    /// writes them as such (QLinearConv) or as a pattern.
    std::vector<NodeId> integers;
    /// Operators that read a dequantized tensor and stay in float, each with the reason.
    std::vector<QuantizedNode> floats;

    bool isEmpty() const { return integers.empty() && floats.empty(); }
};

IntegerExecution integerExecution(const Model& model, const Monitor& monitor);

/// How products of uint8 and int8 are added up here, and what other programs do on this processor.
std::string integerProductsText();

} // namespace core
