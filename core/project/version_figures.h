#pragma once

#include "core/base/monitor.h"
#include "core/project/version.h"

#include <filesystem>
#include <string>
#include <vector>

namespace core {

/// Parameters and multiply-accumulates of a model file, computed from its graph; without the latter
/// when a shape is unknown. Throws Error as readModel().
std::vector<Metric> computedFigures(const std::filesystem::path& model, Monitor& monitor);

/// What a command measured of the model it made: top1 (validation samples), testTop1, agreement,
/// latencyMs, as far as its --json says them. Empty for text that is no JSON object.
std::vector<Metric> measuredFigures(const std::string& result);
/// The same of the model that it started from.
std::vector<Metric> measuredFiguresBefore(const std::string& result);

} // namespace core
