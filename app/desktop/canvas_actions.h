#pragma once

namespace widgets {
class GraphCanvas;
}

namespace app {

class ActionRegistry;

/// Lets the actions of the View and Edit menus act on a canvas while it is the one that is seen.
void connectCanvas(widgets::GraphCanvas& canvas, ActionRegistry& actions);

} // namespace app
