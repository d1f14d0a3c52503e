#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// A figure of a version, with how it came about.
struct Metric
{
    std::string name; ///< "top1", "parameters", ...; one of a name in a version
    double value = 0;
    std::string kind; ///< "computed", "measured on validation samples", ...
    int64_t n = 0; ///< samples or runs behind it; 0: it needs none
    std::optional<double> low; ///< 95 % interval, where there is one
    std::optional<double> high;
};

/// Where a version comes from and what is known of it.
struct VersionDescription
{
    std::optional<int64_t> parent; ///< nothing: an original
    std::string operation; ///< verb of the command line, "import" for an original
    /// JSON object: the words of the command and what they read, as RecipeStep has them; "{}" for
    /// an original.
    std::string arguments = "{}";
    std::optional<int64_t> seed;
    std::string tool; ///< version of Espalier that made it
    std::string name; ///< for people
    std::string note;
    std::vector<Metric> metrics;
};

/// An immutable model of a project, with its place in the tree. Name, note and the two marks may
/// change, nothing else does.
struct Version : VersionDescription
{
    int64_t id = 0; ///< never given again; larger than the parent's
    std::string model; ///< SHA-256 of the file
    int64_t bytes = 0; ///< of the file
    int64_t created = 0; ///< seconds since 1970, UTC
    bool isPinned = false; ///< stays on display and is not deleted
    bool isDeleted = false; ///< marked; the file stays until the project is tidied
};

} // namespace core
