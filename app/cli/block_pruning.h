#pragma once

#include "app/cli/prune_arguments.h"

namespace app {

/// Removes whole residual blocks, those first that change least what they are given. Throws
/// core::Error when the budget is not met without all blocks, or a setting does not apply.
PrunedModel pruneBlocks(const PruneArguments& arguments, const PruneSubject& subject,
                        core::Monitor& monitor);

} // namespace app
