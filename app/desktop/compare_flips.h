#pragma once

#include "widgets/quantization/quantized_pair.h"

#include <QJsonObject>
#include <QWidget>

class QComboBox;
class QLabel;

namespace widgets {
class ComparisonView;
class JobRunner;
class SampleGrid;
class SampleModel;
} // namespace widgets

namespace app {

/// The samples that get another answer from B than from A, by kind; a click shows both answers.
class CompareFlips : public QWidget
{
    Q_OBJECT
public:
    explicit CompareFlips(widgets::JobRunner& jobs, QWidget* parent = nullptr);

    /// The flips of an object under "changes" of `compare --json`, with both models and the samples
    /// that it was measured on; nothing for an empty object.
    void show(const QJsonObject& change, std::shared_ptr<const widgets::QuantizedPair> pair,
              std::shared_ptr<const core::Dataset> samples);
    const widgets::SampleModel& model() const { return *m_model; }

private:
    void createLayout();
    void filter();

    QJsonObject m_change;
    std::shared_ptr<const widgets::QuantizedPair> m_pair;
    std::shared_ptr<const core::Dataset> m_samples;
    QComboBox* m_kind = nullptr;
    QLabel* m_count = nullptr;
    widgets::SampleModel* m_model = nullptr;
    widgets::SampleGrid* m_grid = nullptr;
    widgets::ComparisonView* m_view = nullptr;
};

} // namespace app
