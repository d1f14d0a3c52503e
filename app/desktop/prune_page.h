#pragma once

#include "app/desktop/metric_change.h"
#include "widgets/pruning/prune_controller.h"

#include <QStackedWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace widgets {
class AccuracyCard;
class ChannelSlider;
class EmptyNote;
class GraphCanvas;
class LayerBoard;
class MessageBar;
} // namespace widgets

namespace app {

class ActionRegistry;
class PruneResult;
struct PageContext;

/// The Prune workspace: the graph tinted by what is removed, beside it the layer board with its
/// sliders, and accuracy that follows them.
class PrunePage : public QStackedWidget
{
    Q_OBJECT
public:
    explicit PrunePage(const PageContext& context, QWidget* parent = nullptr);

    widgets::PruneController& controller() { return *m_controller; }

signals:
    /// What the draft makes of a figure is new; nothing when there is no draft.
    void changeKnown(widgets::MetricId id, const std::optional<app::MetricChange>& change);
    void openRequested(const QString& file);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void createLayout();
    QWidget* createBoardSide();
    QWidget* createBar();
    QWidget* createGlobalRow();
    void fillCriteria();
    QPushButton* createActionButton(const char* id, const QString& text);
    void connectActions();
    void connectController();
    void connectSelection();

    void showModel();
    void showState();
    void showNote(const QString& sentence, bool canRetry);
    void showGroups();
    void showDraft();
    void showReport();
    void showCurves();
    void emitChanges();
    void tintCanvas();
    void selectGroup(int group);
    void selectRow();
    void updateActions();
    void openBudget();
    void chooseResultFile();

    widgets::Workspace& m_workspace;
    ActionRegistry& m_actions;
    widgets::PruneController* m_controller = nullptr;
    widgets::EmptyNote* m_note = nullptr;
    QPushButton* m_retry = nullptr;
    QWidget* m_content = nullptr;
    widgets::GraphCanvas* m_canvas = nullptr;
    widgets::LayerBoard* m_board = nullptr;
    widgets::AccuracyCard* m_accuracy = nullptr;
    widgets::MessageBar* m_message = nullptr;
    PruneResult* m_result = nullptr;
    QComboBox* m_criterion = nullptr;
    QComboBox* m_steps = nullptr;
    widgets::ChannelSlider* m_global = nullptr;
    QLabel* m_globalText = nullptr;
    QCheckBox* m_frozen = nullptr;
    QCheckBox* m_curves = nullptr;
    bool m_isSelecting = false; ///< the selection comes from the board
    bool m_isMovingAll = false; ///< the draft changes by the slider of all groups
};

} // namespace app
