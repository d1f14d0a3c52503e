#include "widgets/panels/channel_grid.h"

#include "widgets/models/sample_delegate.h"
#include "widgets/plots/heat_image.h"
#include "widgets/style/number_text.h"

#include <QEvent>

#include <algorithm>

namespace widgets {

namespace {

constexpr int kPictureSide = 48;

} // namespace

ChannelGrid::ChannelGrid(const QString& name, QWidget* parent)
    : QListWidget(parent)
{
    setObjectName(name);
    setAccessibleName(tr("Channels"));
    setToolTip(tr("What each channel answers to the sample; a click shows it large below."));
    setItemDelegate(new SampleDelegate(kPictureSide, this));
    setFlow(LeftToRight);
    setWrapping(true);
    setResizeMode(Adjust);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
}

void ChannelGrid::setChannels(std::vector<core::TensorSlice> channels)
{
    m_channels = std::move(channels);
    clear();
    for (size_t channel = 0; channel < m_channels.size(); ++channel) {
        const ValueRange range = finiteRange(m_channels[channel].values);
        auto* item = new QListWidgetItem(QString::number(channel), this);
        item->setToolTip(tr("Channel %1: %2 to %3")
                             .arg(channel)
                             .arg(realText(range.minimum), realText(range.maximum)));
        item->setData(Qt::AccessibleTextRole, item->toolTip());
    }
    recolor();
}

void ChannelGrid::setOwnRanges(bool ownRanges)
{
    m_ownRanges = ownRanges;
    recolor();
}

void ChannelGrid::recolor()
{
    ValueRange common = m_channels.empty() ? ValueRange() : finiteRange(m_channels[0].values);
    for (const core::TensorSlice& channel : m_channels) {
        const ValueRange range = finiteRange(channel.values);
        common = { std::min(common.minimum, range.minimum),
                   std::max(common.maximum, range.maximum) };
    }
    for (size_t index = 0; index < m_channels.size(); ++index) {
        const core::TensorSlice& channel = m_channels[index];
        item(static_cast<int>(index))
            ->setData(Qt::DecorationRole,
                      heatImage(channel.values, static_cast<int>(channel.rows),
                                static_cast<int>(channel.columns),
                                m_ownRanges ? finiteRange(channel.values) : common));
    }
}

void ChannelGrid::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        recolor();
    QListWidget::changeEvent(event);
}

} // namespace widgets
