#include "widgets/panels/jobs_panel.h"

#include "widgets/jobs/job_runner.h"
#include "widgets/jobs/process_job.h"
#include "widgets/models/job_table_model.h"
#include "widgets/models/table_panel_view.h"
#include "widgets/panels/empty_note.h"
#include "widgets/panels/job_progress_delegate.h"
#include "widgets/style/icon.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QToolButton>
#include <QUrl>

namespace widgets {

namespace {

constexpr int kTickMs = 1000;

} // namespace

JobsPanel::JobsPanel(const PanelContext& context, QWidget* parent)
    : QStackedWidget(parent)
    , m_runner(context.jobs)
    , m_model(new JobTableModel(context.jobs, this))
{
    addWidget(createPage());
    addWidget(new EmptyNote(tr("No jobs yet. F5 measures accuracy, F6 latency."), this));
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &JobsPanel::showPage);
    connect(m_model, &QAbstractItemModel::modelReset, this, &JobsPanel::showPage);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &JobsPanel::updateButtons);
    connect(&m_tick, &QTimer::timeout, m_table->viewport(), qOverload<>(&QWidget::update));
    m_tick.start(kTickMs);
    showPage();
}

QWidget* JobsPanel::createPage()
{
    auto* page = new QWidget(this);
    page->setProperty("role", QStringLiteral("surface"));
    page->setAttribute(Qt::WA_StyledBackground);
    m_table = new TablePanelView(QStringLiteral("jobsTable"), tr("Jobs"), page);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(JobTableModel::progressColumn,
                                      new JobProgressDelegate(m_table));
    m_table->setStretchColumn(JobTableModel::titleColumn);
    m_table->setColumnWidth(JobTableModel::progressColumn, 260);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &JobsPanel::updateButtons);
    m_pause = createButton("jobPause", "pause", tr("Pause"), &JobsPanel::pauseJob);
    m_cancel = createButton("jobCancel", "cancel", tr("Cancel"), &JobsPanel::cancelJob);
    m_retry = createButton("jobRetry", "retry", tr("Retry"), &JobsPanel::retryJob);
    m_copy = createButton("jobCopy", "terminal", tr("Copy as Command"), &JobsPanel::copyCommand);
    m_log = createButton("jobLog", "log", tr("Open Log"), &JobsPanel::openLog);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(8, 4, 8, 4);
    for (QToolButton* button : { m_pause, m_cancel, m_retry, m_copy, m_log })
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(
        createButton("jobsClear", "check", tr("Clear Finished"), &JobsPanel::clearFinished));
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(buttons);
    layout->addWidget(m_table);
    return page;
}

QToolButton* JobsPanel::createButton(const char* name, const char* iconName, const QString& text,
                                     void (JobsPanel::*slot)())
{
    auto* button = new QToolButton(this);
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setIcon(icon(QLatin1String(iconName)));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(button, &QToolButton::clicked, this, slot);
    return button;
}

Job* JobsPanel::currentJob() const
{
    if (Job* job = m_model->jobAt(m_table->currentIndex()))
        return job;
    return m_model->jobAt(m_model->index(0, 0));
}

void JobsPanel::updateButtons()
{
    const Job* job = currentJob();
    const bool isRunning = job && !isOver(job->state()) && job->state() != JobState::cancelling;
    m_cancel->setEnabled(isRunning);
    m_cancel->setToolTip(isRunning ? tr("Stop this job; what it has found so far is kept.")
                                   : tr("Only a running job can be cancelled."));
    const bool isPaused = job && job->state() == JobState::paused;
    m_pause->setText(isPaused ? tr("Continue") : tr("Pause"));
    m_pause->setEnabled(isPaused || (job && job->canPause() && job->state() == JobState::running));
    m_pause->setToolTip(m_pause->isEnabled()
                            ? tr("Let this job stand still, or go on; it keeps its memory.")
                            : tr("Only a running process can be paused."));
    m_retry->setEnabled(job && m_runner.canRetry(*job));
    m_retry->setToolTip(m_retry->isEnabled()
                            ? tr("Run the same command once more.")
                            : tr("Only a process that failed or was cancelled can run again, and "
                                 "not while another of its kind runs."));
    m_copy->setEnabled(job && !job->command().isEmpty());
    m_copy->setToolTip(m_copy->isEnabled() ? tr("Copy the command line that does the same.")
                                           : tr("This job has no command line."));
    m_log->setEnabled(job && !job->logFile().isEmpty());
    m_log->setToolTip(m_log->isEnabled() ? job->logFile() : tr("This job keeps no log."));
}

void JobsPanel::showPage()
{
    setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    updateButtons();
}

void JobsPanel::pauseJob()
{
    Job* job = currentJob();
    if (!job)
        return;
    if (job->state() == JobState::paused)
        job->resume();
    else
        job->pause();
}

void JobsPanel::cancelJob()
{
    if (Job* job = currentJob())
        job->cancel();
}

void JobsPanel::retryJob()
{
    const Job* job = currentJob();
    if (!job || !m_runner.canRetry(*job))
        return;
    m_runner.retry(*job);
    m_table->setCurrentIndex(m_model->index(0, 0));
}

void JobsPanel::copyCommand()
{
    if (const Job* job = currentJob())
        QGuiApplication::clipboard()->setText(shellText(job->command()));
}

void JobsPanel::openLog()
{
    if (const Job* job = currentJob())
        QDesktopServices::openUrl(QUrl::fromLocalFile(job->logFile()));
}

void JobsPanel::clearFinished()
{
    m_runner.clearFinished();
}

} // namespace widgets
