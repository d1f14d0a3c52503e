#include "app/cli/estimates.h"

#include "app/cli/display_text.h"

#include <fmt/format.h>

namespace app {

Json estimateJson(const core::Estimate& estimate, const char* kind)
{
    return { { "value", estimate.value },
             { "low", estimate.low },
             { "high", estimate.high },
             { "n", estimate.n },
             { "kind", kind } };
}

std::string estimateText(const core::Estimate& estimate)
{
    return fmt::format("{}  ({} to {} at 95 %, {} samples)", percentText(estimate.value),
                       percentText(estimate.low), percentText(estimate.high),
                       countText(estimate.n));
}

} // namespace app
