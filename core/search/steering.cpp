#include "core/search/steering.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <ranges>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kSteeringName = "steering.json";

bool isAllowed(const Steering& steering, const Gene& gene, int choice)
{
    const auto found = steering.forbidden.find(gene.name);
    return found == steering.forbidden.end()
        || !found->second.contains(gene.choices[static_cast<size_t>(choice)]);
}

int nearestAllowed(const Steering& steering, const Gene& gene, int choice)
{
    const int count = static_cast<int>(gene.choices.size());
    for (int distance = 0; distance < count; ++distance)
        for (const int other : { choice - distance, choice + distance })
            if (other >= 0 && other < count && isAllowed(steering, gene, other))
                return other;
    return choice;
}

} // namespace

void writeSteering(const std::filesystem::path& folder, const Steering& steering)
{
    Json json{ { "finalists", steering.finalists }, { "forbidden", steering.forbidden } };
    if (steering.budget)
        json["budget"] = *steering.budget;
    const std::string text = json.dump(1);
    writeFileAtomically(folder / kSteeringName, std::as_bytes(std::span(text)));
}

Steering readSteering(const std::filesystem::path& folder)
{
    std::ifstream file(folder / kSteeringName);
    if (!file)
        return {};
    try {
        const Json json = Json::parse(file);
        Steering steering{
            .budget = {},
            .finalists = json.at("finalists").get<std::vector<int64_t>>(),
            .forbidden = json.at("forbidden").get<std::map<std::string, std::set<std::string>>>()
        };
        if (json.contains("budget"))
            steering.budget = json["budget"].get<std::string>();
        return steering;
    } catch (const Json::exception& error) {
        throw Error(
            ErrorCode::invalidFile,
            fmt::format("{} cannot be read: {}", (folder / kSteeringName).string(), error.what()));
    }
}

void checkForbidden(const Steering& steering, const std::vector<Gene>& genes)
{
    for (const auto& [name, choices] : steering.forbidden) {
        const auto gene = std::ranges::find(genes, name, &Gene::name);
        if (gene == genes.end())
            throw Error(ErrorCode::invalidArgument,
                        fmt::format("the search has no gene \"{}\"; it has {}", name,
                                    fmt::join(genes | std::views::transform(&Gene::name), ", ")));
        for (const std::string& choice : choices)
            if (std::ranges::count(gene->choices, choice) == 0)
                throw Error(ErrorCode::invalidArgument,
                            fmt::format("gene \"{}\" has no choice \"{}\"; it has {}", name, choice,
                                        fmt::join(gene->choices, ", ")));
        if (choices.size() == gene->choices.size())
            throw Error(ErrorCode::invalidArgument,
                        fmt::format("no choice of gene \"{}\" would be left; allow one of {}", name,
                                    fmt::join(gene->choices, ", ")));
    }
}

Genome allowed(const Steering& steering, const std::vector<Gene>& genes, Genome genome)
{
    for (size_t gene = 0; gene < genes.size(); ++gene)
        genome[gene] = nearestAllowed(steering, genes[gene], genome[gene]);
    return genome;
}

} // namespace core
