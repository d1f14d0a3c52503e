#pragma once

#include "widgets/graphview/graph_scene.h"

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
};

/// Paints scenes with level of detail: coloured blobs and hairlines from afar, cards at reading
/// distance. Keeps prepared texts from frame to frame.
class GraphPainter
{
public:
    GraphPainter();

    /// Paints the part of a scene that lies in `area` (scene units); the painter is already
    /// transformed by `scale`.
    void paint(QPainter& painter, const GraphScene& scene, const SceneLook& look,
               const core::Rect& area, double scale);
    /// Draws segments and boxes on top, in the accent colour.
    static void paintPath(QPainter& painter, const GraphScene& scene,
                          const std::vector<int32_t>& segments, const QColor& color);
    static void paintOutline(QPainter& painter, const core::Rect& rect, const QColor& color,
                             double width, double scale);
    /// Forgets prepared texts, after the font or theme changed.
    void reset() { m_texts.clear(); }

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

    QFont m_font;
    std::unordered_map<std::string, QStaticText> m_texts;
};

} // namespace widgets
