#pragma once

#include "app/cli/console.h"
#include "core/search/search.h"

namespace app {

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
