#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace test {

using Words = std::vector<std::string>;
using Json = nlohmann::json;

/// What a finished run of espalier-cli left.
struct CommandResult
{
    int exitCode = -1; ///< -1 when a signal or the time limit ended it
    std::string output;
    std::string errors;

    /// The output as one JSON object; null when it is none.
    Json json() const;
    /// The output as JSON lines.
    std::vector<Json> events() const;
};

/// The program that the environment variable ESPALIER_CLI names, or the one beside this test.
std::string commandProgram();
/// Runs espalier-cli to its end with the environment changed by "NAME=value" entries.
CommandResult runCommand(const Words& arguments, const Words& environment = {});

/// Path of a file in resources/samples.
std::string samplePath(const std::string& name);

} // namespace test
