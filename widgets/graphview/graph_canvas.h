#pragma once

#include "core/execution/model_cost.h"
#include "core/graph/model.h"
#include "core/operators/infer_shapes.h"
#include "widgets/graphview/overlay.h"
#include "widgets/graphview/picture.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace widgets {

/// The picture of a model: blocks and layers in ranks, laid out in a worker thread and painted
/// with level of detail. One selection of nodes is shared with the other views of a model.
///
/// Keys while it has focus: arrows walk (Left and Right collapse and expand), Tab goes on in
/// topological order, F fits the selection, Home everything, M shows the minimap, F3 the next
/// match of the filter.
class GraphCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit GraphCanvas(QWidget* parent = nullptr);
    ~GraphCanvas() override;

    /// Shows a model; shapes and cost may be null and be set again when they are known. Layout
    /// runs in the background and ends with layoutFinished(). A null model clears the canvas.
    void setModel(std::shared_ptr<const core::Model> model,
                  std::shared_ptr<const core::InferredShapes> shapes,
                  std::shared_ptr<const core::ModelCost> cost);

    /// Selects nodes and, when `reveal` is set, scrolls them into view. Nodes inside a collapsed
    /// block are shown on the block. Emits nothing.
    void setSelection(std::vector<core::NodeId> nodes, bool reveal = true);
    const std::vector<core::NodeId>& selection() const;

    /// Tints by operator, parameters or MACs; latency and overlay take their figures from
    /// setOverlay().
    void setColourBy(ColourBy colourBy);
    ColourBy colourBy() const;
    /// Hands in figures and tints by them.
    void setOverlay(Overlay overlay);

    /// Marks nodes as a comparison sees them; a block bears the mark that all its nodes bear, else
    /// that of a change.
    void setMarks(NodeMarks marks);

    /// Dims every node that a query does not match, for example `op:Conv params>1M`; an empty one
    /// ends the search. With `regularExpression` the text is one pattern for names.
    void setFilter(const QString& query, bool regularExpression = false);
    int matchCount() const;

    double zoom() const; ///< 1 is 100 %
    /// Without Ctrl the wheel scrolls, or else it zooms; Ctrl does the other.
    void setWheelZooms(bool zooms);
    /// The whole graph as it looks now, for writePicture(); its scene is null without a graph.
    Picture picture() const;
    QSize sizeHint() const override;

public slots:
    void findNext();
    void findPrevious();
    void zoomIn();
    void zoomOut();
    void zoomToActualSize();
    void fitAll();
    void fitSelection();
    void expandSelection();
    void collapseSelection();
    void expandAll();
    void collapseAll();
    void setMinimapVisible(bool visible);
    void setReducedMotion(bool reduced);
    /// Copies the visible picture to the clipboard, as image and as SVG.
    void copyPicture();
    /// Copies the names of the selected nodes, one a line.
    void copyNames();

signals:
    /// The user changed the selection.
    void selectionChanged(const std::vector<core::NodeId>& nodes);
    /// The user asked for a node's details (Enter or double-click on a node).
    void nodeActivated(core::NodeId node);
    void layoutStarted();
    /// A layout is in place and painted next; milliseconds it took in the worker.
    void layoutFinished(double milliseconds);
    /// The model cannot be drawn; a sentence.
    void layoutFailed(const QString& message);
    void zoomChanged(double zoom);
    void colourByChanged(widgets::ColourBy colourBy);
    /// Result of the filter: position of the current match (from 1; 0 none) and their number.
    void matchesChanged(int current, int total);

public:
    /// Number of boxes that are shown, and what each is called, for assistive technology and tests.
    int visibleItemCount() const;
    QString itemName(int item) const;
    /// Place of a box in the widget.
    QRect itemRect(int item) const;
    bool isItemSelected(int item) const;
    /// Selects a box as a click does.
    void pressItem(int item);
    /// Opens a collapsed block; false when the box is none.
    bool expandItem(int item);
    /// The box that the keyboard is at, or -1.
    int currentItem() const;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    class Private;
    friend class MinimapView;
    std::unique_ptr<Private> m_private;
};

} // namespace widgets
