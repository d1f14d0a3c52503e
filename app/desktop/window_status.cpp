#include "app/desktop/window_status.h"

#include "widgets/jobs/job_runner.h"
#include "widgets/style/number_text.h"
#include "widgets/workspace/opened_dataset.h"
#include "widgets/workspace/workspace.h"

#include <QFile>
#include <QLabel>
#include <QStatusBar>
#include <QToolButton>

#include <unistd.h>

namespace app {

namespace {

constexpr int kTickMs = 1000;

} // namespace

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> fields = file.readAll().split(' ');
    return fields.size() > 1 ? fields[1].toLongLong() * sysconf(_SC_PAGESIZE) : 0;
}

WindowStatus::WindowStatus(QStatusBar& bar, widgets::Workspace& workspace, widgets::JobRunner& jobs,
                           QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_jobs(jobs)
{
    bar.setSizeGripEnabled(false);
    bar.setContentsMargins(8, 0, 8, 0);
    m_job = createButton(bar, "statusJob", tr("What runs now; click to see all jobs (Ctrl+J)."));
    m_dataset =
        createButton(bar, "statusDataset",
                     tr("The images that accuracy is measured on; click to choose others."));
    m_selection = createLabel(bar, "statusSelection", tr("Selected nodes."));
    bar.addWidget(new QWidget(&bar), 1);
    m_problems =
        createButton(bar, "statusProblems", tr("Findings about the model; click to read."));
    m_zoom = createLabel(bar, "statusZoom", tr("Size of the graph on screen."));
    m_memory = createLabel(bar, "statusMemory", tr("Memory that Espalier uses."));
    connect(m_job, &QToolButton::clicked, this, &WindowStatus::jobsRequested);
    connect(m_dataset, &QToolButton::clicked, this, &WindowStatus::datasetRequested);
    connect(m_problems, &QToolButton::clicked, this, &WindowStatus::problemsRequested);
    connect(&jobs, &widgets::JobRunner::jobAdded, this, &WindowStatus::follow);
    connect(&workspace, &widgets::Workspace::modelChanged, this, &WindowStatus::showModel);
    connect(&workspace, &widgets::Workspace::datasetChanged, this, &WindowStatus::showModel);
    connect(&workspace, &widgets::Workspace::selectionChanged, this, &WindowStatus::showSelection);
    connect(&m_tick, &QTimer::timeout, this, &WindowStatus::showMemory);
    m_tick.start(kTickMs);
    showJob();
    showModel();
    showSelection();
    showMemory();
}

QToolButton* WindowStatus::createButton(QStatusBar& bar, const char* name, const QString& toolTip)
{
    auto* button = new QToolButton(&bar);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(toolTip);
    button->setFocusPolicy(Qt::TabFocus);
    bar.addWidget(button);
    return button;
}

QLabel* WindowStatus::createLabel(QStatusBar& bar, const char* name, const QString& toolTip)
{
    auto* label = new QLabel(&bar);
    label->setObjectName(QLatin1String(name));
    label->setToolTip(toolTip);
    label->setProperty("role", QStringLiteral("muted"));
    label->setContentsMargins(8, 0, 8, 0);
    bar.addWidget(label);
    return label;
}

void WindowStatus::follow(widgets::Job* job)
{
    if (!job->description().isListed)
        return;
    connect(job, &widgets::Job::changed, this, &WindowStatus::showJob);
    showJob();
}

void WindowStatus::showJob()
{
    const std::vector<widgets::Job*> jobs = m_jobs.listed();
    if (jobs.empty()) {
        m_job->setText(tr("Ready"));
        return;
    }
    const widgets::Job& job = *jobs.back();
    QString text = job.description().title;
    if (widgets::isOver(job.state())) {
        text += QStringLiteral(" · ") + widgets::jobStateText(job.state());
    } else {
        text += QStringLiteral(" · ") + widgets::percentText(job.progress().fraction, 0);
        if (job.progress().remainingSeconds)
            text += QStringLiteral(" · ")
                + tr("%1 left").arg(widgets::durationText(*job.progress().remainingSeconds));
    }
    m_job->setText(text);
}

void WindowStatus::showModel()
{
    const bool hasModel = m_workspace.hasModel();
    m_dataset->setVisible(hasModel);
    m_problems->setVisible(hasModel);
    m_zoom->setVisible(hasModel);
    m_dataset->setText(tr("Data: %1").arg(widgets::datasetTitle(m_workspace.dataset())));
    if (!hasModel)
        return;
    const auto count = static_cast<int>(m_workspace.opened()->issues.size());
    m_problems->setText(count == 0       ? tr("No problems")
                            : count == 1 ? tr("1 problem")
                                         : tr("%1 problems").arg(count));
}

void WindowStatus::showSelection()
{
    const auto count = static_cast<int>(m_workspace.selection().size());
    m_selection->setText(count == 0       ? QString()
                             : count == 1 ? tr("1 node selected")
                                          : tr("%1 nodes selected").arg(widgets::countText(count)));
}

void WindowStatus::setZoom(double zoom)
{
    m_zoom->setText(widgets::percentText(zoom, 0));
}

void WindowStatus::showMemory()
{
    m_memory->setText(widgets::bytesText(residentBytes()));
}

} // namespace app
