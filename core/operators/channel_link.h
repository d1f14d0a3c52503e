#pragma once

#include <cstdint>
#include <vector>

namespace core {

/// One axis of one input or output of a node.
struct AxisPlace
{
    bool isOutput = false;
    int slot = 0;
    int axis = 0; ///< in [0, rank)
    bool operator==(const AxisPlace&) const = default;
};

/// How channel i of one axis maps to channels of another.
enum class ChannelMap
{
    identity, ///< i -> i
    offset, ///< i -> i + offset: an input of Concat, an output of Split
    block, ///< i -> the `block` channels i * block ... i * block + block - 1: Flatten, depth
           ///< multiplier
    group, ///< i -> all channels of the group i / block of the other axis: grouped convolution
    all, ///< i -> every channel; both axes must stay whole or be treated together
};

/// Channel i of axis `from` is channel f(i) of axis `to`. An axis that no link mentions has no
/// relation that Espalier knows: nothing may be removed from it.
struct ChannelLink
{
    AxisPlace from;
    AxisPlace to;
    ChannelMap map = ChannelMap::identity;
    int64_t offset = 0;
    int64_t block = 1;
    bool operator==(const ChannelLink&) const = default;
};

using ChannelLinks = std::vector<ChannelLink>;

} // namespace core
