#pragma once

#include <filesystem>

namespace app {

/// Where measurements of all models are kept: the cache folder of the desktop's conventions; empty
/// when the system names none.
std::filesystem::path cacheFolder();

} // namespace app
