#include "app/cli/exit_codes.h"

namespace app {

ExitCode exitCodeOf(core::ErrorCode code)
{
    switch (code) {
    case core::ErrorCode::invalidFile:
    case core::ErrorCode::invalidModel:
    case core::ErrorCode::limitExceeded:
        return ExitCode::badFile;
    case core::ErrorCode::unsupported:
        return ExitCode::unsupported;
    case core::ErrorCode::invalidData:
    case core::ErrorCode::nonFinite:
        return ExitCode::badData;
    case core::ErrorCode::invalidArgument:
        return ExitCode::usage;
    case core::ErrorCode::fileAccess:
        return ExitCode::fileAccess;
    }
    return ExitCode::internal;
}

} // namespace app
