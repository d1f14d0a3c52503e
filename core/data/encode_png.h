#pragma once

#include "core/graph/tensor.h"

#include <cstddef>
#include <vector>

namespace core {

/// A picture in the sense of Dataset::image() as a PNG file. Throws Error invalidData for anything
/// else.
std::vector<std::byte> encodePng(const Tensor& picture);

} // namespace core
