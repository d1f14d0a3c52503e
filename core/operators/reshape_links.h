#pragma once

#include "core/operators/channel_link.h"
#include "core/operators/facts.h"

namespace core {

/// Relations of a reshape from input 0 to output 0: axes that keep their size are identical, an
/// axis that is split or joined is linked through one of its parts, choice 0 being the outermost.
ChannelLinks reshapeLinks(const ValueFacts& input, const ValueFacts& output);

} // namespace core
