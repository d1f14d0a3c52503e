#include "core/layout/ranking.h"

#include <queue>

#include <algorithm>
#include <limits>
#include <numeric>

namespace core {

namespace {

constexpr int kSlackSweeps = 6;

/// Neighbours of every box in one direction, packed.
class Adjacency
{
public:
    Adjacency(size_t nodeCount, const std::vector<FlatNet>& nets, bool downwards)
        : m_first(nodeCount + 1, 0)
    {
        forEachEdge(nets, [&](int32_t source, int32_t target) {
            ++m_first[static_cast<size_t>(downwards ? source : target) + 1];
        });
        std::partial_sum(m_first.begin(), m_first.end(), m_first.begin());
        m_others.resize(static_cast<size_t>(m_first.back()));
        std::vector<int32_t> next(m_first.begin(), m_first.end() - 1);
        forEachEdge(nets, [&](int32_t source, int32_t target) {
            const auto from = static_cast<size_t>(downwards ? source : target);
            m_others[static_cast<size_t>(next[from]++)] = downwards ? target : source;
        });
    }

    std::span<const int32_t> of(size_t node) const
    {
        return std::span(m_others).subspan(static_cast<size_t>(m_first[node]),
                                           static_cast<size_t>(m_first[node + 1] - m_first[node]));
    }

private:
    template <typename Call>
    static void forEachEdge(const std::vector<FlatNet>& nets, Call&& call)
    {
        for (const FlatNet& net : nets) {
            for (const FlatEnd& target : net.targets)
                call(net.source.node, target.node);
        }
    }

    std::vector<int32_t> m_first;
    std::vector<int32_t> m_others;
};

/// Boxes with sources first, otherwise in their own order. Where only cycles are left, the first
/// box in its own order goes ahead.
std::vector<int32_t> nearlyTopologicalOrder(size_t nodeCount, const std::vector<FlatNet>& nets)
{
    const Adjacency below(nodeCount, nets, true);
    std::vector<int32_t> missing(nodeCount, 0);
    for (size_t node = 0; node < nodeCount; ++node) {
        for (const int32_t next : below.of(node))
            ++missing[static_cast<size_t>(next)];
    }
    std::priority_queue<int32_t, std::vector<int32_t>, std::greater<>> ready;
    std::vector<bool> isDone(nodeCount, false);
    std::vector<int32_t> order;
    order.reserve(nodeCount);
    for (size_t node = 0; node < nodeCount; ++node) {
        if (missing[node] == 0)
            ready.push(static_cast<int32_t>(node));
    }
    size_t firstOpen = 0;
    while (order.size() < nodeCount) {
        if (ready.empty()) {
            while (isDone[firstOpen])
                ++firstOpen;
            ready.push(static_cast<int32_t>(firstOpen));
        }
        const int32_t node = ready.top();
        ready.pop();
        if (isDone[static_cast<size_t>(node)])
            continue;
        isDone[static_cast<size_t>(node)] = true;
        order.push_back(node);
        for (const int32_t next : below.of(static_cast<size_t>(node))) {
            if (--missing[static_cast<size_t>(next)] == 0 && !isDone[static_cast<size_t>(next)])
                ready.push(next);
        }
    }
    return order;
}

/// Ranks of one problem while they are being improved.
class Ranker
{
public:
    Ranker(const FlatProblem& problem, const std::vector<FlatNet>& nets)
        : m_problem(problem)
        , m_above(problem.nodes.size(), nets, false)
        , m_below(problem.nodes.size(), nets, true)
        , m_order(nearlyTopologicalOrder(problem.nodes.size(), nets))
        , m_rank(problem.nodes.size(), 0)
        , m_netsBelow(problem.nodes.size(), 0)
    {
        for (const FlatNet& net : nets)
            ++m_netsBelow[static_cast<size_t>(net.source.node)];
        m_hasEntry = std::ranges::any_of(
            problem.nodes, [](const FlatNode& node) { return node.role == FlatNode::Role::entry; });
    }

    std::vector<int32_t> run()
    {
        for (const int32_t node : m_order)
            m_rank[static_cast<size_t>(node)] = lowest(static_cast<size_t>(node));
        markFree();
        for (int sweep = 0; sweep < kSlackSweeps; ++sweep) {
            const bool sank = sink();
            const bool rose = rise();
            if (!sank && !rose)
                break;
        }
        wrapWideRows();
        pinExits();
        return std::move(m_rank);
    }

private:
    bool isPinned(size_t node) const { return m_problem.nodes[node].role != FlatNode::Role::box; }

    /// The first rank below everything above the box.
    int32_t lowest(size_t node) const
    {
        int32_t rank = m_hasEntry && m_problem.nodes[node].role != FlatNode::Role::entry ? 1 : 0;
        for (const int32_t other : m_above.of(node))
            rank = std::max(rank, m_rank[static_cast<size_t>(other)] + 1);
        return rank;
    }

    /// Whole chains that hang from nothing above may sink together.
    void markFree()
    {
        m_isFree.assign(m_rank.size(), false);
        for (const int32_t node : m_order) {
            const auto above = m_above.of(static_cast<size_t>(node));
            m_isFree[static_cast<size_t>(node)] =
                std::ranges::all_of(
                    above, [&](int32_t other) { return m_isFree[static_cast<size_t>(other)]; })
                && !isPinned(static_cast<size_t>(node));
        }
    }

    bool sink()
    {
        bool changed = false;
        for (auto node = m_order.rbegin(); node != m_order.rend(); ++node) {
            const auto index = static_cast<size_t>(*node);
            const auto below = m_below.of(index);
            if (below.empty() || isPinned(index))
                continue;
            const bool wantsDown =
                static_cast<size_t>(m_netsBelow[index]) > m_above.of(index).size()
                || m_isFree[index];
            if (!wantsDown)
                continue;
            int32_t rank = std::numeric_limits<int32_t>::max();
            for (const int32_t other : below)
                rank = std::min(rank, m_rank[static_cast<size_t>(other)] - 1);
            changed = changed || rank != m_rank[index];
            m_rank[index] = rank;
        }
        return changed;
    }

    bool rise()
    {
        bool changed = false;
        for (const int32_t node : m_order) {
            const auto index = static_cast<size_t>(node);
            if (isPinned(index) || m_isFree[index]
                || static_cast<size_t>(m_netsBelow[index]) >= m_above.of(index).size())
                continue;
            const int32_t rank = lowest(index);
            changed = changed || rank != m_rank[index];
            m_rank[index] = rank;
        }
        return changed;
    }

    void pinExits()
    {
        int32_t last = 0;
        for (size_t node = 0; node < m_rank.size(); ++node) {
            if (m_problem.nodes[node].role != FlatNode::Role::exit)
                last = std::max(last, m_rank[node]);
        }
        for (size_t node = 0; node < m_rank.size(); ++node) {
            if (m_problem.nodes[node].role == FlatNode::Role::exit)
                m_rank[node] = last + 1;
        }
    }

    /// Nodes of one rank are not joined, so a rank can be split into several without breaking
    /// order.
    void wrapWideRows()
    {
        const size_t count = m_rank.empty() ? 0 : *std::ranges::max_element(m_rank) + size_t{ 1 };
        std::vector<double> used(count, 0);
        std::vector<int32_t> line(m_rank.size(), 0);
        std::vector<int32_t> lines(count, 1);
        for (size_t node = 0; node < m_rank.size(); ++node) {
            const auto rank = static_cast<size_t>(m_rank[node]);
            const double width = m_problem.nodes[node].left + m_problem.nodes[node].right
                + m_problem.options.nodeGap;
            if (!isPinned(node) && used[rank] > 0
                && used[rank] + width > m_problem.options.maximumRowWidth) {
                used[rank] = 0;
                ++lines[rank];
            }
            used[rank] += width;
            line[node] = lines[rank] - 1;
        }
        std::vector<int32_t> start(count, 0);
        for (size_t rank = 1; rank < count; ++rank)
            start[rank] = start[rank - 1] + lines[rank - 1];
        for (size_t node = 0; node < m_rank.size(); ++node)
            m_rank[node] = start[static_cast<size_t>(m_rank[node])] + line[node];
    }

    const FlatProblem& m_problem;
    Adjacency m_above;
    Adjacency m_below;
    std::vector<int32_t> m_order;
    std::vector<int32_t> m_rank;
    std::vector<int32_t> m_netsBelow;
    std::vector<bool> m_isFree;
    bool m_hasEntry = false;
};

} // namespace

AcyclicNets makeAcyclic(const FlatProblem& problem)
{
    const std::vector<int32_t> order = nearlyTopologicalOrder(problem.nodes.size(), problem.nets);
    std::vector<int32_t> place(order.size(), 0);
    for (size_t index = 0; index < order.size(); ++index)
        place[static_cast<size_t>(order[index])] = static_cast<int32_t>(index);
    AcyclicNets result;
    const auto add = [&](FlatNet net, size_t original, bool isReversed) {
        result.nets.push_back(std::move(net));
        result.original.push_back(static_cast<int32_t>(original));
        result.isReversed.push_back(isReversed);
    };
    for (size_t index = 0; index < problem.nets.size(); ++index) {
        const FlatNet& net = problem.nets[index];
        const int32_t source = place[static_cast<size_t>(net.source.node)];
        FlatNet forward{ .source = net.source, .targets = {} };
        for (const FlatEnd& target : net.targets) {
            const int32_t end = place[static_cast<size_t>(target.node)];
            if (end > source)
                forward.targets.push_back(target);
            else if (end < source)
                add({ .source = target, .targets = { net.source } }, index, true);
        }
        if (!forward.targets.empty())
            add(std::move(forward), index, false);
    }
    return result;
}

std::vector<int32_t> assignRanks(const FlatProblem& problem, const std::vector<FlatNet>& nets)
{
    return Ranker(problem, nets).run();
}

} // namespace core
