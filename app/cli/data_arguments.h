#pragma once

#include "app/cli/console.h"
#include "app/cli/setting_options.h"
#include "core/data/dataset_description.h"
#include "core/data/preflight.h"

#include <CLI/CLI.hpp>

#include <map>
#include <memory>
#include <string>

namespace app {

/// One flag for each parameter of the preprocessing.
void addPreprocessingOptions(CLI::App& command, SettingTexts& settings);
/// What the flags say, else `fallback`.
core::Preprocessing withSettings(const core::Preprocessing& fallback, const SettingTexts& settings);

/// The options that say which data set is used and how its pictures become inputs.
class DataArguments
{
public:
    /// `fallback` is the data set when none is named; empty: it is optional.
    void addTo(CLI::App& command, const std::string& fallback);

    bool isGiven() const { return !m_data.empty(); }
    /// Of the data set that was named, else of `fallback`.
    core::DatasetDescription description(const std::string& fallback = {}) const;
    /// What the flags say, else the description, else the model.
    core::Preprocessing preprocessing(const core::Model& model,
                                      const core::DatasetDescription& description) const;
    /// What the flags say, else `fallback`.
    core::Preprocessing withFlags(const core::Preprocessing& fallback) const
    {
        return withSettings(fallback, m_settings);
    }

private:
    std::string m_data;
    double m_validationShare = -1; ///< negative: as described
    int64_t m_splitSeed = -1;
    std::map<std::string, std::string>
        m_settings; ///< of the preprocessing, by key; empty: not given
};

Json preflightJson(const core::PreflightReport& report);
std::string preflightText(const core::PreflightReport& report);

} // namespace app
