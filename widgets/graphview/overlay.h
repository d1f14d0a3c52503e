#pragma once

#include <QString>

#include <vector>

namespace widgets {

/// What the canvas tints its nodes by.
enum class ColourBy
{
    category, ///< the operator's category, no heat map
    parameters,
    macs,
    latency, ///< from an overlay of measured times
    overlay, ///< any other figure handed in by the caller
};

/// One figure per node, shown as a heat map with a legend.
struct Overlay
{
    ColourBy kind = ColourBy::overlay;
    QString title; ///< "Latency", as the legend's heading
    QString unit; ///< "ms"; empty for a pure number
    /// Figures are shares: the scale goes from 0 to 1, and a block shows the mean of its nodes.
    bool isShare = false;
    /// By NodeId::index; NaN where the figure does not exist. A block shows the sum of its nodes.
    std::vector<double> values;
};

/// What a comparison of two models says about a node.
enum class NodeMark
{
    none,
    removed, ///< hatched
    added, ///< outlined
    changed, ///< with a bar along its foot
    absent, ///< not in the model that is looked at: faded
};

/// A mark for each node.
struct NodeMarks
{
    std::vector<NodeMark> marks; ///< by NodeId::index; empty: no marks
    std::vector<double> amounts; ///< by NodeId::index: lengths of the bars, in [0, 1]
};

} // namespace widgets
