#pragma once

#include "core/base/monitor.h"

#include <string>
#include <vector>

namespace core {

/// What a program left when it ended.
struct ProgramResult
{
    int exitCode = -1; ///< -1 when a signal ended it
    std::string output; ///< of standard output
    std::string errors; ///< of standard error
};

/// Runs a program to its end; `words` are its name or path and its arguments, no shell reads them.
/// It is ended when the work is cancelled, within 100 ms. Throws Error fileAccess when it cannot be
/// started, limitExceeded when it says more than 64 MiB; Cancelled.
ProgramResult runProgram(const std::vector<std::string>& words, const Monitor& monitor);

} // namespace core
