#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QScrollArea;

namespace widgets {
class MessageBar;
class RunProgress;
} // namespace widgets

namespace app {

class DistillForm;
class DistillResult;
class DistillRun;
enum class DistillStart;
struct PageContext;

/// The Distill workspace: the form and what starts and stops it on the left; the run with its
/// curves, the images in dispute and the result on the right.
class DistillPage : public QWidget
{
    Q_OBJECT
public:
    explicit DistillPage(const PageContext& context, QWidget* parent = nullptr);

    /// Makes this file the student of the form; nothing while a run goes on.
    void chooseStudent(const QString& file);

private:
    QWidget* createLeft(const PageContext& context);
    QWidget* createButtons();
    QWidget* createRight(const PageContext& context);
    void createActions();
    QPushButton* createButton(const char* name, const QString& text);
    void connectRun();
    void start();
    void begin(DistillStart start);
    void pauseOrProceed();
    void discardCheckpoint();
    void showRun();
    void showButtons();
    void showProgress();
    void showMessage();
    void showFailure();
    bool hasCheckpoint() const;

    DistillRun& m_run;
    DistillForm* m_form = nullptr;
    QScrollArea* m_scroll = nullptr;
    widgets::MessageBar* m_message = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_stop = nullptr;
    QLabel* m_status = nullptr;
    widgets::RunProgress* m_progress = nullptr;
    DistillResult* m_result = nullptr;
    QAction* m_resume = nullptr;
    QAction* m_finish = nullptr;
    QAction* m_discard = nullptr;
};

} // namespace app
