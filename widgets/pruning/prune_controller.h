#pragma once

#include "widgets/jobs/job.h"
#include "widgets/jobs/latest_value.h"
#include "widgets/pruning/prune_draft.h"
#include "widgets/pruning/prune_report.h"

#include <QPointer>

namespace widgets {

class CurveFiller;
class JobRunner;
class PruneTasks;
class SensitivityRun;
class Workspace;

/// Keeps figures and accuracy at the heels of the draft: measures on the engine thread where the
/// sliders stand, the newest place first. GUI thread.
class PruneController : public QObject
{
    Q_OBJECT
public:
    PruneController(Workspace& workspace, JobRunner& jobs, QObject* parent = nullptr);

    enum class State
    {
        empty, ///< no model
        waiting, ///< a model that nobody looked at yet
        analysing,
        ready,
        failed,
    };
    State state() const { return m_state; }
    /// Why the model could not be analysed, in the engine's words.
    const QString& failure() const { return m_failure; }

    PruneDraft& draft() { return m_draft; }
    const PruneReport& report() const { return m_report; }
    bool isMeasuring() const { return m_measuring != nullptr; }
    /// The channels are being put in the order of the criterion.
    bool isRanking() const { return m_ranking != nullptr; }
    /// Measurements of this model, data set and criterion, oldest first.
    const std::vector<PrunePoint>& points() const { return m_points; }
    const std::string& criterion() const { return m_criterion; }
    /// What the criterion says of the channels; nullptr until it was asked.
    const std::shared_ptr<const ChannelRanking>& ranking() const { return m_ranked; }
    /// Groups that the criterion finds nothing in cannot be cut by it.
    bool isScored(size_t group) const;
    /// The channels of a group that go, in the order in which they go; empty before ranking().
    std::vector<int64_t> goneChannels(size_t group) const;

    /// Analyses the open model unless that is done.
    void activate();
    void setCriterion(const std::string& criterion);
    /// Measures where the draft stands, again.
    void measure();
    /// The same on every image of the role.
    void measureAll();
    /// Whether report() is about where the draft stands now.
    bool isReportCurrent() const;

    /// What else is done with the draft.
    CurveFiller& curves() { return *m_curves; }
    PruneTasks& tasks() { return *m_tasks; }
    SensitivityRun& sensitivity() { return *m_sensitivity; }

    // For those above.
    JobRunner& jobs() { return m_jobs; }
    Workspace& workspace() { return m_workspace; }
    /// Most memory that measurements keep inputs and activations in; holds from the next data set
    /// or model on.
    int64_t cacheBytes() const { return m_cacheBytes; }
    void setCacheBytes(int64_t bytes) { m_cacheBytes = bytes; }
    const std::shared_ptr<PruneWork>& work() const { return m_work; }
    QString modelName() const;
    PrunePositions positions() const { return { m_draft.place(), m_criterion }; }
    bool canMeasure() const { return m_state == State::ready && m_ranked; }
    bool isKnown(const DraftPlace& place) const;
    /// Takes a measurement in.
    void add(PrunePoint point);

signals:
    void stateChanged();
    /// Another model: everything before is forgotten.
    void restarted();
    /// ranking() is new.
    void scoresChanged();
    /// report(), isMeasuring() or points() are new.
    void reportChanged();
    /// The draft is about to be measured; other work should leave the engine to it.
    void measuringBegan();
    void measuringEnded();

private:
    void restart();
    void takeSubject(std::shared_ptr<const PruneSubject> subject);
    void setState(State state, const QString& failure = {});
    void startWork();
    void orderChannels();
    void request();
    void launch(PruneImageCount images);
    void conclude(const Job& job);
    void takeReport(const PruneReport& report);
    void remember();

    Workspace& m_workspace;
    JobRunner& m_jobs;
    PruneDraft m_draft;
    State m_state = State::empty;
    QString m_failure;
    std::string m_criterion;
    std::shared_ptr<PruneWork> m_work;
    std::shared_ptr<const ChannelRanking> m_ranked;
    QPointer<Job> m_ranking;
    QPointer<Job> m_measuring;
    std::shared_ptr<LatestValue<PruneReport>> m_latest;
    DraftPlace m_measured; ///< where the running measurement is
    DraftPlace m_reported; ///< what report() is about
    bool m_hasFirst = false; ///< the running measurement gave a figure
    bool m_isPending = false; ///< the draft moved on since it began
    int64_t m_cacheBytes = int64_t{ 512 } << 20;
    PruneReport m_report;
    std::vector<PrunePoint> m_points;
    CurveFiller* m_curves = nullptr;
    PruneTasks* m_tasks = nullptr;
    SensitivityRun* m_sensitivity = nullptr;
};

} // namespace widgets
