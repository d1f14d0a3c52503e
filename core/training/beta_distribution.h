#pragma once

#include "core/base/random.h"

namespace core {

/// A number in [0, 1] from the Beta distribution with both parameters `shape` > 0, as the share of
/// one of two Gamma numbers in their sum.
double betaDistributed(Random& random, double shape);

} // namespace core
