#include "core/project/project_database.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/project/project_schema.h"
#include "core/project/version_rows.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <ctime>
#include <fstream>
#include <iterator>

namespace core {

namespace fs = std::filesystem;

namespace {

ErrorCode codeOf(int sqlite)
{
    switch (sqlite) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_MISMATCH:
    case SQLITE_CONSTRAINT:
    case SQLITE_ERROR:
        return ErrorCode::invalidFile;
    case SQLITE_TOOBIG:
        return ErrorCode::limitExceeded;
    default:
        return ErrorCode::fileAccess;
    }
}

/// Runs `work` and says what SQLite refused in words of Espalier.
template <typename Work>
auto guarded(const fs::path& file, Work work)
{
    try {
        return work();
    } catch (const SQLite::Exception& failure) {
        throw Error(codeOf(failure.getErrorCode()),
                    fmt::format("{}: {}", file.string(), failure.what()));
    } catch (const Error& error) {
        throw Error(error.code(), fmt::format("{}: {}", file.string(), error.what()));
    }
}

/// A hostile file can neither run code of its own through views and triggers nor ask for memory
/// without limit.
void protect(SQLite::Database& database)
{
    constexpr int kLongestText = 4 << 20;
    sqlite3* const handle = database.getHandle();
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, kLongestText);
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    database.exec("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0");
}

/// Keeps the database as it was beside it, for people who go back to an older Espalier.
void keepOlder(const fs::path& file, int64_t schema)
{
    const fs::path kept = file.parent_path() / fmt::format("project-schema{}.sqlite", schema);
    if (fs::exists(kept))
        return;
    std::ifstream stream(file, std::ios::binary);
    const std::string bytes{ std::istreambuf_iterator<char>(stream), {} };
    if (!stream)
        throw Error(ErrorCode::fileAccess, "cannot be read to its end");
    writeFileAtomically(kept, std::as_bytes(std::span(bytes)));
}

} // namespace

struct ProjectDatabase::Connection
{
    fs::path file;
    SQLite::Database database;

    Connection(const fs::path& path, Access access)
        : file(path)
        , database(path.string(),
                   SQLite::OPEN_NOFOLLOW
                       | (access == Access::read ? SQLite::OPEN_READONLY
                                                 : SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE),
                   kPatienceMs)
    {
        protect(database);
        database.exec("PRAGMA synchronous = EXTRA; PRAGMA foreign_keys = ON");
    }

    /// Runs statements of a change as one transaction.
    template <typename Work>
    auto change(Work work)
    {
        return guarded(file, [&] {
            SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
            const auto result = work(database);
            transaction.commit();
            return result;
        });
    }

    template <typename Value>
    void set(const char* statement, int64_t id, const Value& value)
    {
        const int changed = change([&](SQLite::Database& open) {
            SQLite::Statement update(open, statement);
            update.bind(1, value);
            update.bind(2, id);
            return update.exec();
        });
        require(changed == 1, "the version is there");
    }

    /// Another instance may be reading while this one writes.
    static constexpr int kPatienceMs = 5000;
};

ProjectDatabase::ProjectDatabase(const fs::path& file, Access access)
{
    const bool exists = fs::exists(fs::symlink_status(file));
    const int64_t schema = exists ? readDatabaseHeader(file).schema : 0;
    const bool isOlder = schema < newestSchema();
    if (isOlder && access == Access::read)
        throw Error(ErrorCode::unsupported,
                    fmt::format("{} comes from an older Espalier and must be brought up to date, "
                                "which a project opened for reading cannot; open it alone and "
                                "where it can be written",
                                file.string()));
    guarded(file, [&] {
        m_connection = std::make_unique<Connection>(file, access);
        SQLite::Database& database = m_connection->database;
        if (access == Access::write) {
            // The first reading rolls back what a killed writer left; then the file is whole.
            if (isOlder && database.execAndGet("PRAGMA user_version").getInt() > 0)
                keepOlder(file, schema);
            migrate(database);
        }
        checkSchema(database);
    });
    if (!exists)
        synchronizeFolder(file.parent_path());
}

ProjectDatabase::~ProjectDatabase() = default;

std::vector<Version> ProjectDatabase::versions() const
{
    return guarded(m_connection->file, [this] { return readVersions(m_connection->database); });
}

int64_t ProjectDatabase::add(const VersionDescription& description, const std::string& sha256,
                             int64_t bytes)
{
    Version version;
    static_cast<VersionDescription&>(version) = description;
    version.model = sha256;
    version.bytes = bytes;
    version.created = static_cast<int64_t>(std::time(nullptr));
    return m_connection->change(
        [&](SQLite::Database& database) { return insertVersion(database, version); });
}

void ProjectDatabase::setName(int64_t id, const std::string& name)
{
    m_connection->set("UPDATE versions SET name = ? WHERE id = ?", id, name);
}

void ProjectDatabase::setNote(int64_t id, const std::string& note)
{
    m_connection->set("UPDATE versions SET note = ? WHERE id = ?", id, note);
}

void ProjectDatabase::setPinned(int64_t id, bool isPinned)
{
    m_connection->set("UPDATE versions SET pinned = ? WHERE id = ?", id, isPinned ? 1 : 0);
}

void ProjectDatabase::setDeleted(int64_t id, bool isDeleted)
{
    m_connection->set("UPDATE versions SET deleted = ? WHERE id = ?", id, isDeleted ? 1 : 0);
}

void ProjectDatabase::remove(const std::vector<int64_t>& ids)
{
    m_connection->change([&](SQLite::Database& database) {
        for (const char* statement :
             { "DELETE FROM metrics WHERE version = ?", "DELETE FROM versions WHERE id = ?" })
            for (const int64_t id : ids) {
                SQLite::Statement removal(database, statement);
                removal.bind(1, id);
                removal.exec();
            }
        return true;
    });
}

} // namespace core
