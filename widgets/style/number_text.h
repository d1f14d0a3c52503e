#pragma once

#include "core/graph/value.h"

#include <QString>

namespace widgets {

/// Numbers as people read them: three significant digits, thousands separators of the locale, the
/// unit after a narrow space. Inside the program everything stays in bytes, fractions and
/// milliseconds.

/// "272,474"
QString countText(int64_t count);
/// "272 k", "31.2 M"
QString compactCountText(int64_t count);
/// "1.09 MiB"
QString bytesText(int64_t bytes);
/// "0.62 ms", "1.24 s"
QString millisecondsText(double milliseconds);
/// "93.47 %" of 0.9347
QString percentText(double fraction, int decimals = 1);
/// "1:20", "2:03:05"
QString durationText(double seconds);
/// Three significant digits, exponent only where it shortens: "0.0123", "4.2e-09"
QString realText(double value);
/// "▼ 62 %" from 100 to 38, "▲ 5 %", "= 0 %"
QString deltaText(double from, double to);
/// "1×3×224×224" with names of symbolic axes and "?" for unknown ones; "scalar" for rank 0
QString dimensionsText(const core::SymbolicShape& shape);
QString dimensionsText(const core::Shape& shape);
/// "float 1×3×224×224"; "?" for what is not known
QString typeText(core::ElementType type, const std::optional<core::SymbolicShape>& shape);

/// A number and its unit, joined as all texts here are.
QString withUnit(const QString& number, const QString& unit);

} // namespace widgets
