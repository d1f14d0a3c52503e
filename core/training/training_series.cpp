#include "core/training/training_series.h"

#include <algorithm>

namespace core {

TrainingSeries::TrainingSeries(int64_t steps)
{
    constexpr int64_t kMostPoints = 2000;
    m_interval = std::max<int64_t>(1, (steps + kMostPoints - 1) / kMostPoints);
}

void TrainingSeries::add(int64_t step, const ObjectiveValue& value, double learningRate,
                         double imagesPerSecond, const Monitor& monitor)
{
    if (m_count == 0)
        m_terms.assign(value.terms.size(), {});
    ++m_count;
    m_loss += value.total;
    m_imagesPerSecond += imagesPerSecond;
    for (size_t term = 0; term < m_terms.size(); ++term)
        m_terms[term].value += value.terms[term].value;
    if (step % m_interval != 0)
        return;
    const auto x = static_cast<double>(step);
    const auto count = static_cast<double>(m_count);
    monitor.point("loss", x, m_loss / count);
    for (size_t term = 0; term < m_terms.size(); ++term)
        monitor.point("loss." + value.terms[term].name, x, m_terms[term].value / count);
    monitor.point("learningRate", x, learningRate);
    monitor.point("imagesPerSecond", x, m_imagesPerSecond / count);
    m_count = 0;
    m_loss = 0;
    m_imagesPerSecond = 0;
}

void reportEpoch(const EpochRecord& record, int64_t stepsPerEpoch, const Monitor& monitor)
{
    const auto x = static_cast<double>(record.epoch);
    monitor.point("batchesDone", x, static_cast<double>(record.epoch * stepsPerEpoch));
    monitor.point("trainLoss", x, record.loss);
    if (record.trainAccuracy.n > 0)
        monitor.point("trainAccuracy", x, record.trainAccuracy.value);
    if (!record.validation)
        return;
    monitor.point("validationLoss", x, record.validation->loss);
    monitor.point("validationAccuracy", x, record.validation->accuracy.value);
    monitor.point("validationAccuracyLow", x, record.validation->accuracy.low);
    monitor.point("validationAccuracyHigh", x, record.validation->accuracy.high);
}

} // namespace core
