#include "core/base/error.h"
#include "widgets/graphview/graph_canvas_private.h"
#include "widgets/style/theme.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace widgets {

void GraphCanvas::Private::relayout(std::vector<bool> isExpanded)
{
    if (scene == nullptr || isExpanded == scene->isExpanded)
        return;
    emit q.layoutStarted();
    engine.request(
        { .model = model, .document = scene->document, .isExpanded = std::move(isExpanded) });
}

void GraphCanvas::Private::setExpanded(const std::vector<int32_t>& blocks, bool expanded)
{
    if (scene == nullptr)
        return;
    std::vector<bool> isExpanded = scene->isExpanded;
    for (const int32_t block : blocks)
        isExpanded[static_cast<size_t>(block)] = expanded;
    relayout(std::move(isExpanded));
}

int32_t GraphCanvas::Private::blockOfItem(int32_t item) const
{
    const core::VisibleItem& entry = scene->visible.item(item);
    if (entry.kind == core::VisibleItem::Kind::block)
        return entry.block;
    return entry.node.isValid()
        ? scene->document->blocks().blockOf[static_cast<size_t>(entry.node.index)]
        : -1;
}

void GraphCanvas::Private::revealNodes(const std::vector<core::NodeId>& nodes)
{
    if (scene == nullptr) {
        revealNext = nodes;
        return;
    }
    QRectF area;
    for (const core::NodeId id : nodes) {
        const int32_t item = scene->visible.itemOfNode[static_cast<size_t>(id.index)];
        if (item >= 0)
            area = area.united(sceneRect(item));
    }
    if (!area.isEmpty())
        reveal(area);
}

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

std::vector<double> GraphCanvas::Private::itemFigures() const
{
    std::vector<double> figures(scene->visible.items.size(),
                                std::numeric_limits<double>::quiet_NaN());
    for (const core::NodeId id : scene->document->computingNodes()) {
        const auto index = static_cast<size_t>(id.index);
        const core::NodeAnnotation& annotation = scene->document->annotation(id);
        double figure = std::numeric_limits<double>::quiet_NaN();
        if (colourBy == ColourBy::parameters)
            figure = static_cast<double>(annotation.parameters);
        else if (colourBy == ColourBy::macs)
            figure = static_cast<double>(annotation.macs);
        else if (index < overlay.values.size())
            figure = overlay.values[index];
        const int32_t item = scene->visible.itemOfNode[index];
        if (item < 0 || std::isnan(figure))
            continue;
        double& sum = figures[static_cast<size_t>(item)];
        sum = std::isnan(sum) ? figure : sum + figure;
    }
    return figures;
}

void GraphCanvas::Private::updateLook()
{
    look = {};
    if (scene != nullptr && colourBy != ColourBy::category) {
        const std::vector<double> figures = itemFigures();
        lowest = std::numeric_limits<double>::infinity();
        highest = -lowest;
        for (const double figure : figures) {
            if (std::isnan(figure))
                continue;
            lowest = std::min(lowest, figure);
            highest = std::max(highest, figure);
        }
        if (highest < lowest)
            lowest = highest = 0;
        look.tints.resize(figures.size());
        for (size_t item = 0; item < figures.size(); ++item)
            look.tints[item] = std::isnan(figures[item])
                ? theme().border
                : heatColor(highest > lowest ? (figures[item] - lowest) / (highest - lowest) : 0);
    }
    if (scene != nullptr && !filterText.isEmpty()) {
        look.isDimmed.assign(scene->visible.items.size(), true);
        for (const core::NodeId id : matches) {
            const int32_t item = scene->visible.itemOfNode[static_cast<size_t>(id.index)];
            if (item >= 0)
                look.isDimmed[static_cast<size_t>(item)] = false;
        }
    }
    invalidate();
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
