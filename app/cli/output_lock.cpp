#include "app/cli/output_lock.h"

#include "core/base/error.h"

#include <fmt/format.h>

namespace app {

OutputLock::OutputLock(const std::string& output)
    : m_lock(output + ".lock")
{
    if (!m_lock.isHeld())
        throw core::Error(core::ErrorCode::fileAccess,
                          fmt::format("{} is working on {} right now; wait until it has ended, or "
                                      "choose another output",
                                      core::holderText(m_lock.holder()), output));
}

} // namespace app
