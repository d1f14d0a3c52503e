#pragma once

#include "app/cli/verbs.h"

#include <string>
#include <vector>

namespace app {

/// Adds --project and --parent to a verb that makes a model, and returns an action that does the
/// same as `action` and then stores the result as a version. `words` are those of the command line,
/// known once it is parsed; they must outlive the action.
VerbAction storingVersions(CLI::App& command, const std::vector<std::string>& words,
                           VerbAction action);

} // namespace app
