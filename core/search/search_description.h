#pragma once

#include "core/search/search.h"
#include "core/search/steering.h"

#include <filesystem>
#include <map>
#include <string>

namespace core {

/// What the folder of a search says about it, beside the journal of its trials.
struct SearchDescription
{
    std::string objectives; ///< as on the command line
    std::string budget; ///< as on the command line
    /// What else the command was given, by name: "model", "space", "time", "seed"; flags without a
    /// value are "true".
    std::map<std::string, std::string> options;
    Feasibility feasibility;
    std::vector<Gene> genes;
};

/// Replaces the description in the folder. Throws Error fileAccess.
void writeSearchDescription(const std::filesystem::path& folder,
                            const SearchDescription& description);
/// Throws Error fileAccess, invalidFile.
SearchDescription readSearchDescription(const std::filesystem::path& folder);

/// The trials in the journal of a folder, which a search may be writing. Throws Error fileAccess,
/// invalidFile.
std::vector<Trial> readTrials(const std::filesystem::path& folder);

/// Writes what people ask of the search in a folder. Throws Error invalidArgument for limits that
/// no network keeps, trials that there are not, and choices that the space does not have or that
/// would leave none; fileAccess, invalidFile.
void steer(const std::filesystem::path& folder, const Steering& steering);

} // namespace core
