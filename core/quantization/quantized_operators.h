#pragma once

#include "core/graph/node.h"

#include <optional>
#include <string_view>
#include <vector>

namespace core {

/// What becomes of an operator in an integer network.
enum class IntegerRole
{
    product, ///< multiplies by weights, or two activations; must end in integers to be fused
    matrixProduct, ///< a product that may end in float without loss
    computed, ///< its output has a range of its own
    passThrough, ///< moves integers without touching them: input and output share parameters
    activation, ///< part of the operator before it when that has no other reader
};

/// Which operators have integer kernels, and where their data stand.
struct IntegerRule
{
    std::string_view type;
    IntegerRole role = IntegerRole::computed;
    size_t firstInput = 0; ///< inputs [firstInput, lastInput] are numbers, others are settings
    size_t lastInput = 0;
    bool isBounded = false; ///< outputs lie in [0, 1] whatever comes in

    bool isNumber(size_t slot) const { return slot >= firstInput && slot <= lastInput; }
};

/// The rule of an operator of ONNX's own domain, or nullptr when it stays float.
const IntegerRule* integerRule(const Node& node);

} // namespace core
