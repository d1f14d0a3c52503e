#pragma once

#include <QDialog>

namespace app {

/// Asks what is to become of a distillation that runs while the window closes. Closing the question
/// keeps the window.
class CloseQuestion : public QDialog
{
    Q_OBJECT
public:
    /// `canKeepBest`: weights of an ended epoch can be kept.
    CloseQuestion(const QString& job, bool canKeepBest, QWidget* parent);

signals:
    /// The run goes on without the window.
    void keepRunning();
    /// The run ends, with its best weights where there are some.
    void stop();
};

} // namespace app
