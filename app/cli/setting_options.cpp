#include "app/cli/setting_options.h"

#include <fmt/format.h>

namespace app {

void addSettingOptions(CLI::App& command, const core::Parameters& parameters,
                       SettingTexts& settings, const std::string& group)
{
    for (const core::Parameter& parameter : parameters)
        command
            .add_option(core::parameterFlag(parameter.key), settings[parameter.key],
                        fmt::format("{} ({})", parameter.help, core::acceptedText(parameter)))
            ->group(group)
            ->type_name("VALUE");
}

void setGiven(core::ParameterValues& values, const SettingTexts& settings)
{
    for (const auto& [key, text] : settings)
        if (!text.empty())
            values.setText(key, text);
}

} // namespace app
