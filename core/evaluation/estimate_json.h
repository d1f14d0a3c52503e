#pragma once

#include "core/evaluation/estimate.h"

#include <nlohmann/json.hpp>

namespace core {

/// An estimate in a record: [hits, n]; its interval follows from them.
inline nlohmann::ordered_json countsJson(const Estimate& estimate)
{
    return { estimate.hits, estimate.n };
}

/// Throws nlohmann::json::exception for anything else.
inline Estimate estimateOfCounts(const nlohmann::ordered_json& counts)
{
    return wilsonEstimate(counts.at(0).get<int64_t>(), counts.at(1).get<int64_t>());
}

} // namespace core
