#include "core/search/search_description.h"

#include "core/base/atomic_file.h"
#include "core/evaluation/measurement_journal.h"
#include "core/search/candidate_cost_json.h"

#include <fmt/format.h>

#include <fstream>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kDescriptionName = "search.json";

Json genesJson(const std::vector<Gene>& genes)
{
    Json json = Json::array();
    for (const Gene& gene : genes)
        json.push_back({ { "name", gene.name }, { "choices", gene.choices } });
    return json;
}

SearchDescription descriptionOf(const Json& json)
{
    SearchDescription description{ .objectives = json.at("objectives").get<std::string>(),
                                   .budget = json.at("budget").get<std::string>(),
                                   .options =
                                       json.at("options").get<std::map<std::string, std::string>>(),
                                   .feasibility = { .largest = costOfJson(json.at("largest")),
                                                    .central = costOfJson(json.at("central")),
                                                    .smallest = costOfJson(json.at("smallest")),
                                                    .networks = json.at("networks").get<double>() },
                                   .genes = {} };
    for (const Json& gene : json.at("genes"))
        description.genes.push_back({ gene.at("name").get<std::string>(),
                                      gene.at("choices").get<std::vector<std::string>>() });
    return description;
}

} // namespace

void writeSearchDescription(const std::filesystem::path& folder,
                            const SearchDescription& description)
{
    const std::string text = Json{
        { "objectives", description.objectives },
        { "budget", description.budget },
        { "options", description.options },
        { "largest", costJson(description.feasibility.largest) },
        { "central", costJson(description.feasibility.central) },
        { "smallest", costJson(description.feasibility.smallest) },
        { "networks", description.feasibility.networks },
        { "genes", genesJson(description.genes) }
    }.dump(1);
    writeFileAtomically(folder / kDescriptionName, std::as_bytes(std::span(text)));
}

SearchDescription readSearchDescription(const std::filesystem::path& folder)
{
    const std::filesystem::path path = folder / kDescriptionName;
    std::ifstream file(path);
    if (!file)
        throw Error(ErrorCode::fileAccess,
                    fmt::format("{} is not the folder of a search: {} is not there",
                                folder.string(), kDescriptionName));
    try {
        return descriptionOf(Json::parse(file));
    } catch (const Json::exception& error) {
        throw Error(ErrorCode::invalidFile,
                    fmt::format("{} cannot be read: {}", path.string(), error.what()));
    }
}

std::vector<Trial> readTrials(const std::filesystem::path& folder)
{
    std::vector<Trial> trials;
    for (const std::string& record : journalRecords(folder / kJournalName))
        trials.push_back(trialOfRecord(record));
    return trials;
}

void steer(const std::filesystem::path& folder, const Steering& steering)
{
    const SearchDescription description = readSearchDescription(folder);
    checkForbidden(steering, description.genes);
    if (steering.budget)
        refuseInfeasible(costLimits(*steering.budget, description.feasibility.largest),
                         description.feasibility.smallest);
    if (!steering.finalists.empty()) {
        const auto trials = static_cast<int64_t>(readTrials(folder).size());
        for (const int64_t number : steering.finalists)
            if (number < 0 || number >= trials)
                throw Error(ErrorCode::invalidArgument,
                            fmt::format("there is no trial {}; the search has {}, numbered from 0",
                                        number, trials));
    }
    writeSteering(folder, steering);
}

} // namespace core
