#pragma once

#include <filesystem>
#include <string_view>

namespace core {

/// The regular file that a relative path from a data file names below `folder`, which must be
/// canonical. Throws Error invalidData for absolute paths, "..", control bytes, anything that leads
/// out of the folder through links, and files that are missing or not regular.
std::filesystem::path containedFile(const std::filesystem::path& folder, std::string_view relative);

/// True when `path`, with links followed, lies below the canonical `folder`.
bool isContained(const std::filesystem::path& folder, const std::filesystem::path& path);

} // namespace core
