#pragma once

#include "widgets/pruning/prune_work.h"

#include <QString>

namespace widgets {

/// What is known of where the draft stood when it was measured last, as far as it came.
struct PruneReport
{
    std::optional<PruneFigures> figures; ///< computed after the cut
    std::optional<PruneImages> images;
    std::optional<core::LiveAccuracy> accuracy; ///< the proxy so far
    QString refusal; ///< why accuracy cannot be measured
};

/// One measurement that stands: sliders, cost and accuracy.
struct PrunePoint
{
    DraftPlace place;
    PruneFigures figures;
    core::LiveAccuracy accuracy;
};

} // namespace widgets
