#pragma once

#include "core/base/monitor.h"
#include "core/training/objective.h"
#include "core/training/training_history.h"

namespace core {

/// Gathers what the batches say into at most 2,000 points of each live series over the run; which
/// batches make a point depends on their number alone.
class TrainingSeries
{
public:
    /// `steps` batches make the whole run.
    explicit TrainingSeries(int64_t steps);

    /// After batch number `step`, from 1.
    void add(int64_t step, const ObjectiveValue& value, double learningRate, double imagesPerSecond,
             const Monitor& monitor);

private:
    int64_t m_interval; ///< batches to a point
    int64_t m_count = 0;
    double m_loss = 0; ///< sums since the last point
    double m_imagesPerSecond = 0;
    std::vector<ObjectiveTerm> m_terms;
};

/// The points of an epoch; `stepsPerEpoch` batches make one.
void reportEpoch(const EpochRecord& record, int64_t stepsPerEpoch, const Monitor& monitor);

} // namespace core
