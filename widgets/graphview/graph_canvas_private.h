#pragma once

#include "core/layout/node_query.h"
#include "widgets/graphview/graph_canvas.h"
#include "widgets/graphview/graph_painter.h"
#include "widgets/graphview/layout_engine.h"

#include <QPixmap>
#include <QVariantAnimation>

#include <optional>

namespace widgets {

class LegendView;
class MinimapView;

/// Pixels between the canvas's edge and what floats in its corners.
inline constexpr int kCornerGap = 12;

/// What the canvas keeps between events.
class GraphCanvas::Private
{
public:
    explicit Private(GraphCanvas& canvas);

    // Places
    QPointF toScene(QPointF place) const { return place / scale + origin; }
    QPointF toWidget(QPointF place) const { return (place - origin) * scale; }
    QRectF visibleArea() const;
    void setCamera(QPointF newOrigin, double newScale);
    void zoomAt(QPointF place, double factor);
    void fit(const QRectF& area);
    void reveal(const QRectF& area);
    QRectF sceneRect(int32_t item) const { return toQRect(scene->itemRect(item)); }

    // Scene
    void showScene(const std::shared_ptr<const GraphScene>& newScene);
    void keepInPlace(const GraphScene& before);
    void relayout(std::vector<bool> isExpanded);
    void setExpanded(const std::vector<int32_t>& blocks, bool expanded);
    /// Scrolls to nodes. Blocks that hide some of them are opened first, unless they are many; a
    /// block whose nodes are all asked for stands for them and stays closed.
    void revealNodes(const std::vector<core::NodeId>& nodes);
    std::vector<int32_t> blocksHiding(const std::vector<core::NodeId>& nodes) const;
    /// The closed block an item is, or the innermost open one around it; -1: none.
    int32_t blockOfItem(int32_t item) const;

    // Selection, search, colours
    void updateSelectedItems();
    void selectItems(const std::vector<int32_t>& items, bool add);
    void select(std::vector<core::NodeId> nodes);
    void updateMatches();
    void stepMatch(int by);
    void updateLook();
    void tintItems();
    void dimItems();
    void updateLegend();
    void dimOutsideRange();
    void markItems();
    std::vector<double> itemFigures() const;
    bool showsShares() const;
    double position(double figure) const; ///< on the scale of the legend, in [0, 1]
    void walk(int32_t item);
    void walkTopologically(int step);
    std::vector<int32_t> traced(int32_t item, bool above) const;

    // Painting
    void invalidate();
    void renderFrame();
    void paintOnTop(QPainter& painter);
    std::vector<int32_t> pathAround(int32_t item) const;
    /// Goes from a stub label to the other end of its line.
    void followStub(int32_t stub);

    GraphCanvas& q;
    LayoutEngine engine;
    GraphPainter painter;
    MinimapView* minimap = nullptr;
    LegendView* legend = nullptr;

    std::shared_ptr<const core::Model> model;
    std::shared_ptr<const GraphScene> scene;
    QPointF origin; ///< scene place of the widget's top left corner
    double scale = 1;
    bool fitsNextScene = true;
    std::optional<std::vector<core::NodeId>> revealNext;

    std::vector<core::NodeId> selection;
    std::vector<bool> isSelected; ///< by item
    int32_t current = -1; ///< item of the keyboard
    int32_t hovered = -1;
    int32_t hoveredStub = -1;

    ColourBy colourBy = ColourBy::category;
    Overlay overlay;
    NodeMarks marks;
    SceneLook look;
    std::vector<double> figures; ///< by item, what the heat map shows; empty: none
    double lowest = 0; ///< of the figures that are shown
    double highest = 0;

    QString filterText;
    bool filterIsPattern = false;
    std::vector<core::NodeId> matches;
    int currentMatch = -1;

    QPixmap frame;
    bool frameIsStale = true;
    QPixmap frameBefore; ///< fades out after a change of blocks
    QVariantAnimation fade;
    bool reducedMotion = false;
    bool wheelZooms = false;

    enum class Drag
    {
        none,
        pan,
        band,
    };
    Drag drag = Drag::none;
    bool spaceIsDown = false;
    QPoint dragStart;
    QPointF dragOrigin;
    QRect band;
};

} // namespace widgets
