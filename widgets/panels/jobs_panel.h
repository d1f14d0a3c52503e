#pragma once

#include "widgets/panels/panels.h"

#include <QStackedWidget>
#include <QTimer>

class QToolButton;

namespace widgets {

class Job;
class JobTableModel;
class TablePanelView;

/// Jobs with state, progress and time; cancel, retry, copy as command, open log.
class JobsPanel : public QStackedWidget
{
    Q_OBJECT
public:
    explicit JobsPanel(const PanelContext& context, QWidget* parent = nullptr);

private:
    QWidget* createPage();
    QToolButton* createButton(const char* name, const char* iconName, const QString& text,
                              void (JobsPanel::*slot)());
    Job* currentJob() const;
    void updateButtons();
    void showPage();
    void pauseJob();
    void cancelJob();
    void retryJob();
    void copyCommand();
    void openLog();
    void clearFinished();

    JobRunner& m_runner;
    JobTableModel* m_model = nullptr;
    TablePanelView* m_table = nullptr;
    QToolButton* m_pause = nullptr;
    QToolButton* m_cancel = nullptr;
    QToolButton* m_retry = nullptr;
    QToolButton* m_copy = nullptr;
    QToolButton* m_log = nullptr;
    QTimer m_tick; ///< elapsed time goes on between events
};

} // namespace widgets
