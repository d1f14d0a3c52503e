#pragma once

#include "core/pruning/pruning_plan.h"

#include <string>

namespace app {

/// Reads which channels go from a JSON file as `prune --json` prints it: an object with "groups", a
/// list of objects with "name" and "removed", a list of channel numbers; "index" tells groups of
/// one name apart. Other keys are ignored. Throws core::Error fileAccess, invalidFile, and
/// invalidArgument for a plan that does not fit the groups of the model.
core::PruningPlan readPlan(const std::string& file, const core::ChannelGroups& groups);

} // namespace app
