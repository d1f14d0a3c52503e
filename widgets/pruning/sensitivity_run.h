#pragma once

#include "core/pruning/sensitivity_map.h"
#include "widgets/jobs/process_job.h"
#include "widgets/pruning/hand_picks.h"

#include <QObject>
#include <QPointer>

#include <map>
#include <string>

class QJsonObject;

namespace widgets {

class PruneController;

/// How accuracy falls when one group alone loses channels: measured by a child process that keeps
/// every point in a journal, so that a run that was stopped goes on where it was. What is estimated
/// from it is known at once.
class SensitivityRun : public QObject
{
    Q_OBJECT
public:
    explicit SensitivityRun(PruneController& controller);

    enum class Stage
    {
        idle, ///< nothing measured for this model, data set and criterion
        running,
        stopped, ///< some points are there
        failed,
        done
    };
    Stage stage() const;
    /// The process; nullptr when none runs.
    const ProcessJob* job() const { return m_job; }
    /// Why the last run failed.
    const QString& failure() const { return m_failure; }
    /// Why it cannot be started; empty when it can.
    QString obstacle() const;

    /// Measures what is missing.
    void start();
    void stop();

    /// Points of the criterion that is chosen now.
    const core::SensitivityMap& map() const { return m_maps[m_criterion].map; }
    /// The accuracy that is lost at a place of the draft, as if groups did not touch each other;
    /// nothing when a group that loses channels was not measured. Kind: estimated.
    std::optional<double> estimatedLoss(const DraftPlace& place) const;
    /// Images that a point rests on at most.
    static int64_t imagesOfPoint();

signals:
    /// Stage or progress are new.
    void changed();
    /// map() is new.
    void curvesChanged();

private:
    struct Measured
    {
        core::SensitivityMap map;
        bool isComplete = false;
    };

    void forget();
    void followCriterion();
    QStringList arguments() const;
    void takePoint(const QString& series, double removed, double loss);
    void takeResult(const QJsonObject& result);
    void conclude();

    PruneController& m_controller;
    QPointer<ProcessJob> m_job;
    std::string m_criterion; ///< the one that is shown
    QString m_failure;
    mutable std::map<std::string, Measured> m_maps; ///< by criterion
};

} // namespace widgets
