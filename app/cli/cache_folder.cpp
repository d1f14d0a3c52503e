#include "app/cli/cache_folder.h"

#include <cstdlib>
#include <utility>

namespace app {

std::filesystem::path cacheFolder()
{
    for (const auto& [variable, below] :
         { std::pair("XDG_CACHE_HOME", "espalier"), std::pair("HOME", ".cache/espalier") })
        if (const char* folder = std::getenv(variable); folder != nullptr && *folder == '/')
            return std::filesystem::path(folder) / below;
    return {};
}

} // namespace app
