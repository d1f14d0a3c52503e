#include "app/cli/cache_arguments.h"

#include "app/cli/cache_folder.h"

#include <fmt/format.h>

namespace app {

void CacheArguments::addTo(CLI::App& command, const std::string& kept)
{
    command
        .add_option("--cache", m_folder,
                    fmt::format("Folder that {} are kept in; default: espalier in the user's cache "
                                "folder",
                                kept))
        ->type_name("FOLDER");
    command.add_flag("--no-cache", m_keepsNothing, "Measure everything, keep nothing");
}

std::filesystem::path CacheArguments::folder() const
{
    if (m_keepsNothing)
        return {};
    return m_folder.empty() ? cacheFolder() : std::filesystem::path(m_folder);
}

} // namespace app
