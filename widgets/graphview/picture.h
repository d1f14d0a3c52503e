#pragma once

#include "core/base/monitor.h"
#include "widgets/graphview/graph_painter.h"
#include "widgets/style/theme.h"

#include <QString>

#include <memory>

namespace widgets {

/// A whole graph as it looks now: values only, so that a worker can write it while the window goes
/// on. Taken by GraphCanvas::picture().
struct Picture
{
    std::shared_ptr<const GraphScene> scene;
    SceneLook look;
    Theme colors;
    QFont font;
};

/// Writes the whole graph as PNG, SVG or PDF, whichever the file's suffix names (PNG for any
/// other). `scale` is pixels per unit of a PNG; one that would be too large is scaled down. The
/// file is whole or not there. Throws Error fileAccess or limitExceeded; Cancelled.
void writePicture(const Picture& picture, const QString& file, core::Monitor& monitor,
                  double scale = 2);

/// The graph as SVG text.
QByteArray svgBytes(const Picture& picture);

} // namespace widgets
