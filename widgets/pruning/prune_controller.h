#pragma once

#include "core/evaluation/live_evaluator.h"
#include "widgets/jobs/job.h"
#include "widgets/jobs/latest_value.h"
#include "widgets/pruning/prune_draft.h"
#include "widgets/pruning/prune_work.h"

#include <QElapsedTimer>
#include <QPointer>

namespace widgets {

class JobRunner;
class Workspace;

/// What is known of where the sliders stand, as far as it came.
struct PruneReport
{
    std::optional<PruneFigures> figures; ///< computed after the cut
    std::optional<PruneImages> images;
    std::optional<core::LiveAccuracy> accuracy; ///< the proxy so far
    QString refusal; ///< why accuracy cannot be measured
};

/// One measurement that stands: sliders, cost and accuracy.
struct PrunePoint
{
    std::vector<int64_t> kept;
    PruneFigures figures;
    core::LiveAccuracy accuracy;
};

/// A model that was cut and written.
struct AppliedPruning
{
    QString file;
    PruneFigures before;
    PruneFigures after;
    std::optional<core::LiveAccuracy> accuracy; ///< of the draft, before it was written
    PruneImages images; ///< that `accuracy` rests on
};

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
    /// Groups that the criterion finds nothing in; they cannot be cut by it.
    bool isScored(size_t group) const;

    /// Analyses the open model unless that is done.
    void activate();
    void setCriterion(const std::string& criterion);
    /// Measures where the sliders stand, again.
    void measure();
    /// While nothing else is measured: fills the curves, slider by slider, at places around the
    /// draft.
    void setFillsCurves(bool fills);
    /// Places of curves that are measured, and that there are; 0 of 0 while curves are not filled.
    int curvePlaces() const { return static_cast<int>(m_curvePlaces.size()); }
    int curvePlacesDone() const { return curvePlaces() - m_curvePlacesLeft; }
    void fill(BudgetRequest request);
    /// Cuts the model and writes it.
    void apply(const QString& file);

signals:
    void stateChanged();
    void scoresChanged();
    /// report(), isMeasuring() or points() are new.
    void reportChanged();
    /// curvePlaces() or curvePlacesDone() are new.
    void curvesChanged();
    void filled(const widgets::PruneFigures& figures);
    void fillFailed(const QString& why);
    void applied(const widgets::AppliedPruning& applied);
    void applyFailed(const QString& why);

private:
    void restart();
    void takeSubject(std::shared_ptr<const PruneSubject> subject);
    void setState(State state, const QString& failure = {});
    void startWork();
    void orderChannels();
    void request();
    void launch();
    void takeReport(const PruneReport& report);
    void remember();
    void add(PrunePoint point);
    void listCurvePlaces();
    void measureNextPlace();
    bool isKnown(const std::vector<int64_t>& kept) const;
    PrunePositions positions() const { return { m_draft.kept(), m_criterion }; }

    Workspace& m_workspace;
    JobRunner& m_jobs;
    PruneDraft m_draft;
    State m_state = State::empty;
    QString m_failure;
    std::string m_criterion;
    std::shared_ptr<PruneWork> m_work;
    std::vector<bool> m_scored;
    QPointer<Job> m_ranking;
    QPointer<Job> m_measuring;
    std::shared_ptr<LatestValue<PruneReport>> m_latest;
    std::vector<int64_t> m_measured; ///< kept counts that report() is about
    bool m_hasFirst = false; ///< the running measurement gave a figure
    bool m_isPending = false; ///< the sliders moved on since it began
    PruneReport m_report;
    std::vector<PrunePoint> m_points;
    bool m_fillsCurves = false;
    std::vector<std::vector<int64_t>> m_curvePlaces; ///< kept counts, each with one slider moved
    int m_curvePlacesLeft = 0;
};

} // namespace widgets
