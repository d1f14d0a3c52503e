#include "core/base/error.h"
#include "widgets/graphview/graph_canvas_private.h"
#include "widgets/style/theme.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace widgets {

void GraphCanvas::Private::updateSelectedItems()
{
    isSelected.assign(scene == nullptr ? 0 : scene->visible.items.size(), false);
    if (scene == nullptr)
        return;
    for (const core::NodeId id : selection) {
        const auto index = static_cast<size_t>(id.index);
        const int32_t item =
            index < scene->visible.itemOfNode.size() ? scene->visible.itemOfNode[index] : -1;
        if (item >= 0)
            isSelected[static_cast<size_t>(item)] = true;
    }
}

void GraphCanvas::Private::select(std::vector<core::NodeId> nodes)
{
    std::ranges::sort(nodes);
    const auto repeated = std::ranges::unique(nodes);
    nodes.erase(repeated.begin(), repeated.end());
    selection = std::move(nodes);
    updateSelectedItems();
    q.update();
    emit q.selectionChanged(selection);
}

void GraphCanvas::Private::selectItems(const std::vector<int32_t>& items, bool add)
{
    std::vector<core::NodeId> nodes = add ? selection : std::vector<core::NodeId>();
    for (const int32_t item : items) {
        const std::vector<core::NodeId> own = scene->nodesOf(item);
        nodes.insert(nodes.end(), own.begin(), own.end());
    }
    select(std::move(nodes));
}

void GraphCanvas::Private::updateMatches()
{
    matches.clear();
    currentMatch = -1;
    if (scene != nullptr && !filterText.isEmpty()) {
        try {
            const std::string text = filterText.toStdString();
            matches = (filterIsPattern ? core::NodeQuery::parsePattern(text)
                                       : core::NodeQuery::parse(text))
                          .find(*scene->document);
        } catch (const core::Error&) {
            // An unfinished query matches nothing; the count says so.
            matches.clear();
        }
    }
    emit q.matchesChanged(0, static_cast<int>(matches.size()));
}

void GraphCanvas::Private::stepMatch(int by)
{
    const int count = static_cast<int>(matches.size());
    if (count == 0)
        return;
    currentMatch =
        currentMatch < 0 ? (by > 0 ? 0 : count - 1) : (currentMatch + by + count) % count;
    const core::NodeId id = matches[static_cast<size_t>(currentMatch)];
    select({ id });
    revealNodes({ id });
    emit q.matchesChanged(currentMatch + 1, count);
}

void GraphCanvas::Private::walk(int32_t item)
{
    current = item;
    selectItems({ item }, false);
    reveal(sceneRect(item).adjusted(-20, -20, 20, 20));
}

void GraphCanvas::Private::walkTopologically(int step)
{
    const auto count = static_cast<int32_t>(scene->visible.items.size());
    if (count > 0)
        walk(current < 0 ? (step > 0 ? 0 : count - 1) : std::clamp(current + step, 0, count - 1));
}

void GraphCanvas::Private::followStub(int32_t stub)
{
    const core::StubLabel& label = scene->layout.stubs[static_cast<size_t>(stub)];
    const core::LayoutNet& net = scene->visible.layout.nets[static_cast<size_t>(label.net)];
    if (label.isAtSource)
        selectItems(net.targets, false);
    else
        walk(net.source);
}

std::vector<int32_t> GraphCanvas::Private::traced(int32_t item, bool above) const
{
    std::vector<int32_t> found{ item };
    std::vector<bool> isSeen(scene->visible.items.size(), false);
    isSeen[static_cast<size_t>(item)] = true;
    for (size_t next = 0; next < found.size(); ++next) {
        for (const int32_t other : scene->neighbours(found[next], above)) {
            if (!isSeen[static_cast<size_t>(other)]) {
                isSeen[static_cast<size_t>(other)] = true;
                found.push_back(other);
            }
        }
    }
    return found;
}

} // namespace widgets
