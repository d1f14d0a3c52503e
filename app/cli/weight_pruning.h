#pragma once

#include "app/cli/prune_arguments.h"
#include "core/pruning/weight_sparsity.h"

namespace app {

/// Sets single weights, or small blocks of them, to zero. Says in words that this makes the zipped
/// file smaller and not the run faster. Throws core::Error for settings that do not apply.
PrunedModel pruneWeights(const PruneArguments& arguments, const core::SparsityPattern& pattern,
                         const PruneSubject& subject, core::Monitor& monitor);

} // namespace app
