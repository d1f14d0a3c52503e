#include "core/base/resource_folder.h"

#include "core/base/error.h"

#include <fmt/format.h>

namespace core {

std::filesystem::path resourceFolder(std::string_view name)
{
    std::error_code failure;
    const std::filesystem::path program =
        std::filesystem::read_symlink("/proc/self/exe", failure).parent_path();
    std::filesystem::path above = program;
    constexpr int kLevelsOfBuildFolders = 4;
    for (int level = 0; level < kLevelsOfBuildFolders; ++level, above = above.parent_path())
        if (const auto found = above / "resources" / name;
            std::filesystem::is_directory(found, failure))
            return found;
    const std::filesystem::path installed = program.parent_path() / "share/espalier" / name;
    if (std::filesystem::is_directory(installed, failure))
        return installed;
    throw Error(
        ErrorCode::fileAccess,
        fmt::format(
            "the folder \"{0}\" of Espalier is missing: neither resources/{0} above {1} nor "
            "{2} is a folder",
            name, program.string(), installed.string()));
}

} // namespace core
