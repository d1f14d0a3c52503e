#pragma once

#include "core/graph/model.h"
#include "core/pruning/channel_group.h"

#include <QImage>

namespace widgets {

/// The weights that make one channel as a small picture in heat colours, over the range -`most` to
/// `most`: kernels of several positions side by side, one for each input channel, else the numbers
/// in rows. Large filters are thinned. `producer` is a member of the group with that role.
QImage filterPicture(const core::Graph& graph, const core::GroupMember& producer, int64_t channel,
                     float most);

/// The largest magnitude among the weights of a producer, finite ones alone.
float largestWeight(const core::Graph& graph, const core::GroupMember& producer);

} // namespace widgets
