#include "core/pruning/latency_limit.h"

#include "core/base/error.h"
#include "core/base/number_text.h"

#include <fmt/format.h>

#include <cmath>

namespace core {

LatencyLimit parseLatencyLimit(std::string_view text)
{
    std::string_view number =
        text.substr(text.starts_with(kLatencyPrefix) ? kLatencyPrefix.size() : text.size());
    const bool isPercent = number.ends_with('%');
    const bool isTime = number.ends_with("ms");
    number.remove_suffix(isPercent ? 1 : isTime ? 2 : 0);
    const double value = parseReal(number).value_or(0) / (isPercent ? 100 : 1);
    if (!std::isfinite(value) || !(value > 0) || (!isTime && !(value < 1)))
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the limit \"{}\" is not understood; accepted are a share between "
                                "0 and 1 and milliseconds, such as latency=50% or latency=2.5ms",
                                text));
    return { .isShare = !isTime, .value = value };
}

} // namespace core
