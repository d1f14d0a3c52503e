#include "core/search/trial.h"

#include "core/evaluation/estimate_json.h"
#include "core/search/candidate_cost_json.h"
#include "core/search/pareto.h"

#include <algorithm>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

} // namespace

std::string trialRecord(const Trial& trial)
{
    return Json{
        { "number", trial.number },
        { "genome", trial.genome },
        { "origin", trial.origin },
        { "cost", costJson(trial.cost) },
        { "accuracy", countsJson(trial.accuracy) },
        { "fidelity", trial.fidelity },
        { "seconds", trial.seconds },
        { "finalist", trial.isFinalist },
        { "file", trial.file },
        { "test", countsJson(trial.test) },
        { "fileBytes", trial.fileBytes }
    }.dump();
}

Trial trialOfRecord(const std::string& record)
{
    try {
        const Json json = Json::parse(record);
        return { .number = json.at("number").get<int64_t>(),
                 .genome = json.at("genome").get<Genome>(),
                 .origin = json.at("origin").get<std::string>(),
                 .cost = costOfJson(json.at("cost")),
                 .accuracy = estimateOfCounts(json.at("accuracy")),
                 .fidelity = json.at("fidelity").get<std::string>(),
                 .seconds = json.at("seconds").get<double>(),
                 .isFinalist = json.at("finalist").get<bool>(),
                 .file = json.at("file").get<std::string>(),
                 .test = estimateOfCounts(json.at("test")),
                 .fileBytes = json.at("fileBytes").get<int64_t>() };
    } catch (const Json::exception& error) {
        throw Error(ErrorCode::invalidFile,
                    fmt::format("a trial of the search cannot be read: {}", error.what()));
    }
}

std::vector<double> SearchObjectives::of(const Trial& trial) const
{
    std::vector<double> objectives{ 1 - trial.accuracy.value };
    for (const CostFigureName* cost : costs)
        objectives.push_back(static_cast<double>(trial.cost.*(cost->figure)));
    return objectives;
}

SearchObjectives searchObjectives(std::string_view text)
{
    SearchObjectives objectives;
    bool hasAccuracy = false;
    for (size_t start = 0; start <= text.size();) {
        const size_t end = std::min(text.find(',', start), text.size());
        const std::string_view word = text.substr(start, end - start);
        start = end + 1;
        if (word == "accuracy")
            hasAccuracy = true;
        else if (!word.empty())
            objectives.costs.push_back(&costFigures().at(word));
    }
    if (!hasAccuracy || objectives.costs.empty() || objectives.costs.size() > 2)
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("objectives \"{}\"; accepted are accuracy and one or two of bytes, "
                                "parameters, macs, memory, such as accuracy,bytes",
                                text));
    return objectives;
}

std::vector<size_t> frontOfTrials(const std::vector<Trial>& trials,
                                  const SearchObjectives& objectives,
                                  const std::vector<CostLimit>& limits, bool isOfFinalists)
{
    std::vector<size_t> members;
    std::vector<Objectives> points;
    for (size_t trial = 0; trial < trials.size(); ++trial) {
        if (trials[trial].isFinalist != isOfFinalists || violation(trials[trial].cost, limits) > 0)
            continue;
        members.push_back(trial);
        points.push_back(objectives.of(trials[trial]));
    }
    std::vector<size_t> front;
    for (const size_t point : frontOf(points))
        front.push_back(members[point]);
    std::ranges::reverse(front);
    return front;
}

} // namespace core
