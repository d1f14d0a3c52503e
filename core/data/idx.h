#pragma once

#include "core/data/data_limits.h"
#include "core/graph/tensor.h"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace core {

/// The array of an IDX file (the format of MNIST), packed with gzip or not: magic 0 0 type rank,
/// big-endian sizes, elements. Header and elements must fill the file exactly. Throws Error
/// invalidFile, limitExceeded.
Tensor parseIdx(std::vector<std::byte> file, const DataLimits& limits = {});

/// parseIdx() of a file; messages name it.
Tensor readIdx(const std::filesystem::path& file, const DataLimits& limits = {});

} // namespace core
