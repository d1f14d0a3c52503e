#pragma once

#include "core/operators/operator.h"

namespace core::families {

/// The parts of the elementwise family, one a file.
std::span<const OperatorEntry> elementwiseUnary(); ///< Abs ... Tanh, IsNaN, Not
std::span<const OperatorEntry> elementwiseBinary(); ///< Add ... Pow, bitwise
std::span<const OperatorEntry> comparison(); ///< Equal ... LessOrEqual, And, Or, Xor
std::span<const OperatorEntry> variadic(); ///< Max, Mean, Min, Sum
std::span<const OperatorEntry> cast(); ///< Cast, CastLike, Identity
std::span<const OperatorEntry> selection(); ///< Where, Clip

} // namespace core::families
