#pragma once

#include "app/desktop/metric_change.h"

#include <QStackedWidget>

class QPushButton;

namespace widgets {
class EmptyNote;
class PruneController;
class Workspace;
} // namespace widgets

namespace app {

class ActionRegistry;
class PruneCanvas;
class PruneSide;
class RecoverRun;
struct PageContext;
struct RecoverRequest;

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
    void hideEvent(QHideEvent* event) override;
    /// Alt shows the original while it is held.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void createLayout();
    void connectActions();
    void connectController();
    void showModel();
    void showState();
    void showNote(const QString& sentence, bool canRetry);
    void showFailure(const QString& what, const QString& why, const QString& nextStep);
    void emitChanges();
    void setShowsOriginal(bool showsOriginal);
    void updateActions();
    QString recoverObstacle() const;
    void chooseResultFile();
    void askRecovery();
    void recover(const RecoverRequest& request);
    QString proposedFile(const QString& suffix) const;

    widgets::Workspace& m_workspace;
    ActionRegistry& m_actions;
    RecoverRun& m_recovery;
    widgets::PruneController* m_controller = nullptr;
    widgets::EmptyNote* m_note = nullptr;
    QPushButton* m_retry = nullptr;
    QWidget* m_content = nullptr;
    PruneCanvas* m_canvas = nullptr;
    PruneSide* m_side = nullptr;
    bool m_showsOriginal = false;
};

} // namespace app
