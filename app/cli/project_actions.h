#pragma once

#include "app/cli/console.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// What the command line of project says.
struct ProjectArguments
{
    std::string action;
    std::string folder;
    std::vector<std::string> words; ///< after the folder
    std::string output;
    int64_t parent = 0; ///< 0: not given
    std::string name;
    std::string note;
    bool showsDeleted = false;
};

/// Something that can be done with a project.
struct ProjectAction
{
    std::string_view name;
    std::string_view usage; ///< the words that follow the name
    size_t words; ///< how many follow the folder
    Outcome (*run)(const ProjectArguments& arguments, core::Monitor& monitor);
};

std::span<const ProjectAction> projectActions();

} // namespace app
