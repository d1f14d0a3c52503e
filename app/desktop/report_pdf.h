#pragma once

#include "core/base/monitor.h"

#include <QString>

namespace app {

/// Writes a report of espalier-cli as PDF on A4 pages, in place of the file as a whole. Drawings
/// become pictures. May run on any thread. Throws core::Error fileAccess; core::Cancelled.
void writeReportPdf(const QString& html, const QString& file, core::Monitor& monitor);

} // namespace app
