#pragma once

#include "widgets/panels/panels.h"

#include <QStackedWidget>

namespace widgets {

/// What the engine and its jobs said, newest at the bottom.
class LogPanel : public QStackedWidget
{
    Q_OBJECT
public:
    explicit LogPanel(const PanelContext& context, QWidget* parent = nullptr);
};

} // namespace widgets
