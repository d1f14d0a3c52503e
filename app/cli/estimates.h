#pragma once

#include "app/cli/console.h"
#include "core/evaluation/estimate.h"

#include <string>

namespace app {

/// "value", "low", "high", "n" and "kind": how the number came about.
Json estimateJson(const core::Estimate& estimate, const char* kind);
/// "91.50 %  (90.9 % to 92.0 % at 95 %, 10,000 samples)"
std::string estimateText(const core::Estimate& estimate);

} // namespace app
