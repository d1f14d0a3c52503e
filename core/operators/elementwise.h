#pragma once

#include "core/operators/operator.h"

namespace core::families {

/// The parts of the elementwise family, one a file.
std::span<const OperatorEntry> elementwiseUnary(); ///< Abs ... Tan, Not, BitwiseNot
std::span<const OperatorEntry> elementwiseBinary(); ///< Add ... Sub, bitwise
std::span<const OperatorEntry> power(); ///< Pow
std::span<const OperatorEntry> comparison(); ///< Equal ... LessOrEqual, And, Or, Xor, IsNaN, IsInf
std::span<const OperatorEntry> variadic(); ///< Max, Mean, Min, Sum
std::span<const OperatorEntry> cast(); ///< Cast, CastLike, Identity
std::span<const OperatorEntry> selection(); ///< Where, Clip

} // namespace core::families
