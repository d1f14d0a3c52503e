#pragma once

#include "core/evaluation/tensor_slice.h"
#include "core/evaluation/tensor_statistics.h"
#include "widgets/panels/panels.h"

#include <QWidget>

#include <optional>
#include <vector>

class QCheckBox;
class QLabel;

namespace widgets {

class HeatMap;
class PlotView;
class SlicePicker;

/// What TensorView computes away from the GUI thread.
struct TensorFigures
{
    core::TensorStatistics statistics;
    std::vector<core::TensorStatistics> channels; ///< along the channel axis; empty without one
};

/// The numbers of one tensor: statistics, histogram, spread of each channel and a slice as heat
/// map.
class TensorView : public QWidget
{
    Q_OBJECT
public:
    /// `name` heads the object names of the controls, so that two views stay apart.
    TensorView(const PanelContext& context, const QString& name, QWidget* parent = nullptr);

    /// Shows a tensor whose axis `channelAxis` counts channels (-1: none).
    void setTensor(core::Tensor tensor, int64_t channelAxis);
    /// Shows another rectangle of the tensor as heat map.
    void setSlice(core::SliceChoice choice);
    /// Forgets the tensor; `sentence` says why there is none.
    void clear(const QString& sentence);
    const std::optional<TensorFigures>& figures() const { return m_figures; }

signals:
    void figuresChanged();

private:
    void createLayout();
    void compute();
    void showFigures(TensorFigures figures);
    void showStatistics();
    void showHistogram();
    void showChannels();
    void showSlice();

    JobRunner& m_jobs;
    QString m_name;
    core::Tensor m_tensor;
    int64_t m_channelAxis = -1;
    std::optional<TensorFigures> m_figures;
    QLabel* m_statistics = nullptr;
    QWidget* m_drawings = nullptr; ///< everything below the figures; hidden without a tensor
    QCheckBox* m_logarithmic = nullptr;
    PlotView* m_histogram = nullptr;
    PlotView* m_channels = nullptr;
    SlicePicker* m_picker = nullptr;
    HeatMap* m_heatMap = nullptr;
};

} // namespace widgets
