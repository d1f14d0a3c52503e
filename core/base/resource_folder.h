#pragma once

#include <filesystem>
#include <string_view>

namespace core {

/// The folder `name` of Espalier's resources: resources/NAME above the program in a build, else
/// share/espalier/NAME beside the installed program's folder. Throws Error fileAccess when there is
/// neither.
std::filesystem::path resourceFolder(std::string_view name);

} // namespace core
