#pragma once

#include "core/base/monitor.h"
#include "core/layout/drawing_palette.h"
#include "core/layout/graph_document.h"
#include "core/layout/graph_layout.h"

#include <string>

namespace core {

/// A laid-out picture as SVG text. Every colour stands at its element, without a style sheet, so
/// that any viewer shows it alike.
std::string svgText(const GraphDocument& document, const VisibleGraph& visible,
                    const GraphLayout& layout, const DrawingPalette& palette);

struct DrawOptions
{
    DrawingPalette palette = kLightPalette;
    bool expandAll = false; ///< show every node instead of the readable first view
    LayoutOptions layout;
};

/// Lays a document out and draws it. Throws Cancelled.
std::string drawSvg(const GraphDocument& document, const DrawOptions& options,
                    const Monitor& monitor);

} // namespace core
