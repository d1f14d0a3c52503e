#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace widgets {

class PruneController;
class RunProgress;

/// Starts, stops and resumes the measurement of sensitivity, and says how far it is.
class SensitivityBar : public QWidget
{
    Q_OBJECT
public:
    explicit SensitivityBar(PruneController& controller, QWidget* parent = nullptr);

private:
    void refresh();
    void showStage();
    void showProgress();
    QString buttonText() const;

    PruneController& m_controller;
    QPushButton* m_button = nullptr;
    RunProgress* m_progress = nullptr;
    QLabel* m_text = nullptr;
};

} // namespace widgets
