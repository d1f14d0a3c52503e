#include "core/layout/graph_layout.h"

#include "core/layout/flat_layout.h"
#include "core/layout/hubs.h"
#include "core/layout/nesting.h"
#include "core/layout/placement.h"

#include <algorithm>

namespace core {

namespace {

constexpr double kStubGap = 6; ///< between a box and its stub label

/// Lays out one nested input from the inside to the outside.
class NestedLayout
{
public:
    NestedLayout(const LayoutInput& input, const LayoutOptions& options, const Monitor& monitor,
                 LayoutCache& cache)
        : m_input(input)
        , m_options(options)
        , m_monitor(monitor)
        , m_cache(cache)
        , m_isHub(findHubs(input, options))
        , m_levels(splitIntoLevels(input, options, m_isHub))
        , m_frames(m_levels.size())
    {
    }

    GraphLayout run()
    {
        reserveStubs();
        for (const int32_t level : innermostFirst(m_levels))
            layoutLevel(static_cast<size_t>(level));
        GraphLayout layout = placeLevels(m_input, m_levels, m_frames);
        placeStubs(layout);
        for (const std::vector<Rect>* rects : { &layout.nodes, &layout.blocks }) {
            for (const Rect& rect : *rects)
                layout.bounds = layout.bounds.united(rect);
        }
        for (const RouteSegment& segment : layout.segments) {
            for (const Point& point : segment.points)
                layout.bounds = layout.bounds.united({ point.x - 1, point.y - 1, 2, 2 });
        }
        for (const StubLabel& stub : layout.stubs)
            layout.bounds = layout.bounds.united(stub.box);
        layout.isHub = std::move(m_isHub);
        return layout;
    }

private:
    /// The places beside its box where labels of hubs go, one after the other.
    std::vector<StubLabel> stubs() const
    {
        std::vector<StubLabel> result;
        for (size_t index = 0; index < m_input.nets.size(); ++index) {
            if (!m_isHub[index])
                continue;
            const LayoutNet& net = m_input.nets[index];
            const auto add = [&](int32_t node, bool isAtSource) {
                result.push_back(
                    { .net = static_cast<int32_t>(index),
                      .node = node,
                      .isAtSource = isAtSource,
                      .box = { 0, 0, isAtSource ? net.sourceLabelWidth : net.labelWidth,
                               m_options.stubHeight } });
            };
            add(net.source, true);
            std::vector<int32_t> targets = net.targets;
            std::ranges::sort(targets);
            const auto repeated = std::ranges::unique(targets);
            targets.erase(repeated.begin(), repeated.end());
            for (const int32_t target : targets)
                add(target, false);
        }
        return result;
    }

    void reserveStubs()
    {
        std::vector<double> extra(m_input.nodes.size(), 0);
        for (const StubLabel& stub : stubs())
            extra[static_cast<size_t>(stub.node)] += stub.box.width + kStubGap;
        for (NestedLevel& level : m_levels) {
            for (size_t box = 0; box < level.nodeOf.size(); ++box) {
                if (level.nodeOf[box] >= 0)
                    level.problem.nodes[box].right += extra[static_cast<size_t>(level.nodeOf[box])];
            }
        }
    }

    void placeStubs(GraphLayout& layout) const
    {
        layout.stubs = stubs();
        std::vector<double> used(m_input.nodes.size(), kStubGap);
        for (StubLabel& stub : layout.stubs) {
            const Rect& node = layout.nodes[static_cast<size_t>(stub.node)];
            double& offset = used[static_cast<size_t>(stub.node)];
            stub.box.x = node.right() + offset;
            stub.box.y = node.centre().y - stub.box.height / 2;
            offset += stub.box.width + kStubGap;
        }
    }

    void layoutLevel(size_t index)
    {
        NestedLevel& level = m_levels[index];
        if (level.problem.nodes.empty())
            return;
        for (size_t net = 0; net < level.problem.nets.size(); ++net)
            attachToPorts(level, net);
        level.layout = m_cache.find(level.problem);
        if (level.layout == nullptr) {
            level.layout = std::make_shared<const FlatLayout>(layoutFlat(level.problem, m_monitor));
            m_cache.insert(level.problem, level.layout);
        }
        if (index > 0)
            sizeOuterBox(index);
    }

    /// Lines meet a block where its port is.
    void attachToPorts(NestedLevel& level, size_t net)
    {
        FlatNet& flat = level.problem.nets[net];
        const auto offset = [&](const FlatEnd& end, bool isSource) -> double {
            const int32_t inner = level.levelOf[static_cast<size_t>(end.node)];
            if (inner < 0)
                return 0;
            const NestedLevel& inside = m_levels[static_cast<size_t>(inner)];
            const auto& ports = isSource ? inside.exitOf : inside.entryOf;
            const auto port = static_cast<size_t>(ports.at(level.netOf[net]));
            return inside.layout->positions[port].x
                - m_frames[static_cast<size_t>(inner)].reference;
        };
        flat.source.offset = offset(flat.source, true);
        for (FlatEnd& target : flat.targets)
            target.offset = offset(target, false);
    }

    /// The x that the surrounding level lines up: where the first line comes in, else leaves.
    double referenceOf(const NestedLevel& level) const
    {
        const FlatLayout& layout = *level.layout;
        for (const FlatNode::Role role : { FlatNode::Role::entry, FlatNode::Role::exit }) {
            for (size_t box = 0; box < level.problem.nodes.size(); ++box) {
                if (level.problem.nodes[box].role == role)
                    return layout.positions[box].x;
            }
        }
        return (layout.left + layout.right) / 2;
    }

    void sizeOuterBox(size_t index)
    {
        const NestedLevel& level = m_levels[index];
        const FlatLayout& layout = *level.layout;
        BlockFrame& frame = m_frames[index];
        frame.reference = referenceOf(level);
        frame.topMargin = level.entryOf.empty() ? m_options.blockHeader : 0;
        FlatNode box;
        box.left = frame.reference - layout.left + m_options.blockPadding;
        box.right = layout.right - frame.reference + m_options.blockPadding;
        box.height =
            frame.topMargin + layout.height + (level.exitOf.empty() ? m_options.blockPadding : 0);
        const double heading = m_input.blocks[index - 1].headingWidth;
        if (box.left < heading) {
            box.left = heading;
            box.right = std::max(box.right, heading);
        }
        NestedLevel& around = m_levels[static_cast<size_t>(level.parent)];
        const auto place =
            std::ranges::find(around.levelOf, static_cast<int32_t>(index)) - around.levelOf.begin();
        around.problem.nodes[static_cast<size_t>(place)] = box;
    }

    const LayoutInput& m_input;
    const LayoutOptions& m_options;
    const Monitor& m_monitor;
    LayoutCache& m_cache;
    std::vector<bool> m_isHub;
    std::vector<NestedLevel> m_levels;
    std::vector<BlockFrame> m_frames;
};

} // namespace

GraphLayout layoutGraph(const LayoutInput& input, const LayoutOptions& options,
                        const Monitor& monitor, LayoutCache* cache)
{
    LayoutCache temporary;
    return NestedLayout(input, options, monitor, cache != nullptr ? *cache : temporary).run();
}

} // namespace core
