#pragma once

#include <cstddef>
#include <vector>

namespace core {

/// One precision that a layer can have.
struct PrecisionOption
{
    int bits = 32;
    double cost = 0; ///< not negative, in any unit
    double loss = 0; ///< adds up over the layers
};

/// A precision for every layer that no other choice beats in cost and loss together.
struct PrecisionChoice
{
    double cost = 0;
    double loss = 0;
    std::vector<int> bits; ///< of the layers, in order
};

/// All best choices of one option for each layer, the cheapest first: a multiple-choice knapsack
/// problem, solved for every budget at once by dynamic programming over the layers (K. Dudzinski,
/// S. Walukiewicz: "Exact methods for the knapsack problem and its relaxations", 1987, with
/// dominance in place of a table). Exact up to `mostPoints` choices; beyond them the best of so
/// many equal steps of cost are kept. Every layer has at least one option.
std::vector<PrecisionChoice> precisionFront(const std::vector<std::vector<PrecisionOption>>& layers,
                                            size_t mostPoints = 4096);

} // namespace core
