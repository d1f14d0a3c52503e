#pragma once

#include "app/desktop/command_run.h"
#include "app/desktop/search_plan.h"
#include "widgets/search/trial_selection.h"

#include <QTimer>

#include <functional>

namespace app {

/// The search that the window is about: the process that runs it, and the folder that tells what it
/// found. Lives as long as the window.
class SearchRun : public QObject
{
    Q_OBJECT
public:
    SearchRun(widgets::JobRunner& jobs, QObject* parent);

    /// What the search was told last, by people or by its folder.
    const SearchPlan& plan() const { return m_plan; }
    CommandRun& search() { return *m_search; }
    widgets::TrialSelection& trials() { return m_trials; }
    /// Why the folder cannot be read; empty when it can.
    const QString& readFailure() const { return m_readFailure; }
    /// Networks of the folder that is shown were measured before, and nothing runs.
    bool canResume() const;

    /// Begins a search, or goes on with the one that is in the folder.
    void start(const SearchPlan& plan);
    /// Shows the search in a folder; nothing is shown where there is none.
    void openFolder(const QString& folder);
    /// Sets the limit on one cost; 0: none. A running search takes it up at once.
    void setLimit(const QString& figure, qint64 most);
    /// Trains a network to the end: at once, also when nothing runs.
    void finish(size_t trial);
    /// Copies a network to a place of its own.
    void saveAs(const QString& file, const QString& target);
    /// Trains the best of the front to the end, without looking for more.
    void finishFront();
    /// Allows or forbids choices of a gene.
    void setForbidden(const std::string& gene, const std::vector<std::string>& choices,
                      bool isForbidden);

signals:
    /// Another folder is shown; its plan is plan().
    void opened();
    /// The folder was read anew, or cannot be read.
    void read();
    /// What was asked of the search is refused; the sentence says why.
    void refused(const QString& reason);

private:
    /// Runs the command of the plan, with some options more.
    void launch(const QStringList& more);
    void readSoon();
    void readFolder();
    void take(std::shared_ptr<const widgets::SearchSnapshot> snapshot);
    void steer(std::function<void(core::Steering&)> change, std::function<void()> then = {});

    widgets::JobRunner& m_jobs;
    SearchPlan m_plan;
    CommandRun* m_search = nullptr;
    widgets::TrialSelection m_trials;
    QTimer m_reading; ///< so that a search of many small networks is not read for each of them
    QString m_readFailure;
    bool m_isReading = false;
    bool m_isNew = false; ///< the folder was not read yet, so its plan is not known
};

} // namespace app
