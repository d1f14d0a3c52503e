#pragma once

#include <QAbstractTableModel>

#include <vector>

namespace widgets {

class Job;
class JobRunner;

/// The jobs that people see, newest on top.
class JobTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        titleColumn,
        stateColumn,
        progressColumn, ///< the fraction under Qt::UserRole
        elapsedColumn,
        remainingColumn,
        columnCountTotal
    };

    explicit JobTableModel(JobRunner& runner, QObject* parent = nullptr);

    /// nullptr for an invalid index.
    Job* jobAt(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void add(Job* job);
    void reload();
    void refresh(const Job* job);
    QString text(const Job& job, int column) const;

    JobRunner& m_runner;
    std::vector<Job*> m_jobs; ///< newest first
};

} // namespace widgets
