#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace widgets {
class RunProgress;
}

namespace app {

class RecoverRun;

/// How far a recovery is, what accuracy it has reached, and what can be done with it. Hidden while
/// there is none.
class RecoverCard : public QFrame
{
    Q_OBJECT
public:
    explicit RecoverCard(RecoverRun& run, QWidget* parent = nullptr);

private:
    void createLayout();
    QPushButton* createButton(const char* name);
    void refresh();
    void showStage();
    void showButtons();
    QString progressText() const;
    QString accuracyText() const;
    void discard();

    RecoverRun& m_run;
    QLabel* m_heading = nullptr;
    QLabel* m_text = nullptr;
    widgets::RunProgress* m_progress = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_resume = nullptr;
    QPushButton* m_discard = nullptr;
};

} // namespace app
