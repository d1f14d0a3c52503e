#pragma once

#include "core/graph/tensor.h"

namespace core {

/// The shortest decimal text that reads back as the same number: "3", "0.1", "1e+20", "NaN", "INF",
/// "-INF"; "1" and "0" for booleans.
Tensor stringsOfNumbers(const Tensor& numbers);

/// Numbers of type `to` from plain or scientific text; "NaN", "INF", "+INF" and "-INF" in any case.
/// Throws Error invalidData naming the text that is not a number of that type.
Tensor numbersOfStrings(const Tensor& strings, ElementType to);

} // namespace core
