#pragma once

#include "core/quantization/channel_weights.h"

#include <string>
#include <vector>

namespace core {

/// Two products with nothing between them but what a positive factor of a channel passes through:
/// f(s x) = s f(x).
struct ScaledChain
{
    ChannelWeights first;
    ChannelWeights second;
    /// From the output of `first` to the input of `second`.
    std::vector<ValueId> values;
    /// A Clip from zero up to some bound among them, which scales pass through only when the bound
    /// is never met; invalid when there is none.
    NodeId clip;
    bool hasActivation = false;
    bool isPadded = false; ///< zeros are added to what `second`, or a pool before it, reads
};

/// Every chain of a graph whose values nobody else reads, in graph order.
std::vector<ScaledChain> scaledChains(const Graph& graph);

/// Gives the values of a chain new names: they no longer stand for the same numbers, and values are
/// compared with those of other models by name.
void renameScaled(Graph& graph, const std::vector<ValueId>& values);

} // namespace core
