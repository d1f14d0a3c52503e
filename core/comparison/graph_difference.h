#pragma once

#include "core/base/monitor.h"
#include "core/comparison/node_matching.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace core {

enum class NodeFate
{
    same,
    changed,
    removed, ///< only in the reference
    added ///< only in the model
};

/// "same", "changed", "removed" or "added".
const char* nodeFateName(NodeFate fate);

enum class ChangeKind
{
    operatorType, ///< another operator stands under the same name
    attribute,
    inputs, ///< reads something else; nodes that only one model has are looked through
    weightType, ///< stored in another element type
    weightShape,
    weightValues,
    function, ///< calls a model-local function with another body
};

/// "operator", "attribute", "inputs", "weight type", "weight shape", "weight values" or "function".
const char* changeKindName(ChangeKind kind);

/// One thing that is different about a node.
struct NodeChange
{
    ChangeKind kind = ChangeKind::attribute;
    std::string what; ///< name of the attribute, or of the weight in the reference
    std::string before; ///< in words: "3×3", "float32"; empty: not there
    std::string after;
    /// Of weight values: |b - a| / |a| with Euclidean norms, |b| in place of an |a| of zero.
    std::optional<double> relative;
};

/// A node of either graph, or one of both.
struct NodeDifference
{
    NodeFate fate = NodeFate::same;
    NodeId reference; ///< invalid for an added node
    NodeId model; ///< invalid for a removed node
    std::vector<NodeChange> changes;

    /// The largest relative difference of a weight's values; nothing where none was compared.
    std::optional<double> largestRelative() const;
};

/// How two graphs differ. Nodes that only make constants are no part of it: their readers are
/// compared by the constants that come out. So a weight stored as integers with scales is compared
/// by the numbers it stands for.
/// Weights are compared with normalizations folded where one of the graphs has them folded.
struct GraphDifference
{
    /// The graphs that were compared: constants computed, ids those of the models given.
    std::shared_ptr<const Model> reference;
    std::shared_ptr<const Model> model;
    /// The same for the constants alone: a BatchNormalization that only one of the graphs has is
    /// folded into the convolution before it, as it is in the other graph.
    std::shared_ptr<const Model> foldedReference;
    std::shared_ptr<const Model> foldedModel;
    std::vector<NodeDifference> nodes; ///< in the order of the model, removed ones in between

    int64_t count(NodeFate fate) const;
};

/// Throws Cancelled.
GraphDifference compareGraphs(const Model& reference, const Model& model, const Monitor& monitor);

} // namespace core
