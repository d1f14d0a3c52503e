#pragma once

#include "core/base/monitor.h"
#include "core/graph/model.h"
#include "core/onnx/limits.h"

#include <cstddef>
#include <filesystem>
#include <span>

namespace core {

/// Reads an ONNX file. Weights kept as external data beside it are mapped, not read. Throws Error
/// naming file, node, value and what was expected; Cancelled.
Model readModel(const std::filesystem::path& file, Monitor& monitor, const Limits& limits = {});

/// Reads a model from memory. External data is looked for below `folder`; an empty folder refuses
/// it.
Model readModel(std::span<const std::byte> bytes, const std::filesystem::path& folder = {},
                const Limits& limits = {});

} // namespace core
