#pragma once

#include "core/layout/flat_layout.h"

#include <cstdint>
#include <span>
#include <vector>

namespace core {

/// The nets of a problem made acyclic. A target that would close a cycle becomes a net of its own,
/// from target to source, marked as reversed.
struct AcyclicNets
{
    std::vector<FlatNet> nets;
    std::vector<int32_t> original; ///< index in the problem
    std::vector<bool> isReversed;
};

AcyclicNets makeAcyclic(const FlatProblem& problem);

/// Row of every box: every net leads to higher ranks. Boxes with more lines below than above sink,
/// and rows wider than the options allow are spread over several.
std::vector<int32_t> assignRanks(const FlatProblem& problem, const std::vector<FlatNet>& nets);

} // namespace core
