#pragma once

#include "core/graph/tensor.h"

#include <string>

namespace test {

struct Tolerance
{
    double relative = 1e-3;
    double absolute = 1e-7;
};

/// Empty when both tensors have equal type and shape and |found - expected| <= absolute + relative
/// * |expected| holds everywhere (NaN equals NaN, infinities equal themselves); else the first
/// difference in words.
std::string difference(const core::Tensor& found, const core::Tensor& expected,
                       Tolerance tolerance = {});

} // namespace test
