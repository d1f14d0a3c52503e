#pragma once

#include "core/base/catalog.h"

#include <string_view>
#include <vector>

namespace core {

/// How what goes is spread over steps; after each, scores are computed anew and the network may
/// recover.
struct PruningSchedule
{
    std::string_view id; ///< "cubic"
    std::string_view title;
    std::string_view help; ///< one or two sentences, with the publication
    bool hasSteps = true; ///< false: everything goes at once
    /// Share of all that will go which has gone after the share `time` of the steps; from 0 to 1.
    double (*progress)(double time) = nullptr;
};

/// All schedules; the first is the default.
const Catalog<PruningSchedule>& pruningSchedules();

/// By step, what has gone of all that will go: ascending, in (0, 1], the last is 1. Throws Error
/// invalidArgument for less than one step, more than 1,000, or several of a schedule without.
std::vector<double> scheduleProgress(const PruningSchedule& schedule, int64_t steps);

} // namespace core
