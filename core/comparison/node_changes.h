#pragma once

#include "core/comparison/graph_difference.h"

namespace core {

/// The two models around a pair of nodes: as stored, and with constants computed.
struct ComparedModels
{
    const Model& storedReference;
    const Model& storedModel;
    const Model& reference;
    const Model& model;
    const Model& foldedReference; ///< whose constants are compared, see GraphDifference
    const Model& foldedModel;
    const NodeMatching& matching;
};

/// What is different about a matched pair of nodes; nothing when they do the same.
std::vector<NodeChange> nodeChanges(const ComparedModels& models, NodeId reference, NodeId model);

} // namespace core
