#include "core/base/error.h"

#include <fmt/format.h>

namespace core {

const char* errorCodeName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::invalidFile:
        return "invalid_file";
    case ErrorCode::invalidModel:
        return "invalid_model";
    case ErrorCode::unsupported:
        return "unsupported";
    case ErrorCode::limitExceeded:
        return "limit_exceeded";
    case ErrorCode::invalidData:
        return "invalid_data";
    case ErrorCode::invalidArgument:
        return "invalid_argument";
    case ErrorCode::fileAccess:
        return "file_access";
    case ErrorCode::nonFinite:
        return "non_finite";
    }
    return "unknown";
}

void require(bool condition, const char* what, std::source_location place)
{
    if (!condition)
        throw InternalError(fmt::format("internal error: {} does not hold at {}:{}", what,
                                        place.file_name(), place.line()));
}

} // namespace core
