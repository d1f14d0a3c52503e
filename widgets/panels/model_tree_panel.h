#pragma once

#include "widgets/panels/panels.h"

#include <QWidget>

class QLineEdit;
class QTreeView;

namespace widgets {

class ModelTreeModel;

/// Blocks and layers with a filter. Shares its selection with the canvas; also the keyboard's and
/// the screen reader's way through the graph.
class ModelTreePanel : public QWidget
{
    Q_OBJECT
public:
    explicit ModelTreePanel(const PanelContext& context, QWidget* parent = nullptr);

private:
    void createLayout();
    void configureTree();
    void showModel();
    void showSelection();
    void publishSelection();
    void applyFilter(const QString& text);

    Workspace& m_workspace;
    ModelTreeModel* m_model = nullptr;
    QLineEdit* m_filter = nullptr;
    QTreeView* m_tree = nullptr;
    bool m_isSynchronizing = false;
};

} // namespace widgets
