#pragma once

#include "widgets/quantization/compared_samples.h"
#include "widgets/workspace/workspace.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace widgets {

class ComparisonView;
class JobRunner;
class SampleGrid;
class SampleModel;

/// Samples beside what both models answer: all of them, or only those whose class the integers
/// flip. Both models run on the engine thread, a few samples at a time.
class FlipGallery : public QWidget
{
    Q_OBJECT
public:
    explicit FlipGallery(JobRunner& jobs, QWidget* parent = nullptr);

    /// Nothing to compare for nullptr.
    void setPair(std::shared_ptr<const QuantizedPair> pair);
    const std::vector<ComparedSample>& compared() const { return m_compared; }
    const SampleModel& model() const { return *m_model; }

signals:
    void sampleChosen(const widgets::SampleChoice& sample);

protected:
    /// Comparing begins when somebody looks.
    void showEvent(QShowEvent* event) override;
    /// And pauses when nobody does: others want the engine thread.
    void hideEvent(QHideEvent* event) override;

private:
    enum class Choice
    {
        all,
        flipped,
        lost, ///< right in float, wrong in integers
        gained
    };

    void createLayout();
    void fillChoices();
    void open();
    void compareMore();
    void take(const std::vector<ComparedSample>& samples);
    void filter();
    bool fits(const ComparedSample& sample) const;
    void showCount();
    void showFailure(const QString& why);
    void choose(int64_t index);

    JobRunner& m_jobs;
    std::shared_ptr<const QuantizedPair> m_pair;
    LookedSamples m_looked;
    std::vector<int64_t> m_waiting; ///< samples that are compared next, in order
    size_t m_next = 0;
    std::vector<ComparedSample> m_compared;
    bool m_isOpened = false;
    QComboBox* m_choice = nullptr;
    QLabel* m_count = nullptr;
    SampleModel* m_model = nullptr;
    SampleGrid* m_grid = nullptr;
    ComparisonView* m_view = nullptr;
};

} // namespace widgets
