#pragma once

#include "core/base/file_lock.h"
#include "core/project/model_store.h"
#include "core/project/project_database.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// What tidy() removed.
struct TidyReport
{
    int64_t versions = 0;
    int64_t bytes = 0; ///< of model files
    int64_t kept = 0; ///< deleted versions that others come from, which stay
};

/// A folder with versions of models: a SQLite database beside model files named by their content.
///
/// Rules: 1. one process writes; others open it for reading and learn who writes. 2. a model is on
/// the disk before the row that names it, so a kill at any moment leaves a project that opens, at
/// most with a file too many, which the next writer removes. 3. deleting only marks; tidy()
/// removes.
/// 4. the functions that change something throw Error fileAccess in a project opened for reading.
class Project
{
public:
    /// Makes a project in a folder that is empty or not there yet.
    static Project create(const std::filesystem::path& folder);
    /// Opens it for writing when it can be and nobody else does, else for reading; Access::read
    /// never takes the lock. Throws Error for what is no project, damaged, or of a newer Espalier.
    static Project open(const std::filesystem::path& folder, Access access = Access::write);
    /// Whether the folder has the database of a project, whatever its state.
    static bool isProject(const std::filesystem::path& folder);

    const std::filesystem::path& folder() const { return m_folder; }
    bool isReadOnly() const { return m_lock == nullptr; }
    /// Why it is open for reading only, as a sentence; empty when it is not.
    const std::string& readOnlyReason() const { return m_readOnlyReason; }

    /// All that were not removed by tidy(), by id: parents stand before their children.
    std::vector<Version> versions() const { return m_database->versions(); }
    /// Throws Error invalidArgument when there is none of this id; so do the functions below.
    Version version(int64_t id) const;
    /// From the original to the version, both included.
    std::vector<Version> pathTo(int64_t id) const;
    /// The model's file, whose content was compared with its hash.
    std::filesystem::path modelFile(const Version& version, const Monitor& monitor) const
    {
        return m_models.checkedFile(version.model, monitor);
    }

    /// SHA-256 that a model file has, or would have, as a version. Throws like add().
    std::string hashOf(const std::filesystem::path& model, Monitor& monitor) const
    {
        return m_models.hashOf(model, monitor);
    }

    /// Takes a model in; returns the id of the new version. The file itself is copied.
    int64_t add(const std::filesystem::path& model, const VersionDescription& description,
                Monitor& monitor);
    /// 1 to 200 bytes without control characters.
    void rename(int64_t id, const std::string& name);
    /// At most 64 KiB.
    void setNote(int64_t id, const std::string& note);
    void setPinned(int64_t id, bool isPinned);
    /// Marks a version, or takes the mark back. A pinned one is refused.
    void setDeleted(int64_t id, bool isDeleted);
    /// Removes the deleted versions that no other comes from, with their files, for good.
    TidyReport tidy();

private:
    Project(std::filesystem::path folder, std::unique_ptr<FileLock> lock, std::string reason);
    void requireWriting() const;
    int64_t sweep() const;

    std::filesystem::path m_folder;
    std::unique_ptr<FileLock> m_lock; ///< null: for reading
    std::string m_readOnlyReason;
    ModelStore m_models;
    std::unique_ptr<ProjectDatabase> m_database;
};

} // namespace core
