#pragma once

#include "app/cli/console.h"
#include "core/evaluation/evaluate.h"

namespace app {

/// The keys of an evaluation, as evaluate documents them.
Json evaluationJson(const core::Evaluation& evaluation);
/// The keys of an agreement.
Json agreementJson(const core::Agreement& agreement);

} // namespace app
