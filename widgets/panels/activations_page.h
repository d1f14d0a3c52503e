#pragma once

#include "core/evaluation/tensor_slice.h"
#include "core/graph/ids.h"
#include "core/graph/tensor.h"
#include "widgets/panels/panels.h"

#include <QScrollArea>

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;

namespace widgets {

class ChannelGrid;
class TensorView;

/// The inspector's page about what the selected node computes on the current sample: each channel
/// as a small picture, and the numbers of the whole value.
class ActivationsPage : public QScrollArea
{
    Q_OBJECT
public:
    explicit ActivationsPage(const PanelContext& context, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Activation
    {
        core::Tensor tensor;
        std::vector<core::TensorSlice> channels; ///< of the first sample; empty without channels
    };

    void createLayout();
    void fillChoice();
    void refresh();
    void request();
    void showActivation(Activation activation);
    void showReason(const QString& sentence);
    void showChannel(int channel);
    core::ValueId chosenValue() const;

    PanelContext m_context;
    QComboBox* m_choice = nullptr; ///< inputs and outputs of the node; the data is the ValueId
    QLabel* m_sample = nullptr;
    QCheckBox* m_ownRanges = nullptr;
    ChannelGrid* m_channels = nullptr;
    TensorView* m_view = nullptr;
    core::Shape m_shape; ///< of the value that is shown
    bool m_isStale = true; ///< what is shown is not of the current node and sample
};

} // namespace widgets
