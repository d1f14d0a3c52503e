#pragma once

#include "core/evaluation/tensor_slice.h"

#include <QListWidget>

#include <vector>

namespace widgets {

/// The channels of an activation [N, C, H, W] as small heat maps, of the first sample of the
/// batch. Arrows walk through them.
class ChannelGrid : public QListWidget
{
    Q_OBJECT
public:
    explicit ChannelGrid(const QString& name, QWidget* parent = nullptr);

    /// One slice for each channel, in order.
    void setChannels(std::vector<core::TensorSlice> channels);
    /// Whether each channel is coloured over its own range instead of that of all.
    void setOwnRanges(bool ownRanges);

protected:
    void changeEvent(QEvent* event) override;

private:
    void recolor();

    std::vector<core::TensorSlice> m_channels;
    bool m_ownRanges = false;
};

} // namespace widgets
