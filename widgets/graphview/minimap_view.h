#pragma once

#include "widgets/graphview/graph_scene.h"

#include <QFutureWatcher>
#include <QImage>
#include <QWidget>

namespace widgets {

class GraphCanvas;

/// A small picture of the whole graph over the canvas' corner, with a frame around what is visible;
/// dragging moves the view. The picture is painted in a worker.
class MinimapView : public QWidget
{
    Q_OBJECT

public:
    explicit MinimapView(GraphCanvas* canvas);

    void setScene(std::shared_ptr<const GraphScene> scene);
    /// Moves to the canvas' top right corner.
    void moveToCorner();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void render();
    void centreOn(QPointF place);

    GraphCanvas* m_canvas;
    std::shared_ptr<const GraphScene> m_scene;
    QImage m_picture;
    double m_scale = 1; ///< of the picture
    QFutureWatcher<QImage> m_watcher;
};

} // namespace widgets
