#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace widgets {
class Job;
}

namespace app {

/// Shown while a model is read: the phase at once, a bar after half a second, a time after five;
/// Esc cancels in every phase.
class LoadingPage : public QWidget
{
    Q_OBJECT
public:
    explicit LoadingPage(QWidget* parent = nullptr);

    /// Follows a job until it is over.
    void follow(const QString& title, widgets::Job* job);

signals:
    void cancelRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showProgress(const widgets::Job& job);

    QLabel* m_title = nullptr;
    QLabel* m_phase = nullptr;
    QProgressBar* m_bar = nullptr;
    QPushButton* m_cancel = nullptr;
    QTimer m_barDelay;
};

} // namespace app
