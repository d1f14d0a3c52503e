#include "core/graph/blocks.h"

#include "core/graph/block_paths.h"
#include "core/graph/block_stacks.h"
#include "core/graph/constant_nodes.h"
#include "core/graph/node_signature.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace core {

namespace {

constexpr int64_t kSmallestBlock = 3; ///< nodes; fewer are not worth a box of their own
constexpr double kTellingShare = 0.3; ///< of the nodes that names or structure must cover
constexpr int64_t kWorthwhile = 12; ///< a graph this small needs no blocks
constexpr int64_t kLargestFlat = 300; ///< nodes of a graph without structure before it is sliced
constexpr int kRefinements = 3; ///< rounds of Weisfeiler and Leman (1968)
constexpr int64_t kReadable = 48; ///< boxes that a first view may show at ease
constexpr int64_t kSparse = 6; ///< boxes that say too little for a first view
constexpr int32_t kLargestOpenStack = 8; ///< equal blocks that a first view may show one by one

/// Builds the tree of one set of paths.
class TreeBuilder
{
public:
    TreeBuilder(const Graph& graph, std::vector<bool> isConstant)
        : m_graph(graph)
    {
        m_tree.blockOf.assign(graph.nodeSlots(), -1);
        m_tree.isConstant = std::move(isConstant);
    }

    BlockTree run(std::vector<BlockPath> paths)
    {
        m_paths = std::move(paths);
        splitReentered(m_graph, m_tree.isConstant, m_paths);
        while (dropPoorBlocks()) { }
        build();
        return std::move(m_tree);
    }

private:
    bool isConstant(NodeId id) const { return m_tree.isConstant[static_cast<size_t>(id.index)]; }

    /// Computing nodes inside every prefix of a path; the empty one is the whole graph.
    std::map<BlockPath, int64_t> countInside() const
    {
        std::map<BlockPath, int64_t> counts;
        for (const NodeId id : m_graph.order()) {
            BlockPath prefix = m_paths[static_cast<size_t>(id.index)];
            if (isConstant(id))
                continue;
            for (;; prefix.pop_back()) {
                ++counts[prefix];
                if (prefix.empty())
                    break;
            }
        }
        return counts;
    }

    /// Leaves out blocks of few nodes and those that hold all of what is around them.
    bool dropPoorBlocks()
    {
        const std::map<BlockPath, int64_t> counts = countInside();
        const auto countOf = [&](const BlockPath& path) {
            const auto found = counts.find(path);
            return found == counts.end() ? 0 : found->second;
        };
        bool changed = false;
        for (const NodeId id : m_graph.order()) {
            BlockPath& path = m_paths[static_cast<size_t>(id.index)];
            BlockPath around;
            BlockPath kept;
            for (const std::string& part : path) {
                const int64_t outer = countOf(around);
                around.push_back(part);
                const int64_t inner = countOf(around);
                if (inner >= kSmallestBlock && inner < outer)
                    kept.push_back(part);
            }
            changed = changed || kept.size() < path.size();
            path = std::move(kept);
        }
        return changed;
    }

    int32_t blockFor(const BlockPath& path)
    {
        if (path.empty())
            return -1;
        const auto found = m_indexOf.find(path);
        if (found != m_indexOf.end())
            return found->second;
        const int32_t parent = blockFor(BlockPath(path.begin(), path.end() - 1));
        const auto index = static_cast<int32_t>(m_tree.blocks.size());
        Block block{ .name = path.back(), .path = path.back(), .parent = parent };
        if (parent >= 0) {
            Block& around = m_tree.blocks[static_cast<size_t>(parent)];
            around.children.push_back(index);
            block.path = around.path + "/" + block.name;
            block.depth = around.depth + 1;
        }
        m_tree.blocks.push_back(std::move(block));
        m_indexOf.emplace(path, index);
        return index;
    }

    void build()
    {
        for (const NodeId id : m_graph.order()) {
            const int32_t index = blockFor(m_paths[static_cast<size_t>(id.index)]);
            m_tree.blockOf[static_cast<size_t>(id.index)] = index;
            if (index < 0)
                continue;
            m_tree.blocks[static_cast<size_t>(index)].nodes.push_back(id);
            for (int32_t around = index; around >= 0 && !isConstant(id);
                 around = m_tree.block(around).parent)
                ++m_tree.blocks[static_cast<size_t>(around)].nodeCount;
        }
    }

    const Graph& m_graph;
    BlockTree m_tree;
    std::vector<BlockPath> m_paths;
    std::map<BlockPath, int32_t> m_indexOf;
};

/// Share of the computing nodes that are in a block.
double coverage(const BlockTree& tree, const Graph& graph)
{
    int64_t inside = 0;
    int64_t all = 0;
    for (const NodeId id : graph.order()) {
        const auto index = static_cast<size_t>(id.index);
        if (tree.isConstant[index])
            continue;
        ++all;
        inside += tree.blockOf[index] >= 0 ? 1 : 0;
    }
    return all == 0 ? 0 : static_cast<double>(inside) / static_cast<double>(all);
}

/// Recognizes blocks of equal structure: labels of nodes are refined by those of the nodes they
/// read within the block, and a block is the multiset of its labels.
class TwinFinder
{
public:
    TwinFinder(const Graph& graph, BlockTree& tree)
        : m_graph(graph)
        , m_tree(tree)
        , m_labels(graph.nodeSlots(), 0)
        , m_next(graph.nodeSlots(), 0)
        , m_owner(graph.nodeSlots(), -1)
        , m_own(graph.nodeSlots(), 0)
    {
        for (const NodeId id : graph.order())
            m_own[static_cast<size_t>(id.index)] = nodeSignature(graph, id);
    }

    void run()
    {
        std::unordered_map<uint64_t, int32_t> firstOf;
        for (size_t index = 0; index < m_tree.blocks.size(); ++index) {
            const auto self = static_cast<int32_t>(index);
            m_tree.blocks[index].twinOf = firstOf.emplace(signature(self), self).first->second;
        }
        std::vector<int32_t> counts(m_tree.blocks.size(), 0);
        for (const Block& block : m_tree.blocks)
            ++counts[static_cast<size_t>(block.twinOf)];
        for (Block& block : m_tree.blocks)
            block.twins = counts[static_cast<size_t>(block.twinOf)];
    }

private:
    uint64_t signature(int32_t block)
    {
        const std::vector<NodeId> nodes = m_tree.nodesInside(block);
        for (const NodeId id : nodes) {
            m_owner[static_cast<size_t>(id.index)] = block;
            m_labels[static_cast<size_t>(id.index)] = m_own[static_cast<size_t>(id.index)];
        }
        for (int round = 0; round < kRefinements; ++round) {
            for (const NodeId id : nodes)
                m_next[static_cast<size_t>(id.index)] = refined(id, block);
            for (const NodeId id : nodes)
                m_labels[static_cast<size_t>(id.index)] = m_next[static_cast<size_t>(id.index)];
        }
        uint64_t sum = nodes.size();
        for (const NodeId id : nodes)
            sum += mixHash(1, m_labels[static_cast<size_t>(id.index)]);
        return sum;
    }

    uint64_t refined(NodeId id, int32_t block) const
    {
        uint64_t label = m_labels[static_cast<size_t>(id.index)];
        for (const ValueId input : m_graph.node(id).inputs) {
            const NodeId producer = input.isValid() ? m_graph.value(input).producer : NodeId{};
            const bool isInside =
                producer.isValid() && m_owner[static_cast<size_t>(producer.index)] == block;
            label = mixHash(label, isInside ? m_labels[static_cast<size_t>(producer.index)] : 0);
        }
        return label;
    }

    const Graph& m_graph;
    BlockTree& m_tree;
    std::vector<uint64_t> m_labels;
    std::vector<uint64_t> m_next;
    std::vector<int32_t> m_owner;
    std::vector<uint64_t> m_own;
};

BlockTree bestTree(const Graph& graph)
{
    const std::vector<bool> isConstant = findConstantNodes(graph);
    const auto computing = std::ranges::count_if(
        graph.order(), [&](NodeId id) { return !isConstant[static_cast<size_t>(id.index)]; });
    const auto treeOf = [&](std::vector<BlockPath> paths, BlockOrigin origin) {
        BlockTree tree = TreeBuilder(graph, isConstant).run(std::move(paths));
        tree.origin = tree.blocks.empty() ? BlockOrigin::none : origin;
        return tree;
    };
    if (computing <= kWorthwhile)
        return treeOf(std::vector<BlockPath>(graph.nodeSlots()), BlockOrigin::none);
    BlockTree named = treeOf(pathsFromNames(graph), BlockOrigin::names);
    if (coverage(named, graph) >= kTellingShare)
        return named;
    BlockTree structured = treeOf(pathsFromStructure(graph, isConstant), BlockOrigin::structure);
    if (coverage(structured, graph) >= kTellingShare || computing <= kLargestFlat)
        return structured;
    return treeOf(pathsFromSections(graph, isConstant), BlockOrigin::sections);
}

/// Blocks of a level that a first view could open: seen, and no stack whose many equal boxes would
/// say no more than their number.
std::vector<int32_t> openableBlocks(const BlockTree& tree, const std::vector<bool>& isExpanded,
                                    int32_t depth)
{
    std::vector<int32_t> found;
    for (size_t index = 0; index < tree.blocks.size(); ++index) {
        const Block& block = tree.blocks[index];
        const bool isSeen = block.parent < 0 || isExpanded[static_cast<size_t>(block.parent)];
        if (block.depth == depth && isSeen && block.stackSize <= kLargestOpenStack)
            found.push_back(static_cast<int32_t>(index));
    }
    return found;
}

/// Boxes that an open block shows: its inner blocks, and its nodes that are not constant.
int64_t boxesInside(const BlockTree& tree, int32_t index)
{
    const Block& block = tree.block(index);
    return static_cast<int64_t>(block.children.size())
        + std::ranges::count_if(block.nodes, [&](NodeId id) {
               return !tree.isConstant[static_cast<size_t>(id.index)];
           });
}

} // namespace

std::vector<NodeId> BlockTree::nodesInside(int32_t index) const
{
    std::vector<NodeId> nodes = block(index).nodes;
    for (const int32_t child : block(index).children) {
        const std::vector<NodeId> inner = nodesInside(child);
        nodes.insert(nodes.end(), inner.begin(), inner.end());
    }
    return nodes;
}

BlockTree findBlocks(const Graph& graph)
{
    BlockTree tree = bestTree(graph);
    TwinFinder(graph, tree).run();
    stackTwins(graph, tree);
    return tree;
}

std::vector<bool> defaultExpansion(const BlockTree& tree, const Graph& graph, int64_t visibleLimit)
{
    std::vector<bool> isExpanded(tree.blocks.size(), false);
    int64_t visible = std::ranges::count_if(graph.order(), [&](NodeId id) {
        return tree.blockOf[static_cast<size_t>(id.index)] < 0
            && !tree.isConstant[static_cast<size_t>(id.index)];
    });
    visible += std::ranges::count(tree.blocks, -1, &Block::parent);
    for (int32_t depth = 0;; ++depth) {
        const std::vector<int32_t> level = openableBlocks(tree, isExpanded, depth);
        int64_t after = visible;
        for (const int32_t block : level)
            after += boxesInside(tree, block) - 1;
        const bool fits = after <= std::min(kReadable, visibleLimit)
            || (visible < kSparse && after <= visibleLimit);
        if (level.empty() || !fits)
            return isExpanded;
        for (const int32_t block : level)
            isExpanded[static_cast<size_t>(block)] = true;
        visible = after;
    }
}

} // namespace core
