#include "core/project/project.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/project/project_schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>
#include <set>
#include <utility>

namespace core {

namespace fs = std::filesystem;

namespace {

constexpr const char* kDatabase = "project.sqlite";
constexpr const char* kLock = "project.lock";
constexpr const char* kModels = "models";

void checkName(const std::string& name)
{
    constexpr size_t kLongest = 200;
    const bool hasControl =
        std::ranges::any_of(name, [](unsigned char c) { return c < 0x20 || c == 0x7f; });
    if (name.empty() || name.size() > kLongest || hasControl)
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the name of a version has 1 to {} bytes and no control characters",
                                kLongest));
}

void checkNote(const std::string& note)
{
    constexpr size_t kLongest = size_t{ 64 } << 10;
    if (note.size() > kLongest || note.find('\0') != std::string::npos)
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the note of a version has at most {} bytes", kLongest));
}

/// The folder by its real name: SQLite follows no links inside the path.
fs::path realFolder(const fs::path& folder)
{
    std::error_code failure;
    fs::path real = fs::canonical(folder, failure);
    if (failure)
        throw Error(ErrorCode::fileAccess,
                    fmt::format("cannot open {}: {}; a project is created before it is used",
                                folder.string(), failure.message()));
    return real;
}

void makeFolder(const fs::path& folder)
{
    std::error_code failure;
    if (fs::create_directories(folder, failure))
        synchronizeFolder(fs::absolute(folder).lexically_normal().parent_path());
    if (failure)
        throw Error(
            ErrorCode::fileAccess,
            fmt::format("cannot make the folder {}: {}", folder.string(), failure.message()));
    if (fs::is_empty(folder))
        return;
    throw Error(
        ErrorCode::invalidArgument,
        fmt::format("{} is not empty; a project needs a folder of its own", folder.string()));
}

/// The lock, or why there is none.
std::pair<std::unique_ptr<FileLock>, std::string> lockFor(const fs::path& folder)
{
    try {
        auto lock = std::make_unique<FileLock>(folder / kLock);
        if (lock->isHeld())
            return { std::move(lock), "" };
        return { nullptr, fmt::format("{} is writing it", holderText(lock->holder())) };
    } catch (const Error& error) {
        return { nullptr, error.what() };
    }
}

std::vector<Version>::const_iterator find(const std::vector<Version>& versions, int64_t id)
{
    const auto found = std::ranges::find(versions, id, &Version::id);
    if (found == versions.end())
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the project has no version {}; it has {}", id,
                                versions.empty() ? "none yet"
                                                 : fmt::format("{} to {}", versions.front().id,
                                                               versions.back().id)));
    return found;
}

} // namespace

Project Project::create(const fs::path& folder)
{
    makeFolder(folder);
    const fs::path real = realFolder(folder);
    auto [lock, reason] = lockFor(real);
    if (lock == nullptr)
        throw Error(ErrorCode::fileAccess,
                    fmt::format("cannot make a project in {}: {}", real.string(), reason));
    return { real, std::move(lock), {} };
}

Project Project::open(const fs::path& folder, Access access)
{
    const fs::path real = realFolder(folder);
    if (!isProject(real))
        throw Error(ErrorCode::invalidFile,
                    fmt::format("{} is not a project: it has no {}", real.string(), kDatabase));
    // Before the lock makes a file: the folder of a newer project stays as it is.
    readDatabaseHeader(real / kDatabase);
    if (access == Access::read)
        return { real, nullptr, "it was opened for reading" };
    auto [lock, reason] = lockFor(real);
    return { real, std::move(lock), std::move(reason) };
}

bool Project::isProject(const fs::path& folder)
{
    std::error_code failure;
    return fs::symlink_status(folder / kDatabase, failure).type() == fs::file_type::regular;
}

Project::Project(fs::path folder, std::unique_ptr<FileLock> lock, std::string reason)
    : m_folder(std::move(folder))
    , m_lock(std::move(lock))
    , m_readOnlyReason(std::move(reason))
    , m_models(m_folder / kModels)
{
    if (!isReadOnly())
        m_models.prepare();
    m_database = std::make_unique<ProjectDatabase>(m_folder / kDatabase,
                                                   isReadOnly() ? Access::read : Access::write);
    if (!isReadOnly())
        sweep();
}

Version Project::version(int64_t id) const
{
    const std::vector<Version> all = versions();
    return *find(all, id);
}

std::vector<Version> Project::pathTo(int64_t id) const
{
    const std::vector<Version> all = versions();
    std::vector<Version> path{ *find(all, id) };
    while (path.back().parent)
        path.push_back(*find(all, *path.back().parent));
    std::ranges::reverse(path);
    return path;
}

int64_t Project::add(const fs::path& model, const VersionDescription& description, Monitor& monitor)
{
    requireWriting();
    checkName(description.name);
    checkNote(description.note);
    if (description.parent)
        version(*description.parent);
    const StoredModel stored = m_models.put(model, monitor);
    return m_database->add(description, stored.sha256, stored.bytes);
}

void Project::rename(int64_t id, const std::string& name)
{
    requireWriting();
    checkName(name);
    m_database->setName(version(id).id, name);
}

void Project::setNote(int64_t id, const std::string& note)
{
    requireWriting();
    checkNote(note);
    m_database->setNote(version(id).id, note);
}

void Project::setPinned(int64_t id, bool isPinned)
{
    requireWriting();
    m_database->setPinned(version(id).id, isPinned);
}

void Project::setDeleted(int64_t id, bool isDeleted)
{
    requireWriting();
    if (isDeleted && version(id).isPinned)
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("version {} is pinned; unpin it before it is deleted", id));
    m_database->setDeleted(version(id).id, isDeleted);
}

TidyReport Project::tidy()
{
    requireWriting();
    std::vector<Version> all = versions();
    std::set<int64_t> parents;
    std::vector<int64_t> gone;
    TidyReport report;
    // Children stand behind their parents: from the end, whole dead branches go.
    for (const Version& version : std::views::reverse(all)) {
        const bool isNeeded = !version.isDeleted || parents.contains(version.id);
        if (isNeeded && version.parent)
            parents.insert(*version.parent);
        if (!isNeeded)
            gone.push_back(version.id);
        report.kept += isNeeded && version.isDeleted ? 1 : 0;
    }
    m_database->remove(gone);
    report.versions = static_cast<int64_t>(gone.size());
    report.bytes = sweep();
    return report;
}

void Project::requireWriting() const
{
    if (isReadOnly())
        throw Error(ErrorCode::fileAccess,
                    fmt::format("{} cannot be changed: {}", m_folder.string(), m_readOnlyReason));
}

int64_t Project::sweep() const
{
    std::set<std::string> needed;
    for (const Version& version : versions())
        needed.insert(version.model);
    return m_models.sweep(needed);
}

} // namespace core
