#pragma once

#include "core/graph/model.h"
#include "core/quantization/target_profile.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace core {

/// How one node of a network will be computed.
struct LayerChoice
{
    NodeId node;
    bool isInteger = false;
    bool hasWeights = false; ///< a product by weights
    int bits = 32; ///< of its weights, or of its numbers when it has none: 4, 7, 8, 16 or 32
    std::string reason; ///< why it stays float; empty for integers
};

/// A value that is carried in integers.
struct IntegerValue
{
    ValueId value;
    /// Values whose ranges together make the range of this one, so that those that only pass
    /// through have equal parameters.
    std::vector<ValueId> sources;
    bool isBounded = false; ///< lies in [0, 1] whatever comes in
    /// Every reader gets integers, float ones after conversion, as the producer is only fused
    /// then; else only integer nodes do.
    bool isForAll = true;
};

/// Which nodes compute with integers, and which values they read and make.
struct QuantizationPlan
{
    std::vector<LayerChoice> layers; ///< of all nodes, in graph order
    std::vector<IntegerValue> values;
    std::set<NodeId> integerNodes; ///< without the activations that are part of them

    const IntegerValue* find(ValueId value) const;
    /// Values whose ranges must be known.
    std::vector<ValueId> sources() const;
};

struct QuantizationScope
{
    std::set<std::string> floatNodes; ///< names of nodes that stay float
    bool sharesConcat = false;
};

/// Before: a prepared float model. Chooses as many nodes as a runtime can fuse: products always;
/// operators between them where integers come in and are read again; what leads to outputs only
/// stays float.
QuantizationPlan planQuantization(const Model& model, const QuantizationScope& scope);

/// Axis of the weight of a product node that runs over its outputs.
int weightAxis(const Node& node);

} // namespace core
