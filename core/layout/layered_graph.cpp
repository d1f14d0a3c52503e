#include "core/layout/layered_graph.h"

#include <algorithm>
#include <numeric>

namespace core {

namespace {

/// Positions of the edges of every vertex, packed; `end` picks the vertex of an edge.
template <typename End>
void packEdges(const std::vector<LayeredGraph::Edge>& edges, size_t vertexCount, End&& end,
               std::vector<int32_t>& first, std::vector<int32_t>& packed)
{
    first.assign(vertexCount + 1, 0);
    for (const LayeredGraph::Edge& edge : edges)
        ++first[static_cast<size_t>(end(edge)) + 1];
    std::partial_sum(first.begin(), first.end(), first.begin());
    packed.resize(edges.size());
    std::vector<int32_t> next(first.begin(), first.end() - 1);
    for (size_t index = 0; index < edges.size(); ++index)
        packed[static_cast<size_t>(next[static_cast<size_t>(end(edges[index]))]++)] =
            static_cast<int32_t>(index);
}

} // namespace

void LayeredGraph::updatePositions()
{
    for (const std::vector<int32_t>& row : rows) {
        for (size_t place = 0; place < row.size(); ++place)
            position[static_cast<size_t>(row[place])] = static_cast<int32_t>(place);
    }
}

void LayeredGraph::index()
{
    packEdges(
        edges, vertexCount(), [](const Edge& edge) { return edge.upper; }, m_firstBelow, m_below);
    packEdges(
        edges, vertexCount(), [](const Edge& edge) { return edge.lower; }, m_firstAbove, m_above);
}

std::vector<int32_t> LayeredGraph::verticesByRow() const
{
    std::vector<int32_t> vertices;
    vertices.reserve(vertexCount());
    for (const std::vector<int32_t>& row : rows)
        vertices.insert(vertices.end(), row.begin(), row.end());
    return vertices;
}

LayeredGraph LayeredGraph::inRowOrder() const
{
    const std::vector<int32_t> vertices = verticesByRow();
    std::vector<int32_t> numberOf(vertexCount());
    LayeredGraph graph;
    graph.boxCount = boxCount;
    for (auto* floats : { &graph.left, &graph.right })
        floats->reserve(vertices.size());
    for (auto* integers : { &graph.rank, &graph.position })
        integers->reserve(vertices.size());
    for (size_t number = 0; number < vertices.size(); ++number) {
        const auto vertex = static_cast<size_t>(vertices[number]);
        numberOf[vertex] = static_cast<int32_t>(number);
        graph.rank.push_back(rank[vertex]);
        graph.left.push_back(left[vertex]);
        graph.right.push_back(right[vertex]);
        graph.position.push_back(position[vertex]);
        graph.m_isDummy.push_back(m_isDummy[vertex]);
    }
    graph.edges.reserve(edges.size());
    for (const int32_t vertex : vertices) {
        for (const int32_t index : edgesBelow(vertex)) {
            Edge edge = edges[static_cast<size_t>(index)];
            edge.upper = numberOf[static_cast<size_t>(edge.upper)];
            edge.lower = numberOf[static_cast<size_t>(edge.lower)];
            graph.edges.push_back(edge);
        }
    }
    graph.rows.resize(rows.size());
    int32_t number = 0;
    for (size_t row = 0; row < rows.size(); ++row) {
        graph.rows[row].resize(rows[row].size());
        std::iota(graph.rows[row].begin(), graph.rows[row].end(), number);
        number += static_cast<int32_t>(rows[row].size());
    }
    graph.index();
    return graph;
}

LayeredGraph makeLayeredGraph(const FlatProblem& problem, const std::vector<FlatNet>& nets,
                              const std::vector<int32_t>& ranks)
{
    LayeredGraph graph;
    graph.boxCount = static_cast<int32_t>(problem.nodes.size());
    graph.rank = ranks;
    for (const FlatNode& node : problem.nodes) {
        graph.left.push_back(node.left);
        graph.right.push_back(node.right);
    }
    for (const FlatNet& net : nets) {
        const auto rankOf = [&](const FlatEnd& end) {
            return ranks[static_cast<size_t>(end.node)];
        };
        const int32_t top = rankOf(net.source);
        int32_t bottom = top + 1;
        for (const FlatEnd& target : net.targets)
            bottom = std::max(bottom, rankOf(target));
        const auto first = static_cast<int32_t>(graph.vertexCount());
        graph.trunks.push_back({ first, bottom - top - 1 });
        for (int32_t rank = top + 1; rank < bottom; ++rank) {
            const auto dummy = static_cast<int32_t>(graph.vertexCount());
            const bool isFirst = rank == top + 1;
            graph.edges.push_back({ isFirst ? net.source.node : dummy - 1, dummy,
                                    isFirst ? net.source.offset : 0, 0 });
            graph.rank.push_back(rank);
            graph.left.push_back(0);
            graph.right.push_back(0);
        }
        for (const FlatEnd& target : net.targets) {
            const int32_t step = rankOf(target) - top - 1;
            graph.edges.push_back({ step == 0 ? net.source.node : first + step - 1, target.node,
                                    step == 0 ? net.source.offset : 0, target.offset });
        }
    }
    graph.m_isDummy.assign(graph.vertexCount(), true);
    std::fill_n(graph.m_isDummy.begin(), graph.boxCount, false);
    const int32_t last =
        graph.rank.empty() ? -1 : *std::max_element(graph.rank.begin(), graph.rank.end());
    graph.rows.resize(static_cast<size_t>(last + 1));
    graph.position.assign(graph.vertexCount(), 0);
    graph.index();
    return graph;
}

} // namespace core
