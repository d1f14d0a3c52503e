#include "widgets/models/job_table_model.h"

#include "widgets/jobs/job_runner.h"
#include "widgets/style/number_text.h"
#include "widgets/style/theme.h"

#include <algorithm>

namespace widgets {

namespace {

/// Times stand to the right, under a heading that does too.
int alignment(int column)
{
    const bool isTime = column >= JobTableModel::elapsedColumn;
    return int((isTime ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace

JobTableModel::JobTableModel(JobRunner& runner, QObject* parent)
    : QAbstractTableModel(parent)
    , m_runner(runner)
{
    connect(&runner, &JobRunner::jobAdded, this, &JobTableModel::add);
    connect(&runner, &JobRunner::jobsCleared, this, &JobTableModel::reload);
    reload();
}

void JobTableModel::add(Job* job)
{
    if (!job->description().isListed)
        return;
    beginInsertRows({}, 0, 0);
    m_jobs.insert(m_jobs.begin(), job);
    endInsertRows();
    connect(job, &Job::changed, this, [this, job] { refresh(job); });
}

void JobTableModel::reload()
{
    beginResetModel();
    m_jobs = m_runner.listed();
    std::ranges::reverse(m_jobs);
    endResetModel();
}

void JobTableModel::refresh(const Job* job)
{
    const auto found = std::ranges::find(m_jobs, job);
    if (found == m_jobs.end())
        return;
    const int row = static_cast<int>(found - m_jobs.begin());
    emit dataChanged(index(row, 0), index(row, columnCountTotal - 1));
}

Job* JobTableModel::jobAt(const QModelIndex& index) const
{
    return index.isValid() ? m_jobs[static_cast<size_t>(index.row())] : nullptr;
}

int JobTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_jobs.size());
}

int JobTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columnCountTotal;
}

QVariant JobTableModel::data(const QModelIndex& index, int role) const
{
    const Job* job = jobAt(index);
    if (!job)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*job, index.column());
    case Qt::UserRole:
        return job->progress().fraction;
    case Qt::ToolTipRole:
        return job->failure().message;
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    case Qt::ForegroundRole:
        return index.column() == stateColumn && job->state() == JobState::failed
            ? QVariant(theme().bad)
            : QVariant();
    default:
        return {};
    }
}

QString JobTableModel::text(const Job& job, int column) const
{
    switch (column) {
    case titleColumn:
        return job.description().title;
    case stateColumn:
        return jobStateText(job.state());
    case progressColumn: {
        const QString phase = QString::fromStdString(job.progress().phase);
        const QString percent = percentText(job.progress().fraction, 0);
        if (job.state() == JobState::cancelled || job.state() == JobState::failed)
            return tr("stopped at %1").arg(percent);
        return phase.isEmpty() ? percent : percent + QStringLiteral(" ") + phase;
    }
    case elapsedColumn:
        return durationText(job.elapsedSeconds());
    default:
        return job.progress().remainingSeconds && !isOver(job.state())
            ? durationText(*job.progress().remainingSeconds)
            : QString();
    }
}

QVariant JobTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case titleColumn:
        return tr("Job");
    case stateColumn:
        return tr("State");
    case progressColumn:
        return tr("Progress");
    case elapsedColumn:
        return tr("Elapsed");
    default:
        return tr("Left");
    }
}

} // namespace widgets
