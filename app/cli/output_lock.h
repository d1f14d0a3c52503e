#pragma once

#include "core/base/file_lock.h"

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

private:
    core::FileLock m_lock;
};

} // namespace app
