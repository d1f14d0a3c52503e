#pragma once

#include "core/base/parameters.h"

#include <CLI/CLI.hpp>

#include <map>
#include <string>

namespace app {

/// Texts of settings by key; empty: not given.
using SettingTexts = std::map<std::string, std::string>;

/// One flag for each parameter, with what it accepts as help. `settings` must outlive the command.
void addSettingOptions(CLI::App& command, const core::Parameters& parameters,
                       SettingTexts& settings, const std::string& group);
/// Sets what was given. Throws core::Error naming the parameter and what it accepts.
void setGiven(core::ParameterValues& values, const SettingTexts& settings);

} // namespace app
