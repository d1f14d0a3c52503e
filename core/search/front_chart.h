#pragma once

#include "core/search/trial.h"

#include <string>
#include <vector>

namespace core {

/// A chart of a search as SVG: accuracy over the first cost. Candidates are points, those of the
/// front joined by steps; finalists are squares with their interval.
std::string frontChart(const std::vector<Trial>& trials, const SearchObjectives& objectives,
                       const std::vector<CostLimit>& limits);

} // namespace core
