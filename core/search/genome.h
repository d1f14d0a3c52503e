#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace core {

/// One decision of a search: which of a few choices is taken.
struct Gene
{
    std::string name; ///< "widths.2", "keep conv1.weight"
    std::vector<std::string> choices; ///< at least one, each a word: "16", "50 %", "int8"
};

/// The choice taken for each gene of a space, in [0, choices).
using Genome = std::vector<int>;

} // namespace core
