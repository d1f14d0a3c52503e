#include "app/cli/network_arguments.h"

#include "app/cli/recipe_file.h"
#include "core/base/parameters_json.h"
#include "core/execution/new_network.h"

#include <fmt/format.h>

namespace app {

namespace {

std::vector<std::string> templateIds()
{
    std::vector<std::string> ids;
    for (const core::NetworkTemplate& family : core::networkTemplates())
        ids.emplace_back(family.id);
    return ids;
}

} // namespace

void NetworkArguments::addTo(CLI::App& command)
{
    std::string help = "Family of the network";
    for (const core::NetworkTemplate& family : core::networkTemplates())
        help += fmt::format("; {}: {}", family.id, family.help);
    command.add_option("--template", m_template, help)
        ->check(CLI::IsMember(templateIds()))
        ->type_name("TEMPLATE");
    command
        .add_option("--recipe", m_recipe,
                    "JSON file with \"template\" and the settings of the network; flags go first")
        ->type_name("FILE");
    for (const core::NetworkTemplate& family : core::networkTemplates())
        for (const core::Parameter& parameter : core::newNetworkParameters(family))
            if (m_settings.try_emplace(parameter.key).second)
                command
                    .add_option(
                        core::parameterFlag(parameter.key), m_settings[parameter.key],
                        fmt::format("{} ({})", parameter.help, core::acceptedText(parameter)))
                    ->group("Network, as far as the template has it")
                    ->type_name("VALUE");
}

NetworkChoice NetworkArguments::choice(std::optional<int64_t> classes) const
{
    Json recipe = m_recipe.empty() ? Json::object() : readRecipe(m_recipe);
    std::string id = takeText(recipe, "template");
    if (!m_template.empty())
        id = m_template;
    if (id.empty())
        throw core::Error(
            core::ErrorCode::invalidArgument,
            fmt::format("--template is missing; accepted are: {}", fmt::join(templateIds(), ", ")));
    const core::NetworkTemplate& family = core::networkTemplates().at(id);
    NetworkChoice choice{ &family, core::ParameterValues(core::newNetworkParameters(family)) };
    if (classes)
        choice.values.set("classes", *classes);
    core::setFromJson(choice.values, recipe.dump());
    for (const auto& [key, text] : m_settings)
        if (!text.empty())
            choice.values.setText(key, text);
    return choice;
}

} // namespace app
