#pragma once

#include "widgets/panels/panels.h"

#include <QScrollArea>

class QComboBox;

namespace widgets {

class TensorView;

/// The inspector's page about the weights of the selected node.
class WeightsPage : public QScrollArea
{
    Q_OBJECT
public:
    explicit WeightsPage(const PanelContext& context, QWidget* parent = nullptr);

private:
    void showSelection();
    void showWeight();

    Workspace& m_workspace;
    QComboBox* m_choice = nullptr; ///< weights of the node, the item data is the input slot
    TensorView* m_view = nullptr;
};

} // namespace widgets
