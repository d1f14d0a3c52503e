#pragma once

#include "core/base/monitor.h"
#include "core/deploy/output_difference.h"

#include <filesystem>
#include <string>
#include <vector>

namespace core {

/// Compiles a C header with a program around it and runs that on each of `runs`. `expected` gives
/// number, types and shapes of the outputs. Throws Error fileAccess when the compiler is not there,
/// invalidModel with its message when it refuses; Cancelled.
RunOutputs compiledOutputs(const std::filesystem::path& header, const std::string& compiler,
                           std::span<const std::vector<Tensor>> runs, const RunOutputs& expected,
                           Monitor& monitor);

} // namespace core
