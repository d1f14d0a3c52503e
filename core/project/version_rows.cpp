#include "core/project/version_rows.h"

#include "core/base/error.h"
#include "core/base/sha256.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr size_t kMostVersions = 100'000;

std::optional<int64_t> optionalInteger(const SQLite::Column& column)
{
    return column.isNull() ? std::nullopt : std::optional<int64_t>(column.getInt64());
}

std::optional<double> optionalReal(const SQLite::Column& column)
{
    return column.isNull() ? std::nullopt : std::optional<double>(column.getDouble());
}

template <typename Value>
void bindOptional(SQLite::Statement& statement, int index, const std::optional<Value>& value)
{
    if (value)
        statement.bind(index, *value);
    else
        statement.bind(index);
}

Version versionOf(SQLite::Statement& row)
{
    Version version;
    version.id = row.getColumn(0).getInt64();
    version.parent = optionalInteger(row.getColumn(1));
    version.model = row.getColumn(2).getString();
    version.bytes = row.getColumn(3).getInt64();
    version.operation = row.getColumn(4).getString();
    version.arguments = row.getColumn(5).getString();
    version.seed = optionalInteger(row.getColumn(6));
    version.tool = row.getColumn(7).getString();
    version.name = row.getColumn(8).getString();
    version.note = row.getColumn(9).getString();
    version.created = row.getColumn(10).getInt64();
    version.isPinned = row.getColumn(11).getInt() != 0;
    version.isDeleted = row.getColumn(12).getInt() != 0;
    return version;
}

Metric metricOf(SQLite::Statement& row)
{
    return { .name = row.getColumn(1).getString(),
             .value = row.getColumn(2).getDouble(),
             .kind = row.getColumn(3).getString(),
             .n = row.getColumn(4).getInt64(),
             .low = optionalReal(row.getColumn(5)),
             .high = optionalReal(row.getColumn(6)) };
}

std::vector<Version>::iterator find(std::vector<Version>& versions, int64_t id)
{
    const auto found = std::ranges::lower_bound(versions, id, {}, &Version::id);
    return found != versions.end() && found->id == id ? found : versions.end();
}

/// What is wrong with a row, or null.
const char* faultOf(const Version& version, std::vector<Version>& earlier)
{
    if (version.id <= 0)
        return "has no valid number";
    if (version.parent && find(earlier, *version.parent) == earlier.end())
        return "comes from a version that does not stand before it";
    if (!isSha256(version.model))
        return "names a model by something that is no SHA-256";
    if (!nlohmann::json::parse(version.arguments, nullptr, false).is_object())
        return "has arguments that are no JSON object";
    return nullptr;
}

bool isFinite(const Metric& metric)
{
    return std::isfinite(metric.value) && std::isfinite(metric.low.value_or(0))
        && std::isfinite(metric.high.value_or(0));
}

[[noreturn]] void refuse(int64_t version, const char* fault)
{
    throw Error(ErrorCode::invalidFile,
                fmt::format("version {} {}; restore the folder from a backup", version, fault));
}

void readMetrics(SQLite::Database& database, std::vector<Version>& versions)
{
    SQLite::Statement rows(database,
                           "SELECT version, name, value, kind, n, low, high FROM metrics "
                           "ORDER BY rowid");
    while (rows.executeStep()) {
        const int64_t id = rows.getColumn(0).getInt64();
        const auto version = find(versions, id);
        if (version == versions.end())
            refuse(id, "has figures but is missing");
        version->metrics.push_back(metricOf(rows));
        if (!isFinite(version->metrics.back()))
            refuse(id, "has a figure that is not finite");
    }
}

} // namespace

std::vector<Version> readVersions(SQLite::Database& database)
{
    // One reading, so that no writer changes the second table after the first was read.
    SQLite::Transaction transaction(database);
    std::vector<Version> versions;
    SQLite::Statement rows(database,
                           "SELECT id, parent, model, bytes, operation, arguments, seed, tool, "
                           "name, note, created, pinned, deleted FROM versions ORDER BY id");
    while (rows.executeStep()) {
        Version version = versionOf(rows);
        if (const char* fault = faultOf(version, versions))
            refuse(version.id, fault);
        if (versions.size() == kMostVersions)
            throw Error(ErrorCode::limitExceeded,
                        fmt::format("a project has at most {} versions", kMostVersions));
        versions.push_back(std::move(version));
    }
    readMetrics(database, versions);
    return versions;
}

int64_t insertVersion(SQLite::Database& database, const Version& version)
{
    SQLite::Statement row(database,
                          "INSERT INTO versions (parent, model, bytes, operation, arguments, seed, "
                          "tool, name, note, created) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    bindOptional(row, 1, version.parent);
    row.bind(2, version.model);
    row.bind(3, version.bytes);
    row.bind(4, version.operation);
    row.bind(5, version.arguments);
    bindOptional(row, 6, version.seed);
    row.bind(7, version.tool);
    row.bind(8, version.name);
    row.bind(9, version.note);
    row.bind(10, version.created);
    row.exec();
    const int64_t id = database.getLastInsertRowid();
    for (const Metric& metric : version.metrics) {
        SQLite::Statement entry(database, "INSERT INTO metrics VALUES (?, ?, ?, ?, ?, ?, ?)");
        entry.bind(1, id);
        entry.bind(2, metric.name);
        entry.bind(3, metric.value);
        entry.bind(4, metric.kind);
        entry.bind(5, metric.n);
        bindOptional(entry, 6, metric.low);
        bindOptional(entry, 7, metric.high);
        entry.exec();
    }
    return id;
}

} // namespace core
