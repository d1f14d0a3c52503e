#pragma once

#include "core/pruning/channel_group.h"
#include "core/pruning/disjoint_sets.h"
#include "core/pruning/linked_nodes.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// Which single positions of which axes go together, and which must stay. Only axes that hang
/// together with a weight are looked at.
class ChannelClosure
{
public:
    ChannelClosure(const Model& model, const InferredShapes& shapes, const AxisTable& axes,
                   const ChannelGroupOptions& options, const std::vector<LinkedNode>& nodes);

    /// Positions [0, size) of an axis are numbered first(axis) ...; -1 when not looked at.
    int32_t first(int32_t axis) const { return m_first[static_cast<size_t>(axis)]; }
    int32_t positions() const { return m_count; }
    /// Representative of everything that goes together with a position.
    int32_t root(int32_t position) { return m_sets->root(position); }
    /// Why the class of a root must stay; empty when it need not.
    std::string frozenReason(int32_t root) const;
    bool isFrozen(int32_t root) const { return m_reasons[static_cast<size_t>(root)] >= 0; }
    bool mixes(int32_t root) const { return m_mixes[static_cast<size_t>(root)]; }

private:
    /// Where a reason comes from; its words are made when asked for.
    struct Reason
    {
        enum class Kind
        {
            interface, ///< an input or output of the graph
            nested, ///< read by name from a nested graph
            statistics, ///< a normalization runs over the axis
            counted, ///< the number of channels enters results
            whole, ///< the node treats the axis as one
            unknown, ///< the node names no relation of the axis
            added, ///< the node makes the position from nothing
            constant, ///< a shape that the node reads cannot be rewritten
        };
        Kind kind;
        NodeId node;
        ValueId value;
        int axis = 0;
    };

    void numberPositions();
    void unite(const LinkedNode& linked);
    void freezeInterface();
    void freezeNode(const LinkedNode& linked);
    void freezeCounted(const LinkedNode& linked);
    void freezeUncovered(const LinkedNode& linked, bool isOutput);
    std::vector<bool> coveredPositions(const LinkedNode& linked, const AxisPlace& place) const;
    void freezeAxis(int32_t axis, const Reason& reason);
    void freezePosition(int32_t position, int32_t reason);
    int32_t add(const Reason& reason);
    const Node& node(const LinkedNode& linked) const { return m_model.graph.node(linked.id); }

    const Model& m_model;
    const InferredShapes& m_shapes;
    const AxisTable& m_axes;
    const ChannelGroupOptions& m_options;
    const std::vector<LinkedNode>& m_nodes;
    UseTable m_uses;
    std::vector<int32_t> m_first; ///< by axis
    int32_t m_count = 0;
    std::optional<DisjointSets> m_sets;
    std::vector<int32_t> m_reasons; ///< by root, index of a reason or -1
    std::vector<bool> m_mixes; ///< by root
    std::vector<Reason> m_reasonList;
};

} // namespace core
