#pragma once

#include "core/operators/operator.h"

namespace core::families {

/// The parts of the generator family, one a file.
std::span<const OperatorEntry> constants(); ///< Constant, ConstantOfShape, EyeLike, Range
std::span<const OperatorEntry> randomGenerators(); ///< RandomNormal ... Multinomial
std::span<const OperatorEntry> windows(); ///< Hann, Hamming, Blackman

} // namespace core::families
