#include "core/project/project_schema.h"

#include "core/base/error.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>

#include <array>
#include <fstream>
#include <set>
#include <string>
#include <tuple>

namespace core {

namespace {

/// Marks a database as one of Espalier's, "Espl" in ASCII.
constexpr int64_t kApplication = 0x4573706C;
constexpr std::uintmax_t kMostBytes = std::uintmax_t{ 256 } << 20;

/// Step i leads from schema i to i + 1. A step that was released never changes.
constexpr std::array kSteps{
    R"(CREATE TABLE versions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    parent INTEGER REFERENCES versions(id),
    model TEXT NOT NULL,
    bytes INTEGER NOT NULL CHECK (bytes >= 0),
    operation TEXT NOT NULL,
    arguments TEXT NOT NULL,
    seed INTEGER,
    tool TEXT NOT NULL,
    name TEXT NOT NULL,
    note TEXT NOT NULL,
    created INTEGER NOT NULL,
    pinned INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1))
) STRICT;
CREATE TABLE metrics (
    version INTEGER NOT NULL REFERENCES versions(id),
    name TEXT NOT NULL,
    value REAL NOT NULL,
    kind TEXT NOT NULL,
    n INTEGER NOT NULL CHECK (n >= 0),
    low REAL,
    high REAL,
    PRIMARY KEY (version, name)
) STRICT;)",
};

int64_t bigEndian(const std::array<unsigned char, 100>& bytes, size_t offset)
{
    int64_t number = 0;
    for (size_t i = 0; i < 4; ++i)
        number = number << 8 | bytes[offset + i];
    return number;
}

using SchemaEntries = std::set<std::tuple<std::string, std::string, std::string>>;

SchemaEntries entriesOf(SQLite::Database& database)
{
    SchemaEntries entries;
    SQLite::Statement query(database, "SELECT type, name, coalesce(sql, '') FROM sqlite_schema");
    while (query.executeStep())
        entries.emplace(query.getColumn(0).getString(), query.getColumn(1).getString(),
                        query.getColumn(2).getString());
    return entries;
}

SchemaEntries expectedEntries()
{
    SQLite::Database empty(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(empty);
    return entriesOf(empty);
}

std::string firstFault(SQLite::Database& database)
{
    SQLite::Statement query(database, "PRAGMA quick_check(1)");
    query.executeStep();
    return query.getColumn(0).getString();
}

} // namespace

int64_t newestSchema()
{
    return static_cast<int64_t>(kSteps.size());
}

DatabaseHeader readDatabaseHeader(const std::filesystem::path& file)
{
    std::error_code failure;
    const auto size = std::filesystem::file_size(file, failure);
    std::ifstream stream(file, std::ios::binary);
    if (failure || !stream)
        throw Error(ErrorCode::fileAccess, fmt::format("cannot read {}", file.string()));
    if (size == 0)
        return {};
    if (size > kMostBytes)
        throw Error(ErrorCode::limitExceeded,
                    fmt::format("{} has {} bytes; the database of a project has at most {}",
                                file.string(), size, kMostBytes));
    std::array<unsigned char, 100> bytes{};
    stream.read(reinterpret_cast<char*>(bytes.data()), bytes.size());
    constexpr std::string_view kMagic("SQLite format 3\0", 16);
    constexpr size_t kSchemaOffset = 60;
    constexpr size_t kApplicationOffset = 68;
    if (!stream || std::string_view(reinterpret_cast<char*>(bytes.data()), 16) != kMagic
        || bigEndian(bytes, kApplicationOffset) != kApplication)
        throw Error(ErrorCode::invalidFile,
                    fmt::format("{} is not the database of a project of Espalier", file.string()));
    const DatabaseHeader header{ bigEndian(bytes, kSchemaOffset) };
    if (header.schema > newestSchema())
        throw Error(ErrorCode::unsupported,
                    fmt::format("{} was written by a newer Espalier (schema {}, this one knows up "
                                "to {}); open it with that one",
                                file.string(), header.schema, newestSchema()));
    return header;
}

void migrate(SQLite::Database& database)
{
    const int from = database.execAndGet("PRAGMA user_version").getInt();
    if (from == newestSchema())
        return;
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    for (size_t step = static_cast<size_t>(from); step < kSteps.size(); ++step)
        database.exec(kSteps[step]);
    database.exec(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", kApplication,
                              newestSchema()));
    transaction.commit();
}

void checkSchema(SQLite::Database& database)
{
    if (entriesOf(database) != expectedEntries())
        throw Error(ErrorCode::invalidFile,
                    "the tables are not those of a project; restore the folder from a backup");
    if (const std::string fault = firstFault(database); fault != "ok")
        throw Error(
            ErrorCode::invalidFile,
            fmt::format("the database is damaged ({}); restore the folder from a backup", fault));
}

} // namespace core
