#include "core/graph/block_stacks.h"

#include <algorithm>
#include <limits>

namespace core {

namespace {

constexpr size_t kShortestStack = 4; ///< blocks

/// Places of a block's first and last computing node in the graph's order.
struct Extent
{
    int64_t first = std::numeric_limits<int64_t>::max();
    int64_t last = -1;
};

std::vector<Extent> extentsOf(const Graph& graph, const BlockTree& tree)
{
    std::vector<Extent> extents(tree.blocks.size());
    int64_t place = 0;
    for (const NodeId id : graph.order()) {
        if (tree.isConstant[static_cast<size_t>(id.index)])
            continue;
        for (int32_t block = tree.blockOf[static_cast<size_t>(id.index)]; block >= 0;
             block = tree.block(block).parent) {
            Extent& extent = extents[static_cast<size_t>(block)];
            extent.first = std::min(extent.first, place);
            extent.last = place;
        }
        ++place;
    }
    return extents;
}

/// "layers.0" and "layers.11" -> "layers.0–11"
std::string rangeName(const std::string& first, const std::string& last)
{
    const auto difference = std::ranges::mismatch(first, last).in2 - last.begin();
    auto cut = static_cast<size_t>(difference);
    while (cut > 0 && last[cut - 1] >= '0' && last[cut - 1] <= '9')
        --cut;
    return first + "–" + last.substr(cut);
}

/// Runs of twins among siblings, each at least as long as a stack.
std::vector<std::vector<int32_t>> runsOfTwins(const BlockTree& tree,
                                              const std::vector<int32_t>& siblings,
                                              const std::vector<Extent>& extents)
{
    std::vector<std::vector<int32_t>> runs;
    std::vector<int32_t> run;
    const auto follows = [&](int32_t block) {
        return !run.empty() && tree.block(block).twinOf == tree.block(run.back()).twinOf
            && extents[static_cast<size_t>(block)].first
            == extents[static_cast<size_t>(run.back())].last + 1;
    };
    const auto finish = [&] {
        if (run.size() >= kShortestStack)
            runs.push_back(run);
        run.clear();
    };
    for (const int32_t block : siblings) {
        if (!follows(block))
            finish();
        run.push_back(block);
    }
    finish();
    return runs;
}

/// Blocks sorted so that parents come first and siblings keep their order.
class TreeSorter
{
public:
    explicit TreeSorter(BlockTree& tree)
        : m_tree(tree)
        , m_place(tree.blocks.size(), -1)
    {
    }

    void run(const std::vector<int32_t>& roots)
    {
        for (const int32_t root : roots)
            visit(root, 0);
        std::vector<Block> sorted(m_tree.blocks.size());
        for (size_t old = 0; old < sorted.size(); ++old) {
            Block& block = m_tree.blocks[old];
            rename(block.parent);
            rename(block.twinOf);
            std::ranges::for_each(block.children, [&](int32_t& child) { rename(child); });
            sorted[static_cast<size_t>(m_place[old])] = std::move(block);
        }
        m_tree.blocks = std::move(sorted);
        std::ranges::for_each(m_tree.blockOf, [&](int32_t& block) { rename(block); });
    }

private:
    void visit(int32_t index, int32_t depth)
    {
        Block& block = m_tree.blocks[static_cast<size_t>(index)];
        m_place[static_cast<size_t>(index)] = m_next++;
        block.depth = depth;
        if (block.parent >= 0)
            block.path = m_tree.block(block.parent).path + "/" + block.name;
        for (const int32_t child : block.children)
            visit(child, depth + 1);
    }

    void rename(int32_t& block) const
    {
        if (block >= 0)
            block = m_place[static_cast<size_t>(block)];
    }

    BlockTree& m_tree;
    std::vector<int32_t> m_place;
    int32_t m_next = 0;
};

/// Replaces the run in its list of siblings by a new block around it.
void addStack(BlockTree& tree, std::vector<int32_t>& siblings, const std::vector<int32_t>& run)
{
    const auto index = static_cast<int32_t>(tree.blocks.size());
    const Block& first = tree.block(run.front());
    Block stack{ .name = rangeName(first.name, tree.block(run.back()).name),
                 .parent = first.parent,
                 .children = run,
                 .twinOf = index,
                 .stackSize = static_cast<int32_t>(run.size()) };
    stack.path = stack.name;
    for (const int32_t child : run) {
        stack.nodeCount += tree.block(child).nodeCount;
        tree.blocks[static_cast<size_t>(child)].parent = index;
    }
    tree.blocks.push_back(std::move(stack));
    const auto begin = std::ranges::find(siblings, run.front());
    *begin = index;
    siblings.erase(begin + 1, begin + static_cast<std::ptrdiff_t>(run.size()));
}

} // namespace

void stackTwins(const Graph& graph, BlockTree& tree)
{
    const std::vector<Extent> extents = extentsOf(graph, tree);
    const size_t count = tree.blocks.size();
    std::vector<int32_t> roots;
    for (size_t block = 0; block < count; ++block) {
        if (tree.blocks[block].parent < 0)
            roots.push_back(static_cast<int32_t>(block));
    }
    for (const std::vector<int32_t>& run : runsOfTwins(tree, roots, extents))
        addStack(tree, roots, run);
    for (size_t block = 0; block < count; ++block) {
        std::vector<int32_t> children = tree.blocks[block].children;
        for (const std::vector<int32_t>& run : runsOfTwins(tree, children, extents))
            addStack(tree, children, run);
        tree.blocks[block].children = std::move(children);
    }
    if (tree.blocks.size() > count)
        TreeSorter(tree).run(roots);
}

} // namespace core
