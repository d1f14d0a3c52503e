#pragma once

#include "core/base/monitor.h"
#include "core/layout/geometry.h"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace core {

/// A box to be placed. Indices of nodes, nets and blocks are positions in LayoutInput.
struct LayoutNode
{
    Size size;
    int32_t block = -1; ///< innermost expanded block around it; -1: none
};

/// An expanded block: a container drawn around its nodes and inner blocks.
struct LayoutBlock
{
    int32_t parent = -1;
    double headingWidth = 0; ///< kept free of the line that enters first
};

/// One value: made by `source`, read by `targets` (a reader may stand more than once).
struct LayoutNet
{
    int32_t source = -1;
    std::vector<int32_t> targets;
    double labelWidth = 60; ///< of its stub labels at the readers, should it become a hub
    double sourceLabelWidth = 60;
};

/// What is to be drawn. The order of the nodes is their original order, preferably topological: it
/// breaks every tie, so a small change of the graph changes the picture little.
struct LayoutInput
{
    std::vector<LayoutNode> nodes;
    std::vector<LayoutBlock> blocks;
    std::vector<LayoutNet> nets;
};

struct LayoutOptions
{
    double rowGap = 20; ///< between two rows at least
    double nodeGap = 24; ///< between two boxes of a row
    double trunkGap = 12; ///< beside a line that passes through a row
    double blockPadding = 16; ///< inside a block, on the left, right and bottom
    double blockHeader = 30; ///< inside a block, on top
    double stubHeight = 16;
    double maximumRowWidth = 6000; ///< a row of more nodes is wrapped
    int32_t hubFanOut = 16; ///< a value with more readers than this ...
    int32_t hubSpan = 64; ///< ... over more ranks than this is drawn as stubs

    bool operator==(const LayoutOptions&) const = default;
};

/// A piece of a route: a cubic Bezier curve, or a straight line (whose inner control points lie on
/// it). Readers of one value share the trunk, so the pieces of a net form a tree.
struct RouteSegment
{
    std::array<Point, 4> points;
    int32_t net = -1;
    int32_t parent = -1; ///< the segment it continues, -1 at the source
    int32_t target = -1; ///< the node it ends at, -1 when it goes on
    bool isLine = false;
};

/// A label that stands for the line of a hub, right of its source or of one of its readers.
struct StubLabel
{
    int32_t net = -1;
    int32_t node = -1;
    bool isAtSource = false;
    Rect box;
};

/// A finished drawing.
struct GraphLayout
{
    std::vector<Rect> nodes;
    std::vector<Rect> blocks;
    std::vector<RouteSegment> segments;
    std::vector<StubLabel> stubs;
    std::vector<bool> isHub; ///< by net
    Rect bounds;
    int64_t crossings = 0; ///< of lines between neighbouring rows, all levels together
};

struct FlatLayout;
struct FlatProblem;

/// Finished layouts of blocks, so that identical blocks, and blocks that did not change since the
/// last call, are laid out once. Single caller.
class LayoutCache
{
public:
    LayoutCache();
    ~LayoutCache();
    LayoutCache(LayoutCache&&) noexcept;
    LayoutCache& operator=(LayoutCache&&) noexcept;

    std::shared_ptr<const FlatLayout> find(const FlatProblem& problem) const;
    void insert(FlatProblem problem, std::shared_ptr<const FlatLayout> layout);

private:
    struct Entry;
    std::vector<std::vector<Entry>> m_buckets;
    size_t m_count = 0;
};

/// Draws a graph in ranks from top to bottom, after Sugiyama, Tagawa and Toda (1981): longest-path
/// ranks, one trunk of dummies per value, median and barycentre sweeps, coordinates after Brandes
/// and Koepf (2001). Every block is laid out alone and then placed as one box. Cycles are drawn
/// with lines that lead upwards. Throws Error invalidArgument for an index out of range; Cancelled.
GraphLayout layoutGraph(const LayoutInput& input, const LayoutOptions& options,
                        const Monitor& monitor, LayoutCache* cache = nullptr);

} // namespace core
