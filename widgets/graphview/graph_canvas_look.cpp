#include "widgets/graphview/graph_canvas_private.h"
#include "widgets/graphview/legend_view.h"
#include "widgets/graphview/mark_painter.h"
#include "widgets/style/number_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace widgets {

std::vector<double> GraphCanvas::Private::itemFigures() const
{
    std::vector<double> sums(scene->visible.items.size(), std::numeric_limits<double>::quiet_NaN());
    std::vector<double> counts(sums.size(), 0);
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
        double& sum = sums[static_cast<size_t>(item)];
        sum = std::isnan(sum) ? figure : sum + figure;
        ++counts[static_cast<size_t>(item)];
    }
    if (showsShares()) {
        for (size_t item = 0; item < sums.size(); ++item)
            sums[item] /= std::max(counts[item], 1.0);
    }
    return sums;
}

bool GraphCanvas::Private::showsShares() const
{
    return colourBy == ColourBy::overlay && overlay.isShare;
}

double GraphCanvas::Private::position(double figure) const
{
    return highest > lowest ? (figure - lowest) / (highest - lowest) : 0;
}

void GraphCanvas::Private::updateLook()
{
    look = {};
    figures.clear();
    if (scene != nullptr && colourBy != ColourBy::category)
        tintItems();
    updateLegend();
    dimItems();
    markItems();
    invalidate();
}

void GraphCanvas::Private::tintItems()
{
    figures = itemFigures();
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
    if (showsShares()) {
        lowest = 0;
        highest = 1;
    }
    look.tints.resize(figures.size());
    for (size_t item = 0; item < figures.size(); ++item)
        look.tints[item] =
            std::isnan(figures[item]) ? theme().border : heatColor(position(figures[item]));
}

void GraphCanvas::Private::dimItems()
{
    look.isDimmed.clear();
    if (scene == nullptr)
        return;
    if (!filterText.isEmpty()) {
        look.isDimmed.assign(scene->visible.items.size(), true);
        for (const core::NodeId id : matches) {
            const int32_t item = scene->visible.itemOfNode[static_cast<size_t>(id.index)];
            if (item >= 0)
                look.isDimmed[static_cast<size_t>(item)] = false;
        }
    }
    if (figures.empty() || !legend->isNarrowed())
        return;
    look.isDimmed.resize(figures.size(), false);
    for (size_t item = 0; item < figures.size(); ++item) {
        if (std::isnan(figures[item]) || !legend->shows(position(figures[item])))
            look.isDimmed[item] = true;
    }
}

void GraphCanvas::Private::markItems()
{
    look.marks.clear();
    look.amounts.clear();
    if (scene == nullptr || marks.marks.size() < scene->document->graph().nodeSlots())
        return;
    const size_t items = scene->visible.items.size();
    look.marks.assign(items, NodeMark::none);
    look.amounts.assign(items, 0);
    std::vector<bool> isMarked(items);
    for (const core::NodeId id : scene->document->computingNodes()) {
        const auto node = static_cast<size_t>(id.index);
        if (scene->visible.itemOfNode[node] < 0)
            continue;
        const auto item = static_cast<size_t>(scene->visible.itemOfNode[node]);
        look.marks[item] =
            isMarked[item] ? joinedMarks(look.marks[item], marks.marks[node]) : marks.marks[node];
        look.amounts[item] = std::max(look.amounts[item], marks.amounts[node]);
        isMarked[item] = true;
    }
}

void GraphCanvas::Private::dimOutsideRange()
{
    updateLegend();
    dimItems();
    invalidate();
}

void GraphCanvas::Private::updateLegend()
{
    legend->setVisible(!figures.empty());
    if (figures.empty())
        return;
    const QString titles[] = { {}, tr("Parameters"), tr("MACs"), overlay.title, overlay.title };
    const bool counts = colourBy == ColourBy::parameters || colourBy == ColourBy::macs;
    const auto text = [&](double share) {
        const double figure = lowest + (highest - lowest) * share;
        if (showsShares())
            return percentText(figure, 0);
        return counts ? compactCountText(static_cast<int64_t>(figure))
                      : withUnit(realText(figure), overlay.unit);
    };
    legend->setTexts(titles[static_cast<size_t>(colourBy)], text(legend->low()),
                     text(legend->high()));
    legend->move(kCornerGap, q.height() - legend->height() - kCornerGap);
}

} // namespace widgets
