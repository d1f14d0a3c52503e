#pragma once

#include "widgets/pruning/prune_report.h"

#include <QObject>

namespace widgets {

class PruneController;

/// A model that was cut and written.
struct AppliedPruning
{
    QString file;
    PruneFigures before;
    PruneFigures after;
    std::optional<core::LiveAccuracy> accuracy; ///< of the draft, before it was written
    PruneImages images; ///< that `accuracy` rests on
};

/// What the user asks to be done with the draft, once: meet a budget, write the model.
class PruneTasks : public QObject
{
    Q_OBJECT
public:
    explicit PruneTasks(PruneController& controller);

    /// Moves the sliders to where a budget is met; locked ones stay.
    void fill(BudgetRequest request);
    /// Cuts the model and writes it.
    void apply(const QString& file);

signals:
    void filled(const widgets::FilledBudget& filled);
    void fillFailed(const QString& why);
    void applied(const widgets::AppliedPruning& applied);
    void applyFailed(const QString& why);

private:
    PruneController& m_controller;
};

} // namespace widgets
