#pragma once

#include "core/layout/graph_document.h"

#include <QString>

namespace widgets {

/// What a box of the graph is, in sentences for a tooltip (rich text): its name, what it does, what
/// it gives and what that takes.
QString itemSentence(const core::GraphDocument& document, const core::VisibleItem& item);

} // namespace widgets
