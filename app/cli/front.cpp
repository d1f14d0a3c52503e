#include "app/cli/display_text.h"
#include "app/cli/search_folder.h"
#include "app/cli/verbs.h"
#include "core/base/atomic_file.h"
#include "core/evaluation/measurement_journal.h"
#include "core/search/front_chart.h"

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
    const SearchFolder description = readSearchFolder(folder);
    std::vector<core::Trial> trials;
    for (const std::string& record : core::journalRecords(folder / core::kJournalName))
        trials.push_back(core::trialOfRecord(record));
    const SearchView view{ .trials = trials,
                           .objectives = core::searchObjectives(description.objectives),
                           .limits = core::costLimits(description.budget, description.largest),
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
