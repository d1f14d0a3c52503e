#pragma once

#include "core/execution/model_cost.h"
#include "core/operators/operator.h"

#include <string>
#include <vector>

namespace core {

/// What all nodes of one operator cost together.
struct OperatorShare
{
    std::string type; ///< "Conv", with the domain before it when it is not ONNX's
    OperatorCategory category = OperatorCategory::other;
    int64_t nodes = 0;
    int64_t parameters = 0;
    int64_t macs = 0;
};

/// One share for each operator of the model, the most frequent first, ties by name.
std::vector<OperatorShare> operatorShares(const Model& model, const ModelCost& cost);

/// The figure of a node that a ranking goes by.
enum class CostFigure
{
    parameterBytes,
    macs,
    activationBytes,
};

int64_t costFigure(const NodeCost& cost, CostFigure figure);

/// The `count` nodes with the largest figure, largest first; nodes with zero are left out.
std::vector<NodeCost> largestNodes(const ModelCost& cost, CostFigure figure, size_t count);

} // namespace core
