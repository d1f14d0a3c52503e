#pragma once

#include "widgets/panels/panels.h"

#include <QStackedWidget>

namespace widgets {

class ProblemsModel;
class TablePanelView;

/// Findings about the open model; activating one selects its node.
class ProblemsPanel : public QStackedWidget
{
    Q_OBJECT
public:
    explicit ProblemsPanel(const PanelContext& context, QWidget* parent = nullptr);

private:
    void showModel();

    Workspace& m_workspace;
    ProblemsModel* m_model = nullptr;
    TablePanelView* m_table = nullptr;
};

} // namespace widgets
