#pragma once

#include "core/pruning/remove_channels.h"

namespace core {

/// Whether all weights that read the channels of a group can be silenced by zeros: they are
/// floating-point, where zero is stored as zero.
bool canMask(const Model& model, const ChannelGroup& group);

/// Before: a model with folded constants, see withFoldedConstants(). After: the same nodes and
/// shapes, with zeros for the weights that read the channels, so that nothing of them is seen
/// behind, their biases and normalizations included; where channels only meet each other in a
/// product, for all that makes them. Gives what removeChannels() gives, but for rounding, without
/// compiling for new shapes.
/// Conditions: those of removeChannels(), and canMask() for each group. Throws Error
/// invalidArgument when a condition does not hold.
Model maskChannels(const Model& model, const ChannelGroups& groups,
                   std::span<const ChannelRemoval> removals);

} // namespace core
