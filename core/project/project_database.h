#pragma once

#include "core/project/version.h"

#include <filesystem>
#include <memory>
#include <set>
#include <vector>

namespace core {

/// How a database is opened.
enum class Access
{
    read, ///< nothing in the folder changes
    write ///< makes the tables, or brings older ones up to date
};

/// The rows of a project. Every change is one transaction, which is on the disk when the function
/// returns (rollback journal, synchronous=EXTRA).
///
/// Every function throws Error: invalidFile for a database that is damaged or not as Espalier
/// writes it, fileAccess when it cannot be read or written.
class ProjectDatabase
{
public:
    /// Also throws Error unsupported for the database of a newer Espalier, which stays untouched,
    /// and for an older one that would have to be migrated without being written.
    ProjectDatabase(const std::filesystem::path& file, Access access);
    ~ProjectDatabase();
    ProjectDatabase(const ProjectDatabase&) = delete;
    ProjectDatabase& operator=(const ProjectDatabase&) = delete;

    /// All, by id, so parents stand before their children.
    std::vector<Version> versions() const;
    /// Stores a version whose model has `sha256` and `bytes`; returns its id.
    int64_t add(const VersionDescription& description, const std::string& sha256, int64_t bytes);
    void setName(int64_t id, const std::string& name);
    void setNote(int64_t id, const std::string& note);
    void setPinned(int64_t id, bool isPinned);
    void setDeleted(int64_t id, bool isDeleted);
    /// Removes versions for good, in this order: children before their parents.
    void remove(const std::vector<int64_t>& ids);

private:
    struct Connection;
    std::unique_ptr<Connection> m_connection;
};

} // namespace core
