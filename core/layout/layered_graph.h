#pragma once

#include "core/layout/flat_layout.h"

#include <cstdint>
#include <span>
#include <vector>

namespace core {

/// Boxes and dummies in rows, joined by edges that lead exactly one row down. A net owns one trunk:
/// a chain of dummies from the row below its source to the row above its last target.
struct LayeredGraph
{
    struct Edge
    {
        int32_t upper = -1;
        int32_t lower = -1;
        double upperOffset = 0; ///< from the upper vertex's reference x
        double lowerOffset = 0;
    };

    /// Dummies of a net: vertices firstDummy ... firstDummy + dummyCount - 1, from top to bottom.
    struct Trunk
    {
        int32_t firstDummy = 0;
        int32_t dummyCount = 0;
    };

    int32_t boxCount = 0; ///< vertices below this are the problem's boxes, the others dummies
    std::vector<int32_t> rank; ///< by vertex
    std::vector<double> left; ///< reach beside the reference x, by vertex
    std::vector<double> right;
    std::vector<Trunk> trunks; ///< by net
    std::vector<Edge> edges;
    std::vector<std::vector<int32_t>> rows; ///< vertices from left to right
    std::vector<int32_t> position; ///< in its row, by vertex

    size_t vertexCount() const { return rank.size(); }
    bool isDummy(int32_t vertex) const { return m_isDummy[static_cast<size_t>(vertex)]; }
    /// Edges to the row below or above, in order of creation.
    std::span<const int32_t> edgesBelow(int32_t vertex) const
    {
        return slice(m_firstBelow, m_below, vertex);
    }
    std::span<const int32_t> edgesAbove(int32_t vertex) const
    {
        return slice(m_firstAbove, m_above, vertex);
    }
    const Edge& edge(int32_t index) const { return edges[static_cast<size_t>(index)]; }
    int32_t positionOf(int32_t vertex) const { return position[static_cast<size_t>(vertex)]; }
    /// Sets the positions after the rows were changed.
    void updatePositions();
    /// Vertices in the order of their rows: what inRowOrder() numbers 0, 1, 2 ...
    std::vector<int32_t> verticesByRow() const;
    /// The same graph with its vertices numbered row by row from left to right, and the edges with
    /// them. What is near in the picture is near in memory then, which makes the passes over a wide
    /// graph several times faster. It has no trunks, and boxes are mixed with dummies.
    LayeredGraph inRowOrder() const;

private:
    friend LayeredGraph makeLayeredGraph(const FlatProblem& problem,
                                         const std::vector<FlatNet>& nets,
                                         const std::vector<int32_t>& ranks);
    static std::span<const int32_t> slice(const std::vector<int32_t>& first,
                                          const std::vector<int32_t>& items, int32_t vertex)
    {
        const auto begin = static_cast<size_t>(first[static_cast<size_t>(vertex)]);
        const auto end = static_cast<size_t>(first[static_cast<size_t>(vertex) + 1]);
        return std::span(items).subspan(begin, end - begin);
    }
    void index();

    std::vector<bool> m_isDummy;
    std::vector<int32_t> m_firstBelow;
    std::vector<int32_t> m_below;
    std::vector<int32_t> m_firstAbove;
    std::vector<int32_t> m_above;
};

/// Room between two neighbours of a row: lines pass closer to a box than another box may stand.
inline double gapBetween(const LayeredGraph& graph, const LayoutOptions& options, int32_t a,
                         int32_t b)
{
    return graph.isDummy(a) || graph.isDummy(b) ? options.trunkGap : options.nodeGap;
}

/// Adds the dummies; rows are still empty.
LayeredGraph makeLayeredGraph(const FlatProblem& problem, const std::vector<FlatNet>& nets,
                              const std::vector<int32_t>& ranks);

} // namespace core
