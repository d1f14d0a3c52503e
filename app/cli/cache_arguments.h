#pragma once

#include <CLI/CLI.hpp>

#include <filesystem>
#include <string>

namespace app {

/// Where a verb keeps what it measured, so that it is not measured again.
class CacheArguments
{
public:
    /// Adds --cache and --no-cache; `kept` is what is kept, for the help: "points".
    void addTo(CLI::App& command, const std::string& kept);
    /// Empty: nothing is kept.
    std::filesystem::path folder() const;

private:
    std::string m_folder; ///< empty: espalier in the user's cache folder
    bool m_keepsNothing = false;
};

} // namespace app
