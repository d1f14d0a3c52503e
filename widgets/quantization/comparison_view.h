#pragma once

#include "widgets/quantization/compared_samples.h"

#include <QWidget>

class QLabel;

namespace widgets {

class DifferenceBars;
class JobRunner;

/// One sample, its five most probable classes in float and in integers, and the difference.
class ComparisonView : public QWidget
{
    Q_OBJECT
public:
    explicit ComparisonView(JobRunner& jobs, QWidget* parent = nullptr);

    /// What the two models are called, in place of float and integers.
    void setNames(const QString& reference, const QString& model);
    /// Runs both models on the engine thread; the newest request wins.
    void showSample(std::shared_ptr<const QuantizedPair> pair,
                    std::shared_ptr<const core::Dataset> samples, int64_t index);
    void clear();
    const SampleComparison& comparison() const { return m_comparison; }

private:
    void createLayout();
    void show(SampleComparison comparison);

    JobRunner& m_jobs;
    SampleComparison m_comparison;
    QLabel* m_picture = nullptr;
    QLabel* m_verdict = nullptr;
    QLabel* m_referenceTitle = nullptr;
    QLabel* m_modelTitle = nullptr;
    PredictionBars* m_reference = nullptr;
    PredictionBars* m_quantized = nullptr;
    DifferenceBars* m_difference = nullptr;
};

} // namespace widgets
