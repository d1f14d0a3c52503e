#include "widgets/graphview/graph_scene.h"

#include <algorithm>

namespace widgets {

namespace {

constexpr double kHeadingHeight = 28;

core::Rect boundsOf(const core::RouteSegment& segment)
{
    core::Rect bounds;
    for (const core::Point& point : segment.points)
        bounds = bounds.united({ point.x - 1, point.y - 1, 2, 2 });
    return bounds;
}

} // namespace

int32_t GraphScene::itemAt(core::Point place) const
{
    for (const int32_t item : itemIndex.near({ place.x, place.y, 0, 0 })) {
        if (itemRect(item).contains(place))
            return item;
    }
    return -1;
}

int32_t GraphScene::headingAt(core::Point place) const
{
    int32_t found = -1;
    int32_t depth = -1;
    for (size_t block = 0; block < layout.blocks.size(); ++block) {
        core::Rect heading = layout.blocks[block];
        heading.height = std::min(heading.height, kHeadingHeight);
        const int32_t deep = document->blocks().block(visible.openBlocks[block]).depth;
        if (heading.contains(place) && deep > depth) {
            found = static_cast<int32_t>(block);
            depth = deep;
        }
    }
    return found;
}

std::vector<int32_t> GraphScene::neighbours(int32_t item, bool above) const
{
    std::vector<int32_t> found;
    for (const int32_t net : (above ? netsInto : netsFrom)[static_cast<size_t>(item)]) {
        const core::LayoutNet& entry = visible.layout.nets[static_cast<size_t>(net)];
        if (above)
            found.push_back(entry.source);
        else
            found.insert(found.end(), entry.targets.begin(), entry.targets.end());
    }
    std::ranges::sort(found);
    const auto repeated = std::ranges::unique(found);
    found.erase(repeated.begin(), repeated.end());
    return found;
}

std::vector<int32_t> GraphScene::pathTo(int32_t net, int32_t reader) const
{
    std::vector<int32_t> path;
    for (const int32_t segment : segmentsOf[static_cast<size_t>(net)]) {
        if (layout.segments[static_cast<size_t>(segment)].target != reader)
            continue;
        for (int32_t step = segment; step >= 0;
             step = layout.segments[static_cast<size_t>(step)].parent)
            path.push_back(step);
    }
    return path;
}

std::vector<HubLine> GraphScene::hubLinesAt(int32_t item) const
{
    std::vector<HubLine> lines;
    for (size_t stub = 0; stub < layout.stubs.size(); ++stub) {
        if (layout.stubs[stub].node != item)
            continue;
        const std::vector<HubLine> own = hubLinesOf(static_cast<int32_t>(stub));
        lines.insert(lines.end(), own.begin(), own.end());
    }
    return lines;
}

int32_t GraphScene::stubAt(core::Point place) const
{
    for (const int32_t stub : stubIndex.near({ place.x, place.y, 0, 0 })) {
        if (layout.stubs[static_cast<size_t>(stub)].box.contains(place))
            return stub;
    }
    return -1;
}

std::vector<HubLine> GraphScene::hubLinesOf(int32_t stub) const
{
    const core::StubLabel& label = layout.stubs[static_cast<size_t>(stub)];
    const core::LayoutNet& net = visible.layout.nets[static_cast<size_t>(label.net)];
    if (!label.isAtSource)
        return { { net.source, label.node } };
    std::vector<HubLine> lines;
    for (const int32_t reader : net.targets)
        lines.push_back({ net.source, reader });
    return lines;
}

std::vector<core::NodeId> GraphScene::nodesOf(int32_t item) const
{
    const core::VisibleItem& entry = visible.item(item);
    if (entry.kind == core::VisibleItem::Kind::node)
        return { entry.node };
    if (entry.kind != core::VisibleItem::Kind::block)
        return {};
    std::vector<core::NodeId> nodes;
    for (const core::NodeId id : document->blocks().nodesInside(entry.block)) {
        if (!document->isConstant(id))
            nodes.push_back(id);
    }
    return nodes;
}

void indexScene(GraphScene& scene)
{
    const core::Rect bounds = scene.layout.bounds;
    std::vector<core::Rect> segments;
    scene.segmentsOf.resize(scene.visible.layout.nets.size());
    for (const core::RouteSegment& segment : scene.layout.segments) {
        scene.segmentsOf[static_cast<size_t>(segment.net)].push_back(
            static_cast<int32_t>(segments.size()));
        segments.push_back(boundsOf(segment));
    }
    std::vector<core::Rect> stubs;
    for (const core::StubLabel& stub : scene.layout.stubs)
        stubs.push_back(stub.box);
    scene.itemIndex = GridIndex(bounds, scene.layout.nodes);
    scene.segmentIndex = GridIndex(bounds, segments);
    scene.stubIndex = GridIndex(bounds, stubs);
    scene.netsFrom.resize(scene.visible.items.size());
    scene.netsInto.resize(scene.visible.items.size());
    for (size_t net = 0; net < scene.visible.layout.nets.size(); ++net) {
        const core::LayoutNet& entry = scene.visible.layout.nets[net];
        scene.netsFrom[static_cast<size_t>(entry.source)].push_back(static_cast<int32_t>(net));
        for (const int32_t target : entry.targets)
            scene.netsInto[static_cast<size_t>(target)].push_back(static_cast<int32_t>(net));
    }
}

} // namespace widgets
