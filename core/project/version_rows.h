#pragma once

#include "core/project/version.h"

#include <vector>

namespace SQLite {
class Database;
}

namespace core {

/// Reads all versions by id. Throws Error invalidFile, naming the version, for a row that no
/// Espalier writes: a parent that comes later, a hash that is none, a figure that is not finite.
std::vector<Version> readVersions(SQLite::Database& database);
/// Stores a version with its metrics and returns its id; `version.id` does not count.
int64_t insertVersion(SQLite::Database& database, const Version& version);

} // namespace core
