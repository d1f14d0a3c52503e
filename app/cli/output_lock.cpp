#include "app/cli/output_lock.h"

#include "core/base/error.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace app {

OutputLock::OutputLock(const std::string& output)
    : m_file(output + ".lock")
    , m_descriptor(::open(m_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600))
{
    if (m_descriptor < 0)
        throw core::Error(core::ErrorCode::fileAccess,
                          fmt::format("{} cannot be written: {}; choose another output", output,
                                      std::strerror(errno)));
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0)
        return;
    ::close(m_descriptor);
    throw core::Error(core::ErrorCode::fileAccess,
                      fmt::format("another process is working on {} right now; wait until it has "
                                  "ended, or choose another output",
                                  output));
}

OutputLock::~OutputLock()
{
    std::error_code ignored;
    std::filesystem::remove(m_file, ignored);
    ::close(m_descriptor);
}

} // namespace app
