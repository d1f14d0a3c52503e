#pragma once

#include <filesystem>
#include <string_view>

namespace core {

/// A new folder that goes with everything in it.
class TemporaryFolder
{
public:
    /// Makes "<stem>XXXXXX" in `parent`; throws Error fileAccess when it cannot.
    TemporaryFolder(const std::filesystem::path& parent, std::string_view stem);
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace core
