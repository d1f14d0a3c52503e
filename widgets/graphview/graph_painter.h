#pragma once

#include "core/base/monitor.h"
#include "widgets/graphview/graph_scene.h"
#include "widgets/graphview/overlay.h"
#include "widgets/style/theme.h"

#include <QColor>
#include <QStaticText>
#include <QTransform>

#include <unordered_map>
#include <vector>

class QPainter;

namespace widgets {

/// How a scene is to look beside its geometry.
struct SceneLook
{
    std::vector<QColor> tints; ///< by item: the heat colour of its bar; empty or invalid: category
    std::vector<bool> isDimmed; ///< by item; empty: none
    std::vector<NodeMark> marks; ///< by item; empty: none
    std::vector<double> amounts; ///< by item, as many as marks
};

/// Paints scenes with level of detail: coloured blobs and hairlines from afar, cards at reading
/// distance. Keeps prepared texts from frame to frame.
class GraphPainter
{
public:
    GraphPainter(const Theme& colors, const QFont& font);

    /// Lets a long painting report and be cancelled; nullptr: it does neither.
    void setMonitor(core::Monitor* monitor) { m_monitor = monitor; }
    /// Paints the part of a scene that lies in `area` (scene units); the painter is already
    /// transformed by `scale`.
    void paint(QPainter& painter, const GraphScene& scene, const SceneLook& look,
               const core::Rect& area, double scale);
    /// Draws segments and boxes on top, in the accent colour.
    static void paintPath(QPainter& painter, const GraphScene& scene,
                          const std::vector<int32_t>& segments, const QColor& color);
    /// Draws the lines of hubs that stubs stand for, as curves from box to box.
    static void paintHubLines(QPainter& painter, const GraphScene& scene,
                              const std::vector<HubLine>& lines, const QColor& color);
    static void paintOutline(QPainter& painter, const core::Rect& rect, const QColor& color,
                             double width, double scale);
    /// Takes other colours and another font, and forgets prepared texts.
    void reset(const Theme& colors, const QFont& font);

private:
    void paintBlocks(QPainter& painter, const GraphScene& scene, const core::Rect& area,
                     double scale);
    void paintSegments(QPainter& painter, const GraphScene& scene, const core::Rect& area,
                       double scale);
    void paintBlobs(QPainter& painter, const GraphScene& scene, const SceneLook& look,
                    const core::Rect& area);
    void paintCards(QPainter& painter, const GraphScene& scene, const SceneLook& look,
                    const core::Rect& area, double scale);
    void paintTexts(QPainter& painter, const core::VisibleItem& item, const core::Rect& rect);
    void paintStubs(QPainter& painter, const GraphScene& scene, const core::Rect& area);
    const QStaticText& prepared(const QPainter& painter, const std::string& text);
    /// Tells the monitor how much is painted, every so many pieces.
    void report(size_t piece, size_t pieces);

    Theme m_colors;
    QFont m_font;
    core::Monitor* m_monitor = nullptr;
    std::unordered_map<std::string, QStaticText> m_texts;
};

} // namespace widgets
