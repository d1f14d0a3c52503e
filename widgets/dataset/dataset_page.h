#pragma once

#include "widgets/dataset/dataset_draft.h"
#include "widgets/jobs/job_runner.h"

#include <QWizardPage>

class QLabel;
class QVBoxLayout;

namespace widgets {

/// A page of the data set wizard: content on top, and a line for what is wrong at the bottom. Its
/// work runs on the engine thread and its failures appear in that line.
class DatasetPage : public QWizardPage
{
    Q_OBJECT
public:
    DatasetPage(DatasetDraft& draft, const QString& name, const QString& title,
                const QString& subtitle);

protected:
    /// Runs `work` unless something newer of this `kind` replaces it.
    template <typename Result>
    Job* run(const QString& kind, const QString& title, std::function<Result(core::Monitor&)> work,
             std::function<void(Result)> done)
    {
        showProblem({});
        Job* job = m_draft.jobs().run<Result>({ kind, title, false }, this, std::move(work),
                                              std::move(done));
        follow(job);
        return job;
    }
    /// The sentence at the bottom; empty hides it.
    void showProblem(const QString& sentence);
    bool hasProblem() const;
    DatasetDraft& draft() const { return m_draft; }
    QVBoxLayout& rows() const { return *m_rows; }

private:
    void follow(Job* job);

    DatasetDraft& m_draft;
    QVBoxLayout* m_rows = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace widgets
