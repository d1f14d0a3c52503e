#pragma once

#include "core/graph/shape.h"

#include <map>
#include <string_view>
#include <vector>

namespace core {

/// Names an axis of an Einsum: a letter's code, or -1 - k for the k-th axis from the right under an
/// ellipsis.
using EinsumLabel = int;
using EinsumLabels = std::vector<EinsumLabel>;

/// One comma-separated term, as written.
struct EinsumTerm
{
    std::string before; ///< letters before the ellipsis, or all of them
    std::string after; ///< letters behind the ellipsis
    bool hasEllipsis = false;
};

/// "bij,bjk->bik" taken apart.
struct EinsumEquation
{
    std::vector<EinsumTerm> inputs;
    EinsumTerm output;
    bool isExplicit = false; ///< has "->"

    /// Labels of an operand's axes; throws Error invalidModel when the rank does not fit the term.
    EinsumLabels inputLabels(size_t operand, size_t rank) const;
    /// Labels of the output when its ellipsis stands for `ellipsisRank` axes.
    EinsumLabels outputLabels(size_t ellipsisRank) const;
    /// Axes under the ellipsis of an operand.
    size_t ellipsisRank(size_t operand, size_t rank) const;
};

/// Throws Error invalidModel naming what is wrong with the text.
EinsumEquation parseEinsumEquation(std::string_view text);

/// Size of each label over all operands; size 1 stretches. Throws Error invalidModel when two sizes
/// contradict.
std::map<EinsumLabel, Dimension> labelSizes(const std::vector<EinsumLabels>& labels,
                                            const std::vector<SymbolicShape>& shapes);

} // namespace core
