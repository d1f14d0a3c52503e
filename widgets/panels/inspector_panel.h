#pragma once

#include "widgets/panels/panels.h"

#include <QTabWidget>

namespace widgets {

/// Everything about the selected node, in tabs.
class InspectorPanel : public QTabWidget
{
    Q_OBJECT
public:
    explicit InspectorPanel(const PanelContext& context, QWidget* parent = nullptr);
};

} // namespace widgets
