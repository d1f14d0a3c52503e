#pragma once

#include "app/desktop/result_card.h"
#include "widgets/pruning/prune_tasks.h"

namespace app {

/// What a pruning wrote, with its figures before and after.
class PruneResult : public ResultCard
{
    Q_OBJECT
public:
    explicit PruneResult(QWidget* parent = nullptr);

    void showApplied(const widgets::AppliedPruning& applied);
    /// Shows what `cut --json` printed.
    void showRecovered(const QJsonObject& result);

private:
    MetricTile* m_parameters = nullptr;
    MetricTile* m_macs = nullptr;
    MetricTile* m_accuracy = nullptr;
};

} // namespace app
