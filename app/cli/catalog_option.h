#pragma once

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <string>
#include <vector>

namespace app {

/// Adds an option whose choices are the ids of a catalog, the first as default; its help says what
/// each means.
template <typename Catalog>
CLI::Option* addChoice(CLI::App& command, const char* name, std::string& value,
                       const char* question, const Catalog& catalog)
{
    value = catalog.rows().front().id;
    std::vector<std::string> ids;
    std::string help = question;
    for (const auto& row : catalog) {
        ids.emplace_back(row.id);
        help += fmt::format("\n{}: {}", row.id, row.help);
    }
    return command.add_option(name, value, help)->check(CLI::IsMember(ids));
}

} // namespace app
