#pragma once

#include "core/base/monitor.h"
#include "core/layout/draw_svg.h"

#include <memory>
#include <string>

namespace app {

/// The graph of a model with the figures of its nodes, as SVG. Throws core::Cancelled.
std::string drawingOf(const std::shared_ptr<const core::Model>& model,
                      const core::DrawOptions& options, const core::Monitor& monitor);

} // namespace app
