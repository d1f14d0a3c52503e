#pragma once

#include "app/cli/console.h"
#include "core/deploy/export_model.h"

namespace app {

/// The keys "checks", "sha256" and so on of an export.
Json exportJson(const core::ExportReport& report);
/// The same as a table with the hash below, or the check that failed.
std::string exportText(const core::ExportReport& report, const std::string& file);

} // namespace app
