#pragma once

namespace widgets {

/// Lets assistive technology see the boxes of every GraphCanvas as the items of a list: named,
/// selectable, and blocks can be expanded. Calling it again does nothing.
void installCanvasAccessibility();

} // namespace widgets
