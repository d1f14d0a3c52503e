#pragma once

#include "app/cli/data_arguments.h"
#include "core/graph/network_template.h"

#include <CLI/CLI.hpp>

#include <optional>
#include <string>

namespace app {

/// A template with its settings, as newNetworkParameters() describes them.
struct NetworkChoice
{
    const core::NetworkTemplate* family = nullptr;
    core::ParameterValues values;
};

/// The options that say which network is made from a template.
class NetworkArguments
{
public:
    void addTo(CLI::App& command);

    /// What the flags say, else the recipe, else the defaults; `classes` is the default of that
    /// number when it is known. Throws core::Error naming what is missing or does not fit.
    NetworkChoice choice(std::optional<int64_t> classes) const;

private:
    std::string m_template;
    std::string m_recipe;
    SettingTexts m_settings; ///< of all templates, by key; empty: not given
};

} // namespace app
