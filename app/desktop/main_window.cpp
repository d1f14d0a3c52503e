#include "app/desktop/main_window.h"

#include "app/desktop/action_registry.h"
#include "app/desktop/distill_run.h"
#include "app/desktop/dock_host.h"
#include "app/desktop/explore_page.h"
#include "app/desktop/header_bar.h"
#include "app/desktop/language.h"
#include "app/desktop/loading_page.h"
#include "app/desktop/measurements.h"
#include "app/desktop/mode_rail.h"
#include "app/desktop/prune_page.h"
#include "app/desktop/quantize_page.h"
#include "app/desktop/quantize_run.h"
#include "app/desktop/recover_run.h"
#include "app/desktop/samples.h"
#include "app/desktop/search_page.h"
#include "app/desktop/search_run.h"
#include "app/desktop/start_page.h"
#include "app/desktop/window_status.h"
#include "app/desktop/workspace_pages.h"
#include "core/base/parallel.h"
#include "widgets/graphview/graph_canvas.h"
#include "widgets/jobs/process_job.h"
#include "widgets/panels/panels.h"
#include "widgets/pruning/prune_controller.h"
#include "widgets/style/number_text.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDateTime>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QWhatsThis>

namespace app {

namespace {

constexpr QSize kMinimumSize(1024, 680);
constexpr QSize kDefaultSize(1440, 900);
constexpr qint64 kProxyImages = 1000;

/// The first dropped file that could be a model; empty when there is none.
QString droppedModel(const QMimeData& data)
{
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile() && url.path().endsWith(QLatin1String(".onnx"), Qt::CaseInsensitive))
            return url.toLocalFile();
    }
    return {};
}

} // namespace

MainWindow::MainWindow(Settings& settings, QWidget* parent)
    : QMainWindow(parent)
    , m_settings(settings)
    , m_preferences(settings.preferences())
{
    // Before the widgets: they measure their fonts and take their texts while they are built.
    applyLanguage(*qApp, m_preferences.language);
    setLocale(QLocale());
    widgets::applyTheme(*qApp, effectiveTheme(m_preferences));
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(kMinimumSize);
    resize(kDefaultSize);
    setAcceptDrops(true);
    m_measurements = new Measurements(m_workspace, m_jobs, this);
    m_distillation = new DistillRun(m_jobs, settings, this);
    m_recovery = new RecoverRun(m_jobs, settings, this);
    m_quantization = new QuantizeRun(m_jobs, this);
    m_search = new SearchRun(m_jobs, this);
    createContents();
    applyPreferences();
    restoreGeometry(settings.windowGeometry());
    m_docks->restoreDocks(settings.dockState());
    m_workspace.setDataset(settings.sessionDataset());
    updateForModel();
}

MainWindow::~MainWindow()
{
    // Pages and panels refer to members of the window, so they go first.
    delete takeCentralWidget();
}

void MainWindow::createLayout()
{
    m_rail = new ModeRail(this);
    for (const PageEntry& entry : workspacePages())
        m_rail->addMode(m_actions->action(QLatin1String(entry.action)));
    m_header = new HeaderBar(m_workspace, *m_actions, this);
    m_message = new widgets::MessageBar(this);
    m_start = new StartPage(*m_actions, this);
    m_loading = new LoadingPage(this);
    m_workspaces = new WorkspaceStack(
        { m_workspace, m_jobs, *m_actions, *m_distillation, *m_recovery, *m_quantization,
          *m_search }, this);
    m_explore = m_workspaces->findChild<ExplorePage*>();
    m_docks = new DockHost({ m_workspace, m_jobs, m_log }, m_workspaces, this);
    m_docks->enterWorkspace(m_workspaces->current(), false);
    m_pages = new QStackedWidget(this);
    for (QWidget* page : std::initializer_list<QWidget*>{ m_start, m_loading, m_docks })
        m_pages->addWidget(page);
    setCentralWidget(createBody());
    m_status = new WindowStatus(*statusBar(), m_workspace, m_jobs, this);
}

QWidget* MainWindow::createBody()
{
    auto* body = new QWidget(this);
    auto* message = new QHBoxLayout;
    message->setContentsMargins(0, 0, 0, 0);
    message->addWidget(m_message);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addLayout(message);
    column->addWidget(m_pages, 1);
    auto* row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
    return body;
}

void MainWindow::createMenus()
{
    m_actions->createMenus(*menuBar());
    QMenu* file = m_actions->menu(QStringLiteral("&File"));
    QAction* afterOpen = file->actions().value(1);
    auto* recent = new QMenu(tr("Open &Recent"), file);
    recent->setObjectName(QStringLiteral("recentMenu"));
    connect(recent, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    auto* sampleMenu = new QMenu(tr("Open &Sample"), file);
    sampleMenu->setObjectName(QStringLiteral("sampleMenu"));
    for (const Sample& sample : samples()) {
        QAction* action = sampleMenu->addAction(sample.title);
        action->setObjectName(QStringLiteral("sample_") + sample.id);
        action->setToolTip(sample.description);
        connect(action, &QAction::triggered, this, [this, id = sample.id] { openSample(id); });
    }
    file->insertMenu(afterOpen, recent);
    file->insertMenu(afterOpen, sampleMenu);
    QMenu* panels = m_actions->menu(QStringLiteral("&View"))->addMenu(tr("&Panels"));
    panels->setObjectName(QStringLiteral("panelsMenu"));
    m_docks->addPanelsTo(*panels);
}

void MainWindow::fillRecentMenu()
{
    auto* menu = findChild<QMenu*>(QStringLiteral("recentMenu"));
    menu->clear();
    for (const RecentFile& file : m_settings.recentFiles()) {
        QAction* action = menu->addAction(QFileInfo(file.path).fileName());
        action->setToolTip(file.path);
        connect(action, &QAction::triggered, this, [this, path = file.path] { openFile(path); });
    }
    if (menu->isEmpty()) {
        menu->addAction(tr("No recent models"))->setEnabled(false);
        return;
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Clear List")), &QAction::triggered, this, [this] {
        m_settings.clearRecentFiles();
        m_start->setRecentFiles({});
    });
}

void MainWindow::connectActions()
{
    const std::pair<const char*, std::function<void()>> handlers[] = {
        { "file.open", [this] { chooseFile(); } },
        { "file.addDataset", [this] { chooseDataset(); } },
        { "file.export", [this] { exportModel(); } },
        { "file.report", [this] { writeReport(); } },
        { "file.exportView", [this] { exportPicture(); } },
        { "file.close",
          [this] {
              m_workspace.close();
              showWorkspace(QStringLiteral("view.explore"));
          } },
        { "file.quit", [this] { close(); } },
        { "edit.find",
          [this] {
              showWorkspace(QStringLiteral("view.explore"));
              m_explore->focusSearch();
          } },
        { "edit.palette", [this] { showPalette(); } },
        { "edit.back", [this] { m_workspace.goBack(); } },
        { "edit.forward", [this] { m_workspace.goForward(); } },
        { "edit.preferences", [this] { showPreferences(0); } },
        { "view.resetLayout", [this] { m_docks->resetLayout(); } },
        { "view.fullScreen", [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); } },
        { "model.evaluateProxy", [this] { m_measurements->evaluate(kProxyImages); } },
        { "model.evaluate", [this] { m_measurements->evaluate(0); } },
        { "model.profile", [this] { m_measurements->profile(); } },
        { "model.properties", [this] { showProperties(); } },
        { "jobs.show", [this] { m_docks->showPanel(QStringLiteral("jobs")); } },
        { "jobs.stop", [this] { stopNewestJob(); } },
        { "jobs.copyCommand", [this] { copyCommand(); } },
        { "jobs.clear", [this] { m_jobs.clearFinished(); } },
        { "help.shortcuts", [this] { showPreferences(1); } },
        { "help.about", [this] { showAbout(); } },
    };
    for (const auto& [id, handler] : handlers)
        m_actions->connectTo(QLatin1String(id), this, handler);
    for (const PageEntry& entry : workspacePages())
        m_actions->connectTo(QLatin1String(entry.action), this,
                             [this, id = QLatin1String(entry.action)] { showWorkspace(id); });
    m_actions->connectTo(QStringLiteral("help.whatsThis"), this,
                         [] { QWhatsThis::enterWhatsThisMode(); });
}

void MainWindow::connectWorkspace()
{
    connect(&m_workspace, &widgets::Workspace::modelChanged, this, &MainWindow::updateForModel);
    connect(&m_workspace, &widgets::Workspace::selectionChanged, this, [this] {
        m_actions->setAvailable(m_workspace.hasModel(), !m_workspace.selection().empty());
    });
    connect(&m_workspace, &widgets::Workspace::datasetRequested, this, &MainWindow::chooseDataset);
    connect(m_measurements, &Measurements::measuring, m_header, &HeaderBar::setMeasuring);
    connect(m_measurements, &Measurements::failed, this,
            [this](const widgets::Job* job) { showJobFailed(*job); });
    connect(m_distillation, &DistillRun::studentRequested, this, &MainWindow::openFile);
    connect(&m_jobs, &widgets::JobRunner::jobAdded, this, [this](widgets::Job* job) {
        connect(job, &widgets::Job::logArrived, this,
                [this, job](core::LogLevel level, const QString& text) {
                    m_log.append(level, job->description().title, text);
                });
    });
}

void MainWindow::connectPages()
{
    m_start->setRecentFiles(m_settings.recentFiles());
    connect(m_start, &StartPage::fileChosen, this, &MainWindow::openFile);
    connect(m_start, &StartPage::sampleChosen, this, &MainWindow::openSample);
    connect(m_loading, &LoadingPage::cancelRequested, this, [this] {
        if (widgets::Job* job = m_jobs.active(QStringLiteral("open")))
            job->cancel();
        showPage(homePage());
    });
    connect(&m_explore->canvas(), &widgets::GraphCanvas::zoomChanged, m_status,
            &WindowStatus::setZoom);
    connect(&m_explore->canvas(), &widgets::GraphCanvas::layoutFinished, this, [this](double time) {
        m_log.append(core::LogLevel::info, tr("Graph"),
                     tr("laid out in %1").arg(widgets::millisecondsText(time)));
    });
    connect(&m_explore->canvas(), &widgets::GraphCanvas::layoutFailed, this,
            [this](const QString& sentence) {
                m_message->show({ widgets::MessageKind::error,
                                  tr("The graph cannot be drawn"),
                                  sentence,
                                  tr("The panels still show the model."),
                                  {} });
            });
    connect(m_workspaces, &WorkspaceStack::pageMade, this, &MainWindow::takePage);
    connect(m_status, &WindowStatus::jobsRequested, this,
            [this] { m_docks->showPanel(QStringLiteral("jobs")); });
    connect(m_status, &WindowStatus::problemsRequested, this,
            [this] { m_docks->showPanel(QStringLiteral("problems")); });
    connect(m_status, &WindowStatus::datasetRequested, this, &MainWindow::chooseDataset);
}

void MainWindow::takePage(QWidget* page)
{
    applyToCanvases(*page);
    if (auto* prune = qobject_cast<PrunePage*>(page)) {
        applyMemory(*prune);
        connect(prune, &PrunePage::changeKnown, m_header, &HeaderBar::setChange);
        connect(prune, &PrunePage::openRequested, this, &MainWindow::openFile);
    }
    if (auto* quantize = qobject_cast<QuantizePage*>(page))
        connect(quantize, &QuantizePage::openRequested, this, &MainWindow::openFile);
    if (auto* search = qobject_cast<SearchPage*>(page)) {
        connect(search, &SearchPage::openRequested, this, &MainWindow::openFile);
        connect(search, &SearchPage::distillRequested, this, &MainWindow::distillInto);
    }
}

void MainWindow::openFile(const QString& path)
{
    const QString file = QFileInfo(path).absoluteFilePath();
    m_settings.setLastFolder(QFileInfo(file).absolutePath());
    startOpening(tr("Opening %1").arg(QFileInfo(file).fileName()), file,
                 [file](core::Monitor& monitor) { return widgets::openModel(file, monitor); });
}

void MainWindow::openSample(const QString& id)
{
    for (const Sample& sample : samples()) {
        if (sample.id != id)
            continue;
        if (!sample.file.isEmpty())
            return openFile(sample.file);
        const QString file = syntheticSampleFile();
        startOpening(tr("Making %1").arg(sample.title), file, [file](core::Monitor& monitor) {
            writeSyntheticSample(file, monitor);
            return widgets::openModel(file, monitor);
        });
    }
}

void MainWindow::startOpening(const QString& title, const QString& shownFile,
                              std::function<widgets::OpenedModel(core::Monitor&)> work)
{
    m_message->hide();
    widgets::Job* job = m_jobs.run<widgets::OpenedModel>(
        { QStringLiteral("open"), title, false }, this, std::move(work),
        [this](widgets::OpenedModel opened) { showOpened(std::move(opened)); });
    connect(job, &widgets::Job::finished, this, [this, job, shownFile] {
        if (job->state() == widgets::JobState::failed)
            showOpeningFailed(shownFile, job->failure());
    });
    m_loading->follow(title, job);
    showPage(m_loading);
}

void MainWindow::showOpened(widgets::OpenedModel opened)
{
    m_settings.addRecentFile({ opened.file, QDateTime::currentDateTime(),
                               static_cast<qint64>(opened.model->graph.order().size()),
                               opened.cost->parameters, opened.fileBytes });
    m_start->setRecentFiles(m_settings.recentFiles());
    m_log.append(core::LogLevel::info, opened.name,
                 tr("opened in %1").arg(widgets::millisecondsText(opened.openingMs)));
    const QString dataset = m_settings.datasetOf(opened.file);
    m_workspace.open(std::move(opened));
    if (!dataset.isEmpty())
        m_workspace.setDataset(dataset);
    m_explore->canvas().setFocus();
}

void MainWindow::showOpeningFailed(const QString& file, const widgets::JobFailure& failure)
{
    showPage(homePage());
    const bool isMissing = !QFileInfo::exists(file);
    m_message->show({ .kind = widgets::MessageKind::error,
                      .what = tr("%1 could not be opened").arg(QFileInfo(file).fileName()),
                      .why = failure.message,
                      .nextStep = isMissing ? tr("Check whether it was moved or renamed.")
                                            : tr("Export the model again, or open another one."),
                      .details = tr("File: %1\nKind: %2").arg(file, failure.code) },
                    { m_actions->action(QStringLiteral("file.open")) });
}

void MainWindow::showJobFailed(const widgets::Job& job)
{
    m_message->show(
        { .kind = widgets::MessageKind::error,
          .what = tr("%1 failed").arg(job.description().title),
          .why = job.failure().message,
          .nextStep = {},
          .details =
              tr("Command: %1\nLog: %2").arg(widgets::shellText(job.command()), job.logFile()) },
        { m_actions->action(QStringLiteral("jobs.show")) });
}

void MainWindow::restoreSession()
{
    const QString file = m_settings.sessionFile();
    if (m_preferences.restoresSession && QFileInfo::exists(file))
        openFile(file);
}

void MainWindow::setPreferences(const Preferences& preferences)
{
    const QString language = effectiveLanguage(m_preferences.language);
    m_preferences = preferences;
    m_settings.setPreferences(preferences);
    if (widgets::theme().id != effectiveTheme(preferences))
        widgets::applyTheme(*qApp, effectiveTheme(preferences));
    if (language != effectiveLanguage(preferences.language))
        speakLanguage();
    applyPreferences();
}

void MainWindow::applyPreferences()
{
    core::setThreadCount(m_preferences.threads);
    applyToCanvases(*m_workspaces);
    for (PrunePage* prune : m_workspaces->findChildren<PrunePage*>())
        applyMemory(*prune);
    m_measurements->setThreads(m_preferences.threads);
    m_quantization->setPython(m_preferences.python);
    for (const ActionRow& row : actionRows()) {
        const QString id = QLatin1String(row.id);
        m_actions->setShortcut(
            id, m_preferences.shortcuts.value(id, ActionRegistry::defaultShortcut(row)));
    }
}

void MainWindow::applyToCanvases(const QWidget& parent) const
{
    for (widgets::GraphCanvas* canvas : parent.findChildren<widgets::GraphCanvas*>()) {
        canvas->setReducedMotion(m_preferences.reducedMotion);
        canvas->setWheelZooms(m_preferences.wheelZooms);
    }
}

void MainWindow::applyMemory(PrunePage& page) const
{
    page.controller().setCacheBytes(int64_t{ m_preferences.memoryMebibytes } << 20);
}

void MainWindow::showPage(QWidget* page)
{
    const bool isHome = page == m_docks;
    m_rail->setVisible(isHome);
    m_header->setVisible(isHome);
    m_pages->setCurrentWidget(page);
    for (const PageEntry& entry : workspacePages())
        m_actions->action(QLatin1String(entry.action))
            ->setChecked(isHome && m_workspaces->current() == QLatin1String(entry.action));
}

void MainWindow::showWorkspace(const QString& action)
{
    m_workspaces->showWorkspace(action);
    for (const PageEntry& entry : workspacePages()) {
        if (action == QLatin1String(entry.action))
            m_docks->enterWorkspace(action, entry.needsWidth, entry.needsModel);
    }
    showPage(homePage());
}

QWidget* MainWindow::homePage() const
{
    const bool isShown = m_workspace.hasModel() || !m_workspaces->needsModel();
    return isShown ? static_cast<QWidget*>(m_docks) : m_start;
}

void MainWindow::updateForModel()
{
    m_actions->setAvailable(m_workspace.hasModel(), false);
    showPage(homePage());
    updateTitle();
}

void MainWindow::updateTitle()
{
    setWindowTitle(m_workspace.hasModel() ? tr("%1 – Espalier").arg(m_workspace.opened()->name)
                                          : tr("Espalier"));
    setWindowFilePath(m_workspace.hasModel() ? m_workspace.opened()->file : QString());
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_settings.setWindowGeometry(saveGeometry());
    m_settings.setDockState(m_docks->homeState());
    m_settings.setSessionFile(m_workspace.hasModel() ? m_workspace.opened()->file : QString());
    m_settings.setSessionDataset(m_workspace.dataset());
    event->setAccepted(mayClose());
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedModel(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    openFile(droppedModel(*event->mimeData()));
}

} // namespace app
