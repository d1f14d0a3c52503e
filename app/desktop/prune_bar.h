#pragma once

#include <QFrame>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace widgets {
class ChannelSlider;
class PruneController;
} // namespace widgets

namespace app {

class ActionRegistry;

/// What stands above the layer board: criterion, steps, the slider of all groups, and what can be
/// done with the draft.
class PruneBar : public QFrame
{
    Q_OBJECT
public:
    PruneBar(widgets::PruneController& controller, ActionRegistry& actions,
             QWidget* parent = nullptr);

signals:
    /// The button that shows the original is pressed down, or let go.
    void originalWanted(bool isWanted);

private:
    QComboBox* createCriterion();
    QComboBox* createSteps();
    QWidget* createGlobalRow();
    void addTools(QHBoxLayout& row);
    QPushButton* createActionButton(const char* id, const QString& text);
    void moveAll(int percent);
    void showDraft();
    void showFigures();

    widgets::PruneController& m_controller;
    ActionRegistry& m_actions;
    widgets::ChannelSlider* m_global = nullptr;
    QLabel* m_globalText = nullptr;
    bool m_isMovingAll = false; ///< the draft changes by the slider of all groups
};

} // namespace app
