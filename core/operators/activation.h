#pragma once

#include "core/operators/operator.h"

namespace core::families {

/// The parts of the activation family, one a file.
std::span<const OperatorEntry> activationFunctions(); ///< Relu ... Mish, one operand
std::span<const OperatorEntry> parametricActivations(); ///< PRelu, BiasGelu, FastGelu
std::span<const OperatorEntry> dropout();
std::span<const OperatorEntry> softmaxFamily(); ///< Softmax, LogSoftmax, Hardmax

} // namespace core::families
