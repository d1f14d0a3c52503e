#pragma once

#include "core/execution/model_cost.h"
#include "core/graph/blocks.h"
#include "core/graph/model.h"

#include <QString>

#include <vector>

namespace widgets {

/// A block or a layer of a model; together they are a tree in one vector.
struct OutlineItem
{
    QString name;
    core::NodeId node; ///< invalid for a block
    int parent = -1; ///< index of the block around it; -1 for the root's
    std::vector<int> children;
    int64_t parameters = 0; ///< of the block, the sum
    int64_t macs = 0;
};

/// The model as blocks and layers. Item 0 is the model itself. Order is that of the graph: a block
/// stands where its first node does.
std::vector<OutlineItem> modelOutline(const core::Model& model, const core::BlockTree& blocks,
                                      const core::ModelCost& cost, const QString& modelName);

} // namespace widgets
