#include "app/cli/search_report.h"

#include "app/cli/display_text.h"
#include "app/cli/estimates.h"
#include "app/cli/table.h"
#include "core/search/candidate_cost_json.h"

#include <fmt/format.h>

namespace app {

namespace {

constexpr const char* kKind = "validation samples";
constexpr const char* kTestKind = "measured once on test samples, on the written file";

Json choicesJson(const std::vector<core::Gene>& genes, const core::Genome& genome)
{
    Json json = Json::object();
    for (size_t gene = 0; gene < genes.size() && gene < genome.size(); ++gene) {
        const auto choice = static_cast<size_t>(genome[gene]);
        if (genes[gene].choices.size() > 1 && choice < genes[gene].choices.size())
            json[genes[gene].name] = genes[gene].choices[choice];
    }
    return json;
}

Json trialJson(const SearchView& view, const core::Trial& trial)
{
    Json json = { { "number", trial.number }, { "origin", trial.origin } };
    json.update(core::costJson(trial.cost));
    json["top1"] = estimateJson(trial.accuracy, kKind);
    json["fidelity"] = trial.fidelity;
    if (trial.test.n > 0)
        json["test"] = estimateJson(trial.test, kTestKind);
    if (!trial.file.empty())
        json.update({ { "file", trial.file }, { "fileBytes", trial.fileBytes } });
    json["seconds"] = trial.seconds;
    json["choices"] = choicesJson(view.genes, trial.genome);
    return json;
}

std::string tableOf(const SearchView& view, const std::vector<size_t>& members)
{
    Table table({ "File", ">Bytes", ">Parameters", ">MACs", ">Top-1", ">n", "How" });
    for (const size_t member : members) {
        const core::Trial& trial = view.trials[member];
        table.add({ trial.file, bytesText(trial.cost.bytes), countText(trial.cost.parameters),
                    countText(trial.cost.macs), percentText(trial.accuracy.value),
                    countText(trial.accuracy.n), trial.fidelity });
    }
    return table.text(0);
}

std::string testText(const SearchView& view)
{
    std::string text;
    for (const core::Trial& trial : view.trials)
        if (trial.test.n > 0)
            text += fmt::format("{} on test samples, once: {}\n", shown(trial.file),
                                estimateText(trial.test));
    return text;
}

} // namespace

Json searchJson(const SearchView& view)
{
    const auto list = [&](bool isOfFinalists) {
        Json json = Json::array();
        for (const size_t member :
             core::frontOfTrials(view.trials, view.objectives, view.limits, isOfFinalists))
            json.push_back(trialJson(view, view.trials[member]));
        return json;
    };
    Json finalists = Json::array();
    for (const core::Trial& trial : view.trials)
        if (trial.isFinalist)
            finalists.push_back(trialJson(view, trial));
    return { { "trials", view.trials.size() },
             { "front", list(false) },
             { "finalFront", list(true) },
             { "finalists", finalists } };
}

std::string searchText(const SearchView& view)
{
    std::string text = "Candidates that no other beats\n"
        + tableOf(view, core::frontOfTrials(view.trials, view.objectives, view.limits, false));
    std::vector<size_t> finalists;
    for (size_t trial = 0; trial < view.trials.size(); ++trial)
        if (view.trials[trial].isFinalist)
            finalists.push_back(trial);
    if (!finalists.empty())
        text += "\nFinalists\n" + tableOf(view, finalists) + testText(view);
    return text;
}

} // namespace app
