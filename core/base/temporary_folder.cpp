#include "core/base/temporary_folder.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

namespace core {

TemporaryFolder::TemporaryFolder(const std::filesystem::path& parent, std::string_view stem)
{
    std::string name = (parent / fmt::format("{}XXXXXX", stem)).string();
    if (mkdtemp(name.data()) == nullptr)
        throw Error(ErrorCode::fileAccess,
                    fmt::format("cannot make a temporary folder in {}: {}", parent.string(),
                                std::generic_category().message(errno)));
    m_path = name;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

} // namespace core
