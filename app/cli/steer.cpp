#include "app/cli/verbs.h"
#include "core/base/error.h"
#include "core/search/search_description.h"
#include "core/search/steering.h"

#include <fmt/format.h>

#include <filesystem>
#include <optional>

namespace app {

namespace {

struct SteerArguments
{
    std::string folder;
    std::optional<std::string> budget;
    std::vector<int64_t> finalists;
    std::vector<std::string> forbidden;
    std::vector<std::string> allowed;
};

/// "widths.1=16" in two.
std::pair<std::string, std::string> geneAndChoice(const std::string& text)
{
    const size_t sign = text.rfind('=');
    if (sign == std::string::npos)
        throw core::Error(core::ErrorCode::invalidArgument,
                          fmt::format("\"{}\" is no choice of a gene; accepted is GENE=CHOICE, "
                                      "such as widths.1=16",
                                      text));
    return { text.substr(0, sign), text.substr(sign + 1) };
}

void take(const SteerArguments& arguments, core::Steering& steering)
{
    if (arguments.budget)
        steering.budget = arguments.budget;
    for (const int64_t number : arguments.finalists)
        if (std::ranges::count(steering.finalists, number) == 0)
            steering.finalists.push_back(number);
    for (const std::string& text : arguments.forbidden) {
        const auto [gene, choice] = geneAndChoice(text);
        steering.forbidden[gene].insert(choice);
    }
    for (const std::string& text : arguments.allowed) {
        const auto [gene, choice] = geneAndChoice(text);
        steering.forbidden[gene].erase(choice);
        if (steering.forbidden[gene].empty())
            steering.forbidden.erase(gene);
    }
}

Outcome steer(const SteerArguments& arguments)
{
    const std::filesystem::path folder = arguments.folder;
    core::Steering steering = core::readSteering(folder);
    take(arguments, steering);
    core::steer(folder, steering);
    return { .result = { { "budget", steering.budget.value_or("") },
                         { "finalists", steering.finalists },
                         { "forbidden", steering.forbidden } },
             .text = "The search takes this up after the network that it measures now; one that "
                     "does not run, when its command is repeated.\n" };
}

} // namespace

VerbAction configureSteer(CLI::App& command)
{
    const auto arguments = std::make_shared<SteerArguments>();
    command.add_option("folder", arguments->folder, "Folder of a search")
        ->required()
        ->type_name("DIR");
    command
        .add_option(
            "--budget", arguments->budget,
            "Other limits for the networks from now on, as search accepts them; \"\" for none")
        ->type_name("LIMITS");
    command
        .add_option("--finish", arguments->finalists,
                    "Numbers of trials that are trained to the end at once; commas between")
        ->delimiter(',')
        ->type_name("N");
    command
        .add_option("--forbid", arguments->forbidden,
                    "Choices of genes that are not tried any more, such as widths.1=16")
        ->type_name("GENE=CHOICE");
    command
        .add_option("--allow", arguments->allowed, "Choices that were forbidden and are so no more")
        ->type_name("GENE=CHOICE");
    return [arguments](core::Monitor&) { return steer(*arguments); };
}

} // namespace app
