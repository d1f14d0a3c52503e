#pragma once

#include <QWidget>

class QCheckBox;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace widgets {
class AccuracyCard;
class FiltersView;
class LayerBoard;
class MessageBar;
class PruneController;
} // namespace widgets

namespace app {

class ActionRegistry;
class PruneBar;
class PruneResult;
class RecoverRun;

/// The half of the Prune workspace beside the graph: layer board or filters, what runs or was
/// written, and the accuracy of the draft.
class PruneSide : public QWidget
{
    Q_OBJECT
public:
    PruneSide(widgets::PruneController& controller, ActionRegistry& actions, RecoverRun& recovery,
              QWidget* parent = nullptr);

    widgets::LayerBoard& board() { return *m_board; }
    widgets::MessageBar& message() { return *m_message; }
    widgets::AccuracyCard& accuracy() { return *m_accuracy; }
    PruneResult& result() { return *m_result; }
    PruneBar& bar() { return *m_bar; }

private:
    void createParts(ActionRegistry& actions);
    QWidget* createTabs();
    QWidget* createLayers();
    QWidget* createBelow(RecoverRun& recovery);
    void showGroups();
    void showCurves();
    void explainNoGroups();

    widgets::PruneController& m_controller;
    PruneBar* m_bar = nullptr;
    widgets::MessageBar* m_message = nullptr;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_pages = nullptr;
    widgets::LayerBoard* m_board = nullptr;
    widgets::FiltersView* m_filters = nullptr;
    widgets::AccuracyCard* m_accuracy = nullptr;
    PruneResult* m_result = nullptr;
    QCheckBox* m_frozen = nullptr;
    QCheckBox* m_curves = nullptr;
};

} // namespace app
