#pragma once

#include "widgets/graphview/overlay.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace widgets {
class GraphCanvas;
class Workspace;
} // namespace widgets

namespace app {

class ActionRegistry;
struct PageContext;

/// The Explore workspace: the graph, above it a bar with search and colouring.
class ExplorePage : public QWidget
{
    Q_OBJECT
public:
    explicit ExplorePage(const PageContext& context, QWidget* parent = nullptr);

    widgets::GraphCanvas& canvas() const { return *m_canvas; }
    void focusSearch();

private:
    QWidget* createBar(ActionRegistry& actions);
    QWidget* createSearch();
    QToolButton* createToolButton(QAction* action);
    void connectCanvas();
    void showModel();
    void showLatencies();
    /// Colouring by latency is open only once there is a profile.
    void allowLatency();
    void applyFilter();
    void applyColour(int index);
    void showMatches(int current, int total);

    widgets::Workspace& m_workspace;
    widgets::GraphCanvas* m_canvas = nullptr;
    QLineEdit* m_search = nullptr;
    QToolButton* m_pattern = nullptr;
    QLabel* m_matches = nullptr;
    QComboBox* m_colour = nullptr;
};

} // namespace app
