#pragma once

#include <cstdint>
#include <filesystem>

namespace SQLite {
class Database;
}

namespace core {

/// The newest schema of a project's database, and the one that is written.
int64_t newestSchema();

/// What the first 100 bytes of a database say about it, read without SQLite so that nothing in the
/// folder changes.
struct DatabaseHeader
{
    int64_t schema = 0; ///< 0: nothing was stored yet
};

/// Throws Error invalidFile when the file is no database of a project, limitExceeded when it is
/// larger than 256 MiB, unsupported when it comes from a newer Espalier, fileAccess.
DatabaseHeader readDatabaseHeader(const std::filesystem::path& file);

/// Brings the tables from the schema of the database, 0 for an empty one, to the newest, in one
/// transaction.
void migrate(SQLite::Database& database);

/// Throws Error invalidFile unless the tables are whole and exactly those of the newest schema: no
/// further table, view or trigger.
void checkSchema(SQLite::Database& database);

} // namespace core
