#pragma once

#include "core/graph/model.h"

namespace widgets {

/// What a model costs. Computed from the graph, with unknown axes at 1.
struct PruneFigures
{
    int64_t parameters = 0;
    int64_t bytes = 0; ///< of the parameters in memory
    int64_t macs = 0; ///< of one run

    bool operator==(const PruneFigures&) const = default;
};

PruneFigures pruneFigures(const core::Model& model);

} // namespace widgets
