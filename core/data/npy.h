#pragma once

#include "core/data/data_limits.h"
#include "core/graph/tensor.h"

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>

namespace core {

/// The array of a NumPy .npy file, versions 1 to 3, in either byte and axis order; delivered
/// row-major. Header and elements must fill the bytes exactly; pickled objects, structures, strings
/// and complex numbers are refused. Throws Error invalidFile, unsupported, limitExceeded.
Tensor parseNpy(std::span<const std::byte> file, const DataLimits& limits = {});

/// parseNpy() of a file; messages name it.
Tensor readNpy(const std::filesystem::path& file, const DataLimits& limits = {});

/// The bytes of a .npy file (version 1, little endian) that holds a numeric or boolean tensor;
/// bfloat16 is widened to float, which NumPy knows. Throws Error unsupported for other types.
std::string npyFile(const Tensor& tensor);

} // namespace core
