#pragma once

#include "core/graph/graph.h"

#include <optional>

namespace core {

/// A constant scale with its zero point, as a QuantizeLinear or DequantizeLinear uses them.
struct QuantizationValues
{
    ValueId scale;
    ValueId zeroPoint; ///< may be invalid: 0
    ElementType type = ElementType::undefined; ///< of the quantized tensor
    int64_t axis = 1; ///< of scales that are a list
};

/// A tensor in its quantized form.
struct QuantizedTensor
{
    ValueId value;
    QuantizationValues of;
};

/// Reads the QuantizeLinear and DequantizeLinear nodes of a graph.
class QuantizedValues
{
public:
    explicit QuantizedValues(const Graph& graph)
        : m_graph(graph)
    {
    }

    /// What a QuantizeLinear node writes, when it is per tensor and to uint8 or int8.
    std::optional<QuantizationValues> quantizer(NodeId node) const;
    /// The activation that `real` was dequantized from, per tensor and of uint8 or int8.
    std::optional<QuantizedTensor> activation(ValueId real) const;
    /// The constant that `real` was dequantized from, with one scale or one for each place along
    /// `axis`.
    std::optional<QuantizedTensor> weights(ValueId real, int64_t axis) const;
    /// Likewise for an int32 constant.
    std::optional<QuantizedTensor> bias(ValueId real) const;

    /// The constant float of a scale; the only one when it is per tensor.
    std::vector<float> scales(const QuantizationValues& of) const;
    int32_t zeroPoint(const QuantizationValues& of) const;
    /// True when both map integers to the same numbers.
    bool areEqual(const QuantizationValues& a, const QuantizationValues& b) const;

private:
    const Node* dequantizer(ValueId real) const;
    std::optional<QuantizationValues> read(const Node& node, ElementType fallback) const;
    bool isPerTensor(const QuantizationValues& of) const;

    const Graph& m_graph;
};

} // namespace core
