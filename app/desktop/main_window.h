#pragma once

#include "app/desktop/settings.h"
#include "widgets/forms/message_bar.h"
#include "widgets/jobs/job_runner.h"
#include "widgets/models/log_model.h"
#include "widgets/workspace/workspace.h"

#include <QMainWindow>

class QStackedWidget;

namespace core {
struct Preprocessing;
}

namespace widgets {
class DatasetWizard;
}

namespace app {

class ActionRegistry;
class DistillRun;
class PrunePage;
class QuantizeRun;
class RecoverRun;
class SearchRun;
class DockHost;
class ExplorePage;
class HeaderBar;
class LoadingPage;
class Measurements;
class ModeRail;
class StartPage;
class WindowStatus;
class WorkspaceStack;

/// The window: menus, mode rail, header, pages, status bar. It builds, connects and opens files;
/// what happens on the pages is theirs.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// `settings` must outlive the window.
    explicit MainWindow(Settings& settings, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Reads a model in the background and shows it.
    void openFile(const QString& path);
    void openSample(const QString& id);
    /// Opens what was open when the window was closed last.
    void restoreSession();

    widgets::Workspace& workspace() { return m_workspace; }
    widgets::JobRunner& jobs() { return m_jobs; }
    ActionRegistry& actions() { return *m_actions; }
    const Preferences& preferences() const { return m_preferences; }
    void setPreferences(const Preferences& preferences);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    /// Makes everything that is seen, and connects it.
    void createContents();
    /// Makes all of it again, in the language that is preferred now; model, selection and jobs
    /// stay.
    void speakLanguage();
    void applyPreferences();
    void applyToCanvases(const QWidget& parent) const;
    void applyMemory(PrunePage& page) const;
    void createLayout();
    QWidget* createBody();
    void createMenus();
    void connectActions();
    void connectWorkspace();
    void connectPages();
    /// Connects the page of a workspace that is visited for the first time.
    void takePage(QWidget* page);
    void fillRecentMenu();

    void chooseFile();
    void chooseDataset();
    void takeDataset(widgets::DatasetWizard& wizard);
    void storeInModel(const core::Preprocessing& preprocessing);
    void exportModel();
    void writeReport();
    void exportPicture();
    void showProperties();
    void showPreferences(int page);
    void showPalette();
    void showAbout();
    /// True when the window may close now; else asks, and closes later.
    bool mayClose();
    void askAboutDistillation();
    void stopNewestJob();
    void copyCommand();

    void startOpening(const QString& title, const QString& shownFile,
                      std::function<widgets::OpenedModel(core::Monitor&)> work);
    void showOpened(widgets::OpenedModel opened);
    void showOpeningFailed(const QString& file, const widgets::JobFailure& failure);
    void showJobFailed(const widgets::Job& job);
    void showPage(QWidget* page);
    void showWorkspace(const QString& action);
    /// Goes to the Distill workspace with this file as the student.
    void distillInto(const QString& file);
    void updateForModel();
    void updateTitle();
    QWidget* homePage() const;

    Settings& m_settings;
    Preferences m_preferences;
    widgets::Workspace m_workspace;
    widgets::LogModel m_log;
    ActionRegistry* m_actions = nullptr;
    ModeRail* m_rail = nullptr;
    HeaderBar* m_header = nullptr;
    widgets::MessageBar* m_message = nullptr;
    QStackedWidget* m_pages = nullptr;
    StartPage* m_start = nullptr;
    LoadingPage* m_loading = nullptr;
    DockHost* m_docks = nullptr;
    WorkspaceStack* m_workspaces = nullptr;
    ExplorePage* m_explore = nullptr;
    WindowStatus* m_status = nullptr;
    /// After the panels, so that it is gone before them and delivers nothing to them.
    widgets::JobRunner m_jobs;
    Measurements* m_measurements = nullptr;
    DistillRun* m_distillation = nullptr;
    RecoverRun* m_recovery = nullptr;
    QuantizeRun* m_quantization = nullptr;
    SearchRun* m_search = nullptr;
};

} // namespace app
