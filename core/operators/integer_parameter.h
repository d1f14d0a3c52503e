#pragma once

#include "core/operators/operator.h"

#include <optional>
#include <string_view>
#include <vector>

namespace core {

/// A list of integers (axes, sizes, pads) that older opsets give as an attribute and newer ones as
/// an input.
class IntegerParameter
{
public:
    /// Reads attribute `name` below opset `inputSince`, input `slot` from there on.
    IntegerParameter(const NodeView& view, std::string_view name, size_t slot,
                     int64_t inputSince = 0);

    /// True when the node gives the list, known or not.
    bool isGiven() const { return m_attribute || m_slot; }
    bool isInput() const { return m_slot.has_value(); }
    /// The list, when the node gives it and it is known before running.
    std::optional<std::vector<int64_t>> known(const ShapeContext& context) const;
    /// The same from the facts of all inputs.
    std::optional<std::vector<int64_t>> known(std::span<const ValueFacts> inputs) const;
    /// The list, when the node gives it.
    std::optional<std::vector<int64_t>> value(const ForwardContext& context) const;

private:
    std::optional<std::vector<int64_t>> m_attribute;
    std::optional<size_t> m_slot;
};

/// Content of an integer scalar or vector, symbolic elements included; negative and unknown
/// elements are alike. Absent when nothing is known.
std::optional<SymbolicShape> symbolicElements(const ValueFacts& facts);

/// Content of a floating-point or integer input that is constant.
std::optional<std::vector<double>> constantReals(const ValueFacts& facts);

} // namespace core
