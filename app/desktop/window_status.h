#pragma once

#include <QObject>
#include <QTimer>

class QLabel;
class QStatusBar;
class QToolButton;

namespace widgets {
class Job;
class JobRunner;
class Workspace;
} // namespace widgets

namespace app {

/// The texts of the status bar: job pill, data set, selection; problems, zoom, memory.
class WindowStatus : public QObject
{
    Q_OBJECT
public:
    WindowStatus(QStatusBar& bar, widgets::Workspace& workspace, widgets::JobRunner& jobs,
                 QObject* parent);

    void setZoom(double zoom);

signals:
    void jobsRequested();
    void problemsRequested();
    void datasetRequested();

private:
    QToolButton* createButton(QStatusBar& bar, const char* name, const QString& toolTip);
    QLabel* createLabel(QStatusBar& bar, const char* name, const QString& toolTip);
    void follow(widgets::Job* job);
    void showJob();
    void showModel();
    void showSelection();
    void showMemory();

    widgets::Workspace& m_workspace;
    widgets::JobRunner& m_jobs;
    QToolButton* m_job = nullptr;
    QToolButton* m_dataset = nullptr;
    QLabel* m_selection = nullptr;
    QToolButton* m_problems = nullptr;
    QLabel* m_zoom = nullptr;
    QLabel* m_memory = nullptr;
    QTimer m_tick;
};

/// Bytes of this process in physical memory; 0 where the system does not say.
qint64 residentBytes();

} // namespace app
