#pragma once

#include "widgets/plots/prediction_bars.h"
#include "widgets/workspace/workspace.h"

#include <QImage>
#include <QWidget>

class QLabel;

namespace widgets {

class JobRunner;
class PicturePairs;

/// What a model says about one sample.
struct SamplePrediction
{
    QImage original;
    QImage seen; ///< what is left of it in the network's input
    QString truth; ///< name of the label; empty without one
    std::vector<PredictedClass> top; ///< best first; empty when the model gives no scores
    QString problem; ///< why there are no scores
};

/// A sample, what the network sees of it, and its five most probable classes.
class PredictionView : public QWidget
{
    Q_OBJECT
public:
    /// `name` heads the object names, so that the views of two models stay apart.
    PredictionView(JobRunner& jobs, const QString& name, QWidget* parent = nullptr);

    /// Runs the model on a sample on the engine thread; the newest request wins.
    void showSample(std::shared_ptr<OpenedDataset> dataset, std::shared_ptr<ModelRunner> runner,
                    const SampleChoice& sample);
    void clear();
    const SamplePrediction& prediction() const { return m_prediction; }

signals:
    void predicted();

private:
    void createLayout();
    void showPrediction(SamplePrediction prediction);

    JobRunner& m_jobs;
    QString m_name;
    SamplePrediction m_prediction;
    QLabel* m_heading = nullptr;
    PicturePairs* m_pictures = nullptr;
    PredictionBars* m_bars = nullptr;
    QLabel* m_problem = nullptr;
};

} // namespace widgets
