#pragma once

#include <cstddef>
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
    block, ///< i -> every j with (j / block) % n == i, n channels on `from`: one of the axes that a
           ///< Reshape joins, a depth multiplier, the copies of Tile
    table, ///< i -> table[i]: Gather
    group, ///< i -> all channels of the group i / block of the other axis: grouped convolution
    all, ///< i -> every channel; both axes must stay whole or be treated together
};

/// Channel i of axis `from` is channel f(i) of axis `to`: what is done to one is done to the other.
/// A link between two inputs says that both meet in products that are summed over. An axis that no
/// link mentions has no relation that Espalier knows: nothing may be removed from it.
struct ChannelLink
{
    AxisPlace from;
    AxisPlace to;
    ChannelMap map = ChannelMap::identity;
    int64_t offset = 0;
    int64_t block = 1;
    /// Links with different choices exclude each other: a joined axis can be cut along one of its
    /// parts. -1: holds with every choice.
    int choice = -1;
    /// Every channel of the axis enters the results of all others, through a normalization's
    /// statistics: leaving one out is not the same as setting it to zero.
    bool mixes = false;
    std::vector<int64_t> table;
    bool operator==(const ChannelLink&) const = default;
};

using ChannelLinks = std::vector<ChannelLink>;

/// Calls call(i, j) for every channel j of an axis of `toSize` channels that is linked with channel
/// i of one of `fromSize` channels.
template <typename Call>
void forEachLinkedPair(const ChannelLink& link, int64_t fromSize, int64_t toSize, Call&& call)
{
    for (int64_t i = 0; i < fromSize; ++i) {
        switch (link.map) {
        case ChannelMap::identity:
        case ChannelMap::offset:
            if (i + link.offset >= 0 && i + link.offset < toSize)
                call(i, i + link.offset);
            break;
        case ChannelMap::block:
            for (int64_t part = i * link.block; part < toSize; part += fromSize * link.block) {
                for (int64_t j = part; j < part + link.block && j < toSize; ++j)
                    call(i, j);
            }
            break;
        case ChannelMap::table:
            if (i < static_cast<int64_t>(link.table.size()))
                call(i, link.table[static_cast<size_t>(i)]);
            break;
        case ChannelMap::group: {
            const int64_t groups = fromSize / link.block;
            const int64_t wide = groups > 0 ? toSize / groups : 0;
            for (int64_t j = i / link.block * wide; j < (i / link.block + 1) * wide; ++j)
                call(i, j);
            break;
        }
        case ChannelMap::all:
            for (int64_t j = 0; j < toSize; ++j)
                call(i, j);
            break;
        }
    }
}

} // namespace core
