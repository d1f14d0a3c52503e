#pragma once

#include <filesystem>
#include <string>

namespace app {

/// Keeps other processes from working towards the same output file; ends with the process, however
/// that ends. The lock is on a file beside the output.
class OutputLock
{
public:
    /// Throws core::Error fileAccess when another process holds it, or nothing can be written
    /// there.
    explicit OutputLock(const std::string& output);
    ~OutputLock();
    OutputLock(const OutputLock&) = delete;
    OutputLock& operator=(const OutputLock&) = delete;

private:
    std::filesystem::path m_file;
    int m_descriptor = -1;
};

} // namespace app
