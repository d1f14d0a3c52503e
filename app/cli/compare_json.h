#pragma once

#include "app/cli/console.h"
#include "core/comparison/paired_comparison.h"
#include "core/comparison/version_table.h"

namespace app {

// The documented keys of a comparison.

Json rowJson(const core::TableRow& row);
Json graphJson(const core::GraphDifference& difference);
Json changeJson(const core::ModelChange& change);

} // namespace app
