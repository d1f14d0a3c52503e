#pragma once

#include "app/cli/console.h"
#include "core/search/search.h"

#include <filesystem>

namespace app {

/// What the folder of a search says about it, beside the journal of its trials.
struct SearchFolder
{
    std::string objectives; ///< as on the command line
    std::string budget;
    core::CandidateCost largest; ///< of the space
    std::vector<core::Gene> genes;
};

/// Replaces the description in the folder. Throws core::Error fileAccess.
void writeSearchFolder(const std::filesystem::path& folder, const SearchFolder& description);
/// Throws core::Error fileAccess, invalidFile.
SearchFolder readSearchFolder(const std::filesystem::path& folder);

/// Trials of a search as the command line shows them.
struct SearchView
{
    const std::vector<core::Trial>& trials;
    core::SearchObjectives objectives;
    std::vector<core::CostLimit> limits;
    std::vector<core::Gene> genes;
};

/// Keys "trials", "front" and "finalists".
Json searchJson(const SearchView& view);
std::string searchText(const SearchView& view);

} // namespace app
