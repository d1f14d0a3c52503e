#include "core/layout/nesting.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace core {

namespace {

constexpr double kPortReach = 4;
constexpr double kEntryHeight = 22; ///< a line passes a heading straight before it bends

void checkIndex(int32_t index, size_t count, int32_t lowest, const char* what)
{
    if (index < lowest || index >= static_cast<int64_t>(count))
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("layout: {} {} is outside [{}, {})", what, index, lowest, count));
}

void checkInput(const LayoutInput& input)
{
    for (const LayoutNode& node : input.nodes)
        checkIndex(node.block, input.blocks.size(), -1, "block");
    for (const LayoutBlock& block : input.blocks)
        checkIndex(block.parent, input.blocks.size(), -1, "parent block");
    for (const LayoutNet& net : input.nets) {
        checkIndex(net.source, input.nodes.size(), 0, "source node");
        for (const int32_t target : net.targets)
            checkIndex(target, input.nodes.size(), 0, "target node");
    }
}

void rename(NestedLevel& level, const std::vector<int32_t>& renamed)
{
    for (FlatNet& net : level.problem.nets) {
        net.source.node = renamed[static_cast<size_t>(net.source.node)];
        for (FlatEnd& target : net.targets)
            target.node = renamed[static_cast<size_t>(target.node)];
        std::ranges::sort(net.targets, {}, &FlatEnd::node);
    }
    for (auto* ports : { &level.entryOf, &level.exitOf }) {
        for (auto& [net, box] : *ports)
            box = renamed[static_cast<size_t>(box)];
    }
}

void sortNets(NestedLevel& level)
{
    std::vector<size_t> order(level.netOf.size());
    std::iota(order.begin(), order.end(), size_t{ 0 });
    std::ranges::stable_sort(order, {}, [&](size_t net) {
        const FlatNet& flat = level.problem.nets[net];
        return std::pair(flat.source.node, flat.targets.front().node);
    });
    const std::vector<FlatNet> nets = level.problem.nets;
    const std::vector<int32_t> netOf = level.netOf;
    for (size_t place = 0; place < order.size(); ++place) {
        level.problem.nets[place] = nets[order[place]];
        level.netOf[place] = netOf[order[place]];
    }
}

/// Ports and nets in an order that follows from the inside of the level alone, so that identical
/// blocks become equal problems.
void sortPorts(NestedLevel& level)
{
    const auto isBox = [&](size_t index) {
        return level.problem.nodes[index].role == FlatNode::Role::box;
    };
    std::vector<std::tuple<int32_t, int32_t, int32_t>> keys; // role, neighbour inside, box
    for (size_t index = 0; index < level.problem.nodes.size(); ++index)
        keys.emplace_back(static_cast<int32_t>(level.problem.nodes[index].role),
                          isBox(index) ? 0 : std::numeric_limits<int32_t>::max(),
                          static_cast<int32_t>(index));
    for (const FlatNet& net : level.problem.nets) {
        for (const FlatEnd& target : net.targets) {
            int32_t& ofSource = std::get<1>(keys[static_cast<size_t>(net.source.node)]);
            int32_t& ofTarget = std::get<1>(keys[static_cast<size_t>(target.node)]);
            ofSource = std::min(ofSource, target.node);
            ofTarget = std::min(ofTarget, net.source.node);
        }
    }
    std::ranges::sort(keys);
    std::vector<int32_t> renamed(keys.size());
    const std::vector<FlatNode> nodes = level.problem.nodes;
    for (size_t place = 0; place < keys.size(); ++place) {
        const auto old = static_cast<size_t>(std::get<2>(keys[place]));
        renamed[old] = static_cast<int32_t>(place);
        level.problem.nodes[place] = nodes[old];
    }
    rename(level, renamed);
    sortNets(level);
}

/// Builds the levels of one input.
class LevelSplitter
{
public:
    LevelSplitter(const LayoutInput& input, const LayoutOptions& options,
                  const std::vector<bool>& isHub)
        : m_input(input)
        , m_isHub(isHub)
        , m_levels(input.blocks.size() + 1)
        , m_boxOfNode(input.nodes.size(), -1)
        , m_boxOfLevel(input.blocks.size() + 1, -1)
    {
        for (NestedLevel& level : m_levels)
            level.problem.options = options;
    }

    std::vector<NestedLevel> run()
    {
        nestLevels();
        placeBoxes();
        for (size_t net = 0; net < m_input.nets.size(); ++net) {
            if (!m_isHub[net])
                splitNet(static_cast<int32_t>(net));
        }
        std::ranges::for_each(m_levels, sortPorts);
        return std::move(m_levels);
    }

private:
    NestedLevel& level(int32_t index) { return m_levels[static_cast<size_t>(index)]; }

    void nestLevels()
    {
        for (size_t block = 0; block < m_input.blocks.size(); ++block)
            m_levels[block + 1].parent = m_input.blocks[block].parent + 1;
        for (NestedLevel& nested : m_levels) {
            for (int32_t around = nested.parent; around >= 0; around = level(around).parent) {
                if (++nested.depth > static_cast<int32_t>(m_levels.size()))
                    throw Error(ErrorCode::invalidArgument, "layout: a block contains itself");
            }
        }
    }

    /// Boxes of a level in the order of their first node.
    void placeBoxes()
    {
        for (size_t node = 0; node < m_input.nodes.size(); ++node) {
            const int32_t inside = m_input.nodes[node].block + 1;
            for (int32_t around = inside; around > 0; around = level(around).parent)
                m_path.push_back(around);
            while (!m_path.empty()) {
                const int32_t inner = m_path.back();
                m_path.pop_back();
                if (m_boxOfLevel[static_cast<size_t>(inner)] < 0)
                    m_boxOfLevel[static_cast<size_t>(inner)] =
                        addBox(level(inner).parent, {}, -1, inner);
            }
            const Size size = m_input.nodes[node].size;
            m_boxOfNode[node] = addBox(
                inside, { .left = size.width / 2, .right = size.width / 2, .height = size.height },
                static_cast<int32_t>(node), -1);
        }
    }

    int32_t addBox(int32_t levelIndex, const FlatNode& box, int32_t node, int32_t inner)
    {
        NestedLevel& nested = level(levelIndex);
        nested.problem.nodes.push_back(box);
        nested.nodeOf.push_back(node);
        nested.levelOf.push_back(inner);
        return static_cast<int32_t>(nested.problem.nodes.size()) - 1;
    }

    int32_t port(int32_t levelIndex, int32_t net, FlatNode::Role role)
    {
        auto& ports =
            role == FlatNode::Role::entry ? level(levelIndex).entryOf : level(levelIndex).exitOf;
        const auto found = ports.find(net);
        if (found != ports.end())
            return found->second;
        const int32_t box = addBox(levelIndex,
                                   { .left = kPortReach,
                                     .right = kPortReach,
                                     .height = role == FlatNode::Role::entry ? kEntryHeight : 0,
                                     .role = role },
                                   -1, -1);
        ports.emplace(net, box);
        return box;
    }

    /// Draws a piece of a net on one level.
    void connect(int32_t levelIndex, int32_t net, int32_t source, int32_t target)
    {
        NestedLevel& nested = level(levelIndex);
        if (nested.netOf.empty() || nested.netOf.back() != net
            || nested.problem.nets.back().source.node != source) {
            nested.netOf.push_back(net);
            nested.problem.nets.push_back({ .source = { source, 0 }, .targets = {} });
        }
        auto& targets = nested.problem.nets.back().targets;
        if (std::ranges::find(targets, target, &FlatEnd::node) == targets.end())
            targets.push_back({ target, 0 });
    }

    void splitNet(int32_t netIndex)
    {
        const LayoutNet& net = m_input.nets[static_cast<size_t>(netIndex)];
        for (const int32_t target : net.targets) {
            int32_t outLevel = m_input.nodes[static_cast<size_t>(net.source)].block + 1;
            int32_t outBox = m_boxOfNode[static_cast<size_t>(net.source)];
            int32_t inLevel = m_input.nodes[static_cast<size_t>(target)].block + 1;
            int32_t inBox = m_boxOfNode[static_cast<size_t>(target)];
            while (outLevel != inLevel) {
                if (level(outLevel).depth >= level(inLevel).depth) {
                    connect(outLevel, netIndex, outBox,
                            port(outLevel, netIndex, FlatNode::Role::exit));
                    outBox = m_boxOfLevel[static_cast<size_t>(outLevel)];
                    outLevel = level(outLevel).parent;
                } else {
                    connect(inLevel, netIndex, port(inLevel, netIndex, FlatNode::Role::entry),
                            inBox);
                    inBox = m_boxOfLevel[static_cast<size_t>(inLevel)];
                    inLevel = level(inLevel).parent;
                }
            }
            connect(outLevel, netIndex, outBox, inBox);
        }
    }

    const LayoutInput& m_input;
    const std::vector<bool>& m_isHub;
    std::vector<NestedLevel> m_levels;
    std::vector<int32_t> m_boxOfNode;
    std::vector<int32_t> m_boxOfLevel;
    std::vector<int32_t> m_path;
};

} // namespace

std::vector<NestedLevel> splitIntoLevels(const LayoutInput& input, const LayoutOptions& options,
                                         const std::vector<bool>& isHub)
{
    checkInput(input);
    return LevelSplitter(input, options, isHub).run();
}

std::vector<int32_t> innermostFirst(const std::vector<NestedLevel>& levels)
{
    std::vector<int32_t> order(levels.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, std::greater<>(), [&](int32_t level) {
        return levels[static_cast<size_t>(level)].depth;
    });
    return order;
}

} // namespace core
