#pragma once

#include "widgets/jobs/latest_value.h"
#include "widgets/quantization/clipping_work.h"

#include <QPointer>
#include <QWidget>

class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace widgets {

class ClippingPlot;
class Job;
class JobRunner;

/// Clipping lines on the histogram of the chosen layer, with their effect on accuracy, which
/// follows the hand. Ranges that were moved form a draft over all layers, which can be written.
class ClippingView : public QWidget
{
    Q_OBJECT
public:
    explicit ClippingView(JobRunner& jobs, QWidget* parent = nullptr);

    /// Forgets the draft; nothing to clip for nullptr.
    void setPair(std::shared_ptr<const QuantizedPair> pair);
    /// The layer that is shown, by the name of its node.
    void setLayer(const QString& layer);
    const ClippingDraft& draft() const { return m_draft; }
    const std::optional<ClippingAccuracy>& accuracy() const { return m_accuracy; }

protected:
    /// Looking at samples begins when somebody looks here.
    void showEvent(QShowEvent* event) override;
    /// And ends with that: others want the engine thread.
    void hideEvent(QHideEvent* event) override;

private:
    void createLayout();
    QDoubleSpinBox* createBox(const char* name, const QString& title, const QString& tip);
    QPushButton* createButton(const char* name, const QString& text, const QString& tip);
    void load();
    void showLayer(LayerRange range);
    void showRange(const core::ValueRange& range);
    void take(const core::ValueRange& range);
    void resetLayer();
    void resetAll();
    void request();
    void launch();
    void takeAccuracy(const ClippingAccuracy& accuracy);
    void conclude(const Job& job);
    void showAccuracy();
    void showButtons();
    void chooseFile();
    void write(const QString& file);

    JobRunner& m_jobs;
    std::shared_ptr<const QuantizedPair> m_pair;
    std::shared_ptr<ClippingWork> m_work;
    QString m_layer;
    bool m_isLoaded = false; ///< what is shown is of m_layer
    LayerRange m_range; ///< of m_layer
    ClippingDraft m_draft;
    std::optional<ClippingAccuracy> m_accuracy; ///< of the draft, as far as it came
    std::shared_ptr<LatestValue<ClippingAccuracy>> m_latest;
    QPointer<Job> m_measuring;
    bool m_hasFirst = false; ///< the measurement that runs has given a figure
    bool m_isPending = false; ///< another one is wanted
    QString m_message; ///< why something failed, or what was written
    QLabel* m_heading = nullptr;
    ClippingPlot* m_plot = nullptr;
    QDoubleSpinBox* m_low = nullptr;
    QDoubleSpinBox* m_high = nullptr;
    QLabel* m_clipped = nullptr;
    QLabel* m_text = nullptr;
    QLabel* m_note = nullptr;
    QPushButton* m_resetLayer = nullptr;
    QPushButton* m_resetAll = nullptr;
    QPushButton* m_write = nullptr;
};

} // namespace widgets
