#pragma once

#include "app/cli/console.h"
#include "core/project/version.h"

#include <string>
#include <vector>

namespace app {

/// The documented keys of a version.
Json versionJson(const core::Version& version);
/// One version with everything that is known of it.
std::string versionText(const core::Version& version);
/// A table, in which children stand below their parents, indented.
std::string versionTree(const std::vector<core::Version>& versions);

/// A moment as "2026-11-25T01:20:00Z".
std::string momentText(int64_t seconds);

} // namespace app
