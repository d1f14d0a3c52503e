#include "core/data/contained_path.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <system_error>

namespace core {

namespace {

[[noreturn]] void refuse(std::string_view relative, std::string_view reason)
{
    throw Error(ErrorCode::invalidData, fmt::format("\"{}\" {}", relative, reason));
}

} // namespace

bool isContained(const std::filesystem::path& folder, const std::filesystem::path& path)
{
    std::error_code failure;
    const std::filesystem::path real = std::filesystem::canonical(path, failure);
    if (failure)
        return false;
    const auto [rest, unused] =
        std::mismatch(folder.begin(), folder.end(), real.begin(), real.end());
    return rest == folder.end();
}

std::filesystem::path containedFile(const std::filesystem::path& folder, std::string_view relative)
{
    const bool hasControls = std::ranges::any_of(
        relative, [](char letter) { return static_cast<unsigned char>(letter) < ' '; });
    const std::filesystem::path path(relative);
    if (relative.empty() || hasControls || path.is_absolute())
        refuse(relative, "is not a relative path of a file");
    if (std::ranges::find(path, "..") != path.end())
        refuse(relative, "leads out of the folder of the data set");
    std::error_code failure;
    const std::filesystem::path file = folder / path;
    if (!std::filesystem::is_regular_file(file, failure))
        refuse(relative, "is missing or not a regular file");
    if (!isContained(folder, file))
        refuse(relative, "leads out of the folder of the data set through a link");
    return file;
}

} // namespace core
