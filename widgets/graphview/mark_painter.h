#pragma once

#include "core/layout/graph_layout.h"
#include "widgets/graphview/overlay.h"
#include "widgets/style/theme.h"

class QPainter;

namespace widgets {

/// Draws a mark on a card: hatching, an outline, or a bar along its foot whose length is `amount`
/// in [0, 1]. Shapes tell marks apart, colours only help.
void paintMark(QPainter& painter, const Theme& colors, const core::Rect& card, NodeMark mark,
               double amount, double scale);

/// The colour of a mark; invalid where there is none.
QColor markColor(const Theme& colors, NodeMark mark);

/// The mark of two nodes that are shown as one: what is absent does not count, unequal marks are a
/// change.
NodeMark joinedMarks(NodeMark a, NodeMark b);

} // namespace widgets
