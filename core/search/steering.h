#pragma once

#include "core/search/search_space.h"

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace core {

/// What people ask of a search while it runs, and of the runs after it. It stands in a file of its
/// own, so that a search that is killed still knows it.
struct Steering
{
    std::optional<std::string> budget; ///< in place of the command's; as on the command line
    std::vector<int64_t> finalists; ///< numbers of trials that are trained to the end at once
    /// Choices that are not tried any more, by the name of their gene.
    std::map<std::string, std::set<std::string>> forbidden;

    bool operator==(const Steering&) const = default;
};

/// Replaces the wishes in the folder of a search. Throws Error fileAccess.
void writeSteering(const std::filesystem::path& folder, const Steering& steering);
/// Nothing is asked for where there is no such file. Throws Error invalidFile.
Steering readSteering(const std::filesystem::path& folder);

/// Choices of a gene that are left. Throws Error invalidArgument when a forbidden choice, or its
/// gene, is unknown, or none is left.
void checkForbidden(const Steering& steering, const std::vector<Gene>& genes);
/// The genome with the nearest choice that is allowed in place of each that is not.
Genome allowed(const Steering& steering, const std::vector<Gene>& genes, Genome genome);

} // namespace core
