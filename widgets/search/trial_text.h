#pragma once

#include "widgets/search/search_snapshot.h"

#include <QString>

namespace widgets {

/// "Bytes", translated.
QString figureTitle(const core::CostFigureName& figure);
/// "31.2 kB" or "20.1 k"
QString figureText(const core::CostFigureName& figure, double amount);
/// As the command line reads it: "bytes<=51200".
QString limitText(const core::CostLimit& limit);
/// All limits, with commas between.
QString limitsText(const std::vector<core::CostLimit>& limits);
/// "Network 34", "Finalist 151"
QString trialTitle(const core::Trial& trial);
/// "93.1 % ±1.1 % of 1,000"
QString accuracyText(const core::Estimate& accuracy);
/// Where a network comes from and how its accuracy came about.
QString originText(const core::Trial& trial);
/// Title, figures and origin, one a line.
QString trialText(const SearchSnapshot& snapshot, size_t trial);
/// "12,300" or "1.2 × 10¹²" networks
QString networksText(double networks);

} // namespace widgets
