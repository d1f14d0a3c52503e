#pragma once

#include "core/operators/operator.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// One element of an integer value before anything runs: a number, a named size ("batch", never
/// negative) or unknown.
struct SymbolicInteger
{
    std::optional<int64_t> number;
    std::string symbol;

    bool isUnknown() const { return !number && symbol.empty(); }
    bool operator==(const SymbolicInteger&) const = default;
};

using SymbolicIntegers = std::vector<SymbolicInteger>;

/// Content of a small integer or boolean scalar or vector, as far as it is known: from a constant
/// or from shape arithmetic. Absent for other values.
std::optional<SymbolicIntegers> symbolicIntegers(const ValueFacts& facts);

/// Makes `elements` the content of an output. Negative numbers, which a dimension cannot carry, are
/// kept as unknown; nothing is set when no element is known.
void setSymbolicIntegers(ShapeContext& context, size_t slot, const SymbolicIntegers& elements);

} // namespace core
