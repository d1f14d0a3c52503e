#pragma once

#include "core/pruning/sensitivity_map.h"

#include <string>

namespace core {

/// One line for each point in the file of a sensitivity map.
std::string sensitivityRecord(size_t group, const SensitivityPoint& point);

/// The point of a record and its group; throws Error invalidFile.
std::pair<size_t, SensitivityPoint> pointOfRecord(const std::string& record);

/// Equal for jobs whose points are equal: model, samples, preprocessing, orders and settings.
std::string sensitivityOrigin(const SensitivityJob& job);

} // namespace core
