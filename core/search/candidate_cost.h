#pragma once

#include "core/base/catalog.h"
#include "core/graph/model.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What a network costs for one picture. Kind of all figures: computed from the graph.
struct CandidateCost
{
    int64_t parameters = 0;
    int64_t bytes = 0; ///< of the weights as they are stored
    int64_t macs = 0;
    int64_t memory = 0; ///< bytes of the weights and of the activations alive at the worst time

    bool operator==(const CandidateCost&) const = default;
};

/// `isInteger`: weights of products are stored in one byte each, with a scale for each output and
/// biases of four bytes.
CandidateCost candidateCost(const Model& model, bool isInteger);

/// One figure of a cost by name.
struct CostFigureName
{
    std::string_view id; ///< "bytes"
    std::string_view title; ///< "Bytes of weights"
    std::string_view help;
    int64_t CandidateCost::*figure;
    bool isInBytes = false;
};

/// All figures, in the order in which they are shown.
const Catalog<CostFigureName>& costFigures();

/// What a network may cost at most.
struct CostLimit
{
    const CostFigureName* figure = nullptr;
    int64_t most = 0;
};

/// Limits with commas between: "bytes<=50kB,macs<=50%"; a share is of `whole`. Throws Error
/// invalidArgument naming the part and what is accepted.
std::vector<CostLimit> costLimits(std::string_view text, const CandidateCost& whole);

/// How far a cost is above the limits: the sum of (cost / limit - 1) where that is positive; 0 when
/// all limits hold.
double violation(const CandidateCost& cost, const std::vector<CostLimit>& limits);

/// Throws Error invalidArgument, naming the limit, when even `smallest` is above one of them.
void refuseInfeasible(const std::vector<CostLimit>& limits, const CandidateCost& smallest);

} // namespace core
