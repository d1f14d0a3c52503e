#include "app/cli/search_folder.h"

#include "app/cli/display_text.h"
#include "app/cli/estimates.h"
#include "app/cli/table.h"
#include "core/base/atomic_file.h"

#include <fmt/format.h>

#include <fstream>

namespace app {

namespace {

constexpr const char* kDescriptionName = "search.json";
constexpr const char* kKind = "validation samples";
constexpr const char* kTestKind = "measured once on test samples, on the written file";

Json costJson(const core::CandidateCost& cost)
{
    Json json = Json::object();
    for (const core::CostFigureName& figure : core::costFigures())
        json[std::string(figure.id)] = cost.*(figure.figure);
    return json;
}

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
    json.update(costJson(trial.cost));
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

SearchFolder folderOf(const Json& json)
{
    SearchFolder folder{ .objectives = json.at("objectives").get<std::string>(),
                         .budget = json.at("budget").get<std::string>(),
                         .largest = {},
                         .genes = {} };
    for (const core::CostFigureName& figure : core::costFigures())
        folder.largest.*(figure.figure) =
            json.at("largest").at(std::string(figure.id)).get<int64_t>();
    for (const Json& gene : json.at("genes"))
        folder.genes.push_back({ gene.at("name").get<std::string>(),
                                 gene.at("choices").get<std::vector<std::string>>() });
    return folder;
}

} // namespace

void writeSearchFolder(const std::filesystem::path& folder, const SearchFolder& description)
{
    Json genes = Json::array();
    for (const core::Gene& gene : description.genes)
        genes.push_back({ { "name", gene.name }, { "choices", gene.choices } });
    const std::string text = Json{
        { "objectives", description.objectives },
        { "budget", description.budget },
        { "largest", costJson(description.largest) },
        { "genes", genes }
    }.dump(1);
    core::writeFileAtomically(folder / kDescriptionName, std::as_bytes(std::span(text)));
}

SearchFolder readSearchFolder(const std::filesystem::path& folder)
{
    const std::filesystem::path path = folder / kDescriptionName;
    std::ifstream file(path);
    if (!file)
        throw core::Error(core::ErrorCode::fileAccess,
                          fmt::format("{} is not the folder of a search: {} is not there",
                                      folder.string(), kDescriptionName));
    try {
        return folderOf(Json::parse(file));
    } catch (const Json::exception& error) {
        throw core::Error(core::ErrorCode::invalidFile,
                          fmt::format("{} cannot be read: {}", path.string(), error.what()));
    }
}

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
