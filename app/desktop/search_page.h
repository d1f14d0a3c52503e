#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QScrollArea;

namespace widgets {
class MessageBar;
class RunProgress;
class Workspace;
} // namespace widgets

namespace app {

class DistillRun;
class SearchForm;
class SearchResults;
class SearchRun;
struct PageContext;

/// The Search workspace: the form and what starts and stops it on the left, what was found on the
/// right.
class SearchPage : public QWidget
{
    Q_OBJECT
public:
    explicit SearchPage(const PageContext& context, QWidget* parent = nullptr);

signals:
    void openRequested(const QString& file);
    /// The Distill workspace is to be shown with this file as the student.
    void distillRequested(const QString& file);

private:
    QWidget* createLeft(const PageContext& context);
    QWidget* createButtons();
    QWidget* createRight();
    void createActions();
    void connectRun();
    void start();
    void showRun();
    void showButtons();
    void showStatus();
    void showMessage();
    void showFailure();
    void moveLimit(const QString& figure, qint64 most);
    void save(const QString& file);
    bool isAboutRun() const;

    SearchRun& m_run;
    widgets::Workspace& m_workspace;
    SearchForm* m_form = nullptr;
    QScrollArea* m_scroll = nullptr;
    widgets::MessageBar* m_message = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_pause = nullptr;
    QPushButton* m_stop = nullptr;
    QLabel* m_status = nullptr;
    widgets::RunProgress* m_progress = nullptr;
    SearchResults* m_results = nullptr;
    QAction* m_retry = nullptr;
    QAction* m_finishFront = nullptr;
};

} // namespace app
