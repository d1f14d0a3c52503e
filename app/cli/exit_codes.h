#pragma once

#include "core/base/error.h"

namespace app {

/// Exit statuses of espalier-cli, as its help documents them. A job that is stopped by a signal
/// ends with 128 + its number.
enum class ExitCode
{
    success = 0,
    findings = 1, ///< the work was done and found faults
    usage = 2,
    badFile = 3, ///< a model that is damaged, breaks the rules or passes a limit
    unsupported = 4,
    badData = 5, ///< a data set that does not fit, or numbers that are not finite
    fileAccess = 6,
    internal = 70, ///< a fault of Espalier itself
};

ExitCode exitCodeOf(core::ErrorCode code);

} // namespace app
