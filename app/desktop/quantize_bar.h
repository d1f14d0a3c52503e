#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace widgets {
class RunProgress;
}

namespace app {

class ActionRegistry;
class CommandRun;

/// What starts, pauses and stops a quantization, and how far it is.
class QuantizeBar : public QFrame
{
    Q_OBJECT
public:
    QuantizeBar(CommandRun& run, ActionRegistry& actions, QWidget* parent = nullptr);

    /// What would be done, in a few words, while nothing runs.
    void setSummary(const QString& text);

private:
    void createLayout(ActionRegistry& actions);
    QPushButton* createButton(const char* name);
    void refresh();

    CommandRun& m_run;
    QString m_summary;
    QLabel* m_text = nullptr;
    widgets::RunProgress* m_progress = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_start = nullptr;
};

} // namespace app
