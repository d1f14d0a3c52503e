#pragma once

#include <QFrame>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace widgets {
class RunProgress;
}

namespace app {

class CommandRun;
class CompareModels;

/// Which models are compared, what compares their answers, and how far that is.
class CompareBar : public QFrame
{
    Q_OBJECT
public:
    CompareBar(CompareModels& models, CommandRun& run, QWidget* parent = nullptr);

    /// What would be done while nothing runs, or why it cannot be done.
    void setSummary(const QString& text, bool canStart);

signals:
    void addRequested();
    void compareRequested();

private:
    void createLayout();
    QComboBox* createChoice(const char* name, const QString& title, const QString& tip);
    QPushButton* createButton(const char* name, const QString& text, const QString& tip);
    void connectModels();
    void showModels();
    void refresh();

    CompareModels& m_models;
    CommandRun& m_run;
    QString m_summary;
    bool m_canStart = false;
    QComboBox* m_reference = nullptr;
    QComboBox* m_model = nullptr;
    QPushButton* m_swap = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_stop = nullptr;
    QLabel* m_text = nullptr;
    widgets::RunProgress* m_progress = nullptr;
};

} // namespace app
