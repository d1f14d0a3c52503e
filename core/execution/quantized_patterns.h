#pragma once

#include "core/base/monitor.h"
#include "core/graph/model.h"

#include <set>
#include <string>
#include <vector>

namespace core {

/// How a node between DequantizeLinear and QuantizeLinear is run.
struct QuantizedNode
{
    NodeId node;
    bool isInteger = false;
    std::string reason; ///< why it stays in float
};

/// Before: DequantizeLinear -> operator [-> Relu or Clip] -> QuantizeLinear. After: the operator on
/// the quantized tensors (QLinearConv, QLinearMatMul, QGemm, QLinearAdd, ..., or the operator
/// itself where it only moves or selects values), then a Clip in the quantized type unless its type
/// clips anyway. Conditions: scales and zero points are constant and per tensor, those of weights
/// may be per output channel; a bias has the scale of its product; the result between operator
/// and QuantizeLinear is read by nothing else and is no output of the graph; operators that move
/// values keep scale and zero point. Formula: round(clip(x)) = clip(round(x)) as rounding is
/// monotone; the rest is each operator's own, which rounds once where the float graph rounds
/// several times, so a result may differ from the float graph's by one step.
///
/// Values in `kept` are still computed as the graph defines them. Ids stay; a rewritten operator
/// keeps its node. Gives every operator that reads a dequantized activation.
std::vector<QuantizedNode> rewriteQuantizedPatterns(Model& model, const std::set<ValueId>& kept,
                                                    const Monitor& monitor);

} // namespace core
