#pragma once

#include "core/operators/operator.h"

namespace core::families {

/// The parts of the reduce family, one a file.
std::span<const OperatorEntry> reductions(); ///< ReduceL1 ... ReduceSumSquare
std::span<const OperatorEntry> searches(); ///< ArgMax, ArgMin, CumSum

} // namespace core::families
