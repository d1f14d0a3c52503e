#include "core/layout/placement.h"

#include <map>
#include <tuple>

namespace core {

namespace {

/// Assembles one drawing from its levels.
class LevelPlacer
{
public:
    LevelPlacer(const LayoutInput& input, const std::vector<NestedLevel>& levels,
                const std::vector<BlockFrame>& frames)
        : m_levels(levels)
        , m_frames(frames)
    {
        m_layout.nodes.resize(input.nodes.size());
        m_layout.blocks.resize(input.blocks.size());
    }

    GraphLayout run()
    {
        placeLevel(0, {});
        joinAcrossBorders();
        return std::move(m_layout);
    }

private:
    /// The segment of `net` that ends at a block or port `box` of a level.
    using Arrival = std::tuple<int32_t, int32_t, int32_t>; // level, box, net

    /// A segment that starts a net on its level, and the box it starts at.
    struct Root
    {
        int32_t segment = -1;
        int32_t level = -1;
        int32_t box = -1;
    };

    void placeLevel(int32_t index, Point origin)
    {
        const NestedLevel& level = m_levels[static_cast<size_t>(index)];
        if (level.layout == nullptr)
            return;
        m_layout.crossings += level.layout->crossings;
        addSegments(index, origin);
        for (size_t box = 0; box < level.problem.nodes.size(); ++box) {
            const FlatNode& flat = level.problem.nodes[box];
            const Point at = level.layout->positions[box];
            const Rect rect{ origin.x + at.x - flat.left, origin.y + at.y, flat.left + flat.right,
                             flat.height };
            if (level.nodeOf[box] >= 0)
                placeNode(level.nodeOf[box], origin, at, flat);
            if (level.levelOf[box] >= 0)
                placeBlock(level.levelOf[box], rect, { origin.x + at.x, origin.y + at.y });
        }
    }

    /// A node is as wide as it asked for, around its reference x; what is beyond belongs to labels.
    void placeNode(int32_t node, Point origin, Point at, const FlatNode& flat)
    {
        m_layout.nodes[static_cast<size_t>(node)] = { origin.x + at.x - flat.left, origin.y + at.y,
                                                      2 * flat.left, flat.height };
    }

    void placeBlock(int32_t inner, const Rect& rect, Point reference)
    {
        m_layout.blocks[static_cast<size_t>(inner) - 1] = rect;
        const BlockFrame& frame = m_frames[static_cast<size_t>(inner)];
        placeLevel(inner, { reference.x - frame.reference, reference.y + frame.topMargin });
    }

    void addSegments(int32_t index, Point origin)
    {
        const NestedLevel& level = m_levels[static_cast<size_t>(index)];
        const auto offset = static_cast<int32_t>(m_layout.segments.size());
        for (RouteSegment segment : level.layout->segments) {
            const auto flatNet = static_cast<size_t>(segment.net);
            const auto self = static_cast<int32_t>(m_layout.segments.size());
            for (Point& point : segment.points)
                point = { point.x + origin.x, point.y + origin.y };
            segment.net = level.netOf[flatNet];
            if (segment.parent >= 0)
                segment.parent += offset;
            else
                m_roots.push_back({ self, index, level.problem.nets[flatNet].source.node });
            if (segment.target >= 0) {
                const int32_t node = level.nodeOf[static_cast<size_t>(segment.target)];
                if (node < 0)
                    m_arrivals.emplace(Arrival{ index, segment.target, segment.net }, self);
                segment.target = node;
            }
            m_layout.segments.push_back(segment);
        }
    }

    void joinAcrossBorders()
    {
        std::vector<int32_t> boxOfLevel(m_levels.size(), -1);
        for (const NestedLevel& level : m_levels) {
            for (size_t box = 0; box < level.levelOf.size(); ++box) {
                if (level.levelOf[box] >= 0)
                    boxOfLevel[static_cast<size_t>(level.levelOf[box])] = static_cast<int32_t>(box);
            }
        }
        for (const Root& root : m_roots) {
            const NestedLevel& level = m_levels[static_cast<size_t>(root.level)];
            const int32_t net = m_layout.segments[static_cast<size_t>(root.segment)].net;
            const int32_t inner = level.levelOf[static_cast<size_t>(root.box)];
            Arrival before{ level.parent, boxOfLevel[static_cast<size_t>(root.level)], net };
            if (inner >= 0)
                before = { inner, m_levels[static_cast<size_t>(inner)].exitOf.at(net), net };
            const auto found = m_arrivals.find(before);
            const bool isPort = level.nodeOf[static_cast<size_t>(root.box)] < 0;
            if (isPort && found != m_arrivals.end())
                m_layout.segments[static_cast<size_t>(root.segment)].parent = found->second;
        }
    }

    const std::vector<NestedLevel>& m_levels;
    const std::vector<BlockFrame>& m_frames;
    GraphLayout m_layout;
    std::map<Arrival, int32_t> m_arrivals;
    std::vector<Root> m_roots;
};

} // namespace

GraphLayout placeLevels(const LayoutInput& input, const std::vector<NestedLevel>& levels,
                        const std::vector<BlockFrame>& frames)
{
    return LevelPlacer(input, levels, frames).run();
}

} // namespace core
