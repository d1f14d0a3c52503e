#pragma once

#include "widgets/quantization/weight_grid.h"

#include <QWidget>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QSlider;
class QSpinBox;

namespace widgets {

class HeatMap;
class JobRunner;
class PlotView;

/// The resolution of a layer's weights: a slider of 2 to 16 bits, the weights as they are and as
/// they snap to the grid, and the steps of one output channel.
class WeightGridView : public QWidget
{
    Q_OBJECT
public:
    explicit WeightGridView(JobRunner& jobs, QWidget* parent = nullptr);

    /// The float model; nothing for nullptr.
    void setModel(std::shared_ptr<const core::Model> model);
    /// The layer that is shown, by the name of its node.
    void setLayer(const QString& layer);
    const std::optional<SnappedWeights>& weights() const { return m_weights; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void createLayout();
    void createControls(QHBoxLayout& row);
    void createPictures(QHBoxLayout& row);
    void refresh();
    void request();
    void show(std::optional<SnappedWeights> weights);
    void showSteps();
    void showText();

    JobRunner& m_jobs;
    std::shared_ptr<const core::Model> m_model;
    QString m_layer;
    bool m_isStale = true;
    std::optional<SnappedWeights> m_weights;
    QLabel* m_heading = nullptr;
    QSlider* m_bits = nullptr;
    QLabel* m_bitsText = nullptr;
    QCheckBox* m_perChannel = nullptr;
    QSpinBox* m_channel = nullptr;
    QLabel* m_text = nullptr;
    HeatMap* m_original = nullptr;
    HeatMap* m_snapped = nullptr;
    PlotView* m_steps = nullptr;
};

} // namespace widgets
