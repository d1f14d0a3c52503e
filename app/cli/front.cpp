#include "app/cli/display_text.h"
#include "app/cli/search_report.h"
#include "app/cli/verbs.h"
#include "core/base/atomic_file.h"
#include "core/search/front_chart.h"
#include "core/search/search_description.h"
#include "core/search/steering.h"

#include <fmt/format.h>

namespace app {

namespace {

struct FrontArguments
{
    std::string folder;
    std::string chart;
};

Outcome showFront(const FrontArguments& arguments)
{
    const std::filesystem::path folder = arguments.folder;
    const core::SearchDescription description = core::readSearchDescription(folder);
    const std::string budget = core::readSteering(folder).budget.value_or(description.budget);
    const std::vector<core::Trial> trials = core::readTrials(folder);
    const SearchView view{ .trials = trials,
                           .objectives = core::searchObjectives(description.objectives),
                           .limits = core::costLimits(budget, description.feasibility.largest),
                           .genes = description.genes };
    Outcome outcome{ .result = searchJson(view), .text = searchText(view) };
    if (!arguments.chart.empty()) {
        const std::string chart = core::frontChart(trials, view.objectives, view.limits);
        core::writeFileAtomically(arguments.chart, std::as_bytes(std::span(chart)));
        outcome.result["file"] = arguments.chart;
        outcome.text += fmt::format("{}\n", shown(arguments.chart));
    }
    return outcome;
}

} // namespace

VerbAction configureFront(CLI::App& command)
{
    const auto arguments = std::make_shared<FrontArguments>();
    command.add_option("folder", arguments->folder, "Folder of a search")
        ->required()
        ->type_name("DIR");
    command.add_option("--svg", arguments->chart, "File to draw the chart to")->type_name("FILE");
    return [arguments](core::Monitor&) { return showFront(*arguments); };
}

} // namespace app
