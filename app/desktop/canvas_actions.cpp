#include "app/desktop/canvas_actions.h"

#include "app/desktop/action_registry.h"
#include "widgets/graphview/graph_canvas.h"

#include <QAction>

namespace app {

using widgets::GraphCanvas;

void connectCanvas(GraphCanvas& canvas, ActionRegistry& actions)
{
    const std::pair<const char*, void (GraphCanvas::*)()> commands[] = {
        { "view.zoomIn", &GraphCanvas::zoomIn },
        { "view.zoomOut", &GraphCanvas::zoomOut },
        { "view.actualSize", &GraphCanvas::zoomToActualSize },
        { "view.fitAll", &GraphCanvas::fitAll },
        { "view.fitSelection", &GraphCanvas::fitSelection },
        { "view.expand", &GraphCanvas::expandSelection },
        { "view.collapse", &GraphCanvas::collapseSelection },
        { "view.expandAll", &GraphCanvas::expandAll },
        { "view.collapseAll", &GraphCanvas::collapseAll },
        { "edit.findNext", &GraphCanvas::findNext },
        { "edit.findPrevious", &GraphCanvas::findPrevious },
        { "edit.copyPicture", &GraphCanvas::copyPicture },
        { "edit.copyNames", &GraphCanvas::copyNames },
    };
    for (const auto& [id, slot] : commands)
        QObject::connect(actions.action(QLatin1String(id)), &QAction::triggered, &canvas,
                         [&canvas, slot = slot] {
                             if (canvas.isVisible())
                                 (canvas.*slot)();
                         });
    QAction* minimap = actions.action(QStringLiteral("view.minimap"));
    minimap->setChecked(true);
    QObject::connect(minimap, &QAction::toggled, &canvas, &GraphCanvas::setMinimapVisible);
    for (const ActionRow& row : actionRows()) {
        if (row.isCanvasKey)
            canvas.addAction(actions.action(QLatin1String(row.id)));
    }
}

} // namespace app
