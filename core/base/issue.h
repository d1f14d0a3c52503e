#pragma once

#include "core/base/error.h"

#include <string>
#include <vector>

namespace core {

/// How much a finding matters: an error blocks the step that was asked about, the others do not.
enum class Severity
{
    note,
    warning,
    error
};

/// A finding for the user, returned (not thrown) by checks, so that several can be shown at once.
struct Issue
{
    Severity severity = Severity::error;
    ErrorCode code = ErrorCode::invalidModel;
    std::string message; ///< what, where and what would be accepted
    std::string node; ///< name of the node concerned, empty when none
    std::string value; ///< name of the value concerned, empty when none
};

using Issues = std::vector<Issue>;

} // namespace core
