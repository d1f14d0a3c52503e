#pragma once

#include "core/base/monitor.h"
#include "core/execution/fusion.h"
#include "core/execution/quantized_patterns.h"
#include "core/graph/model.h"
#include "core/operators/operator.h"

#include <memory>
#include <set>
#include <span>
#include <vector>

namespace core {

/// A model rewritten for running: quantized patterns made integer, constants and
/// BatchNormalizations folded, groups to fuse found, operators built. Independent of input shapes.
/// Node and value ids are those of the model it was made from; values in `kept` can still be
/// observed.
struct PreparedModel
{
    Model model;
    std::vector<QuantizedNode> quantizedNodes; ///< which nodes were rewritten to integers
    std::vector<FusionGroup> groups;
    std::vector<std::unique_ptr<Operator>> operators; ///< by NodeId, null for removed nodes
    std::set<ValueId> kept;

    const Operator& operatorOf(NodeId id) const
    {
        return *operators[static_cast<size_t>(id.index)];
    }
};

/// `fuse` false: nothing is rewritten or fused.
std::unique_ptr<PreparedModel> prepareModel(const Model& model, std::span<const ValueId> taps,
                                            bool fuse, const Monitor& monitor);

} // namespace core
