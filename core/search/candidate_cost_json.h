#pragma once

#include "core/search/candidate_cost.h"

#include <nlohmann/json.hpp>

namespace core {

/// The figures of a cost by their ids.
inline nlohmann::ordered_json costJson(const CandidateCost& cost)
{
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    for (const CostFigureName& figure : costFigures())
        json[std::string(figure.id)] = cost.*(figure.figure);
    return json;
}

/// Throws nlohmann::json::exception for anything else.
inline CandidateCost costOfJson(const nlohmann::ordered_json& json)
{
    CandidateCost cost;
    for (const CostFigureName& figure : costFigures())
        cost.*(figure.figure) = json.at(std::string(figure.id)).get<int64_t>();
    return cost;
}

} // namespace core
