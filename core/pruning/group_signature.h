#pragma once

#include "core/pruning/channel_group.h"

#include <string>

namespace core {

/// The pattern of operators that a group runs through: equal for groups that differ in nothing but
/// sizes, such as the inner channels of all residual blocks. `group` is of
/// channelGroups(model), whose constants are folded.
std::string groupSignature(const Model& model, const ChannelGroup& group);

} // namespace core
