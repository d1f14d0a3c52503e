#pragma once

#include "core/graph/model.h"

#include <cstdint>
#include <string>
#include <vector>

namespace core {

/// What the positions of a member are to the channel.
enum class MemberRole
{
    activation, ///< values that the graph computes
    producer, ///< weights that a product makes the channel with: filters, rows of a matrix
    consumer, ///< weights that a product reads the channel with: its outgoing weights
    scale, ///< a normalization's factor
    index, ///< positions that a Gather takes: counted anew after a cut
    other, ///< biases, statistics and other constants
};

/// Where the channels of a group stand on one axis of one value. Channel c owns the positions
/// [c * perChannel, (c + 1) * perChannel) of `positions`, in ascending order; axis positions that
/// are not listed belong to other groups.
struct GroupMember
{
    ValueId value;
    int axis = 0;
    MemberRole role = MemberRole::activation;
    int64_t perChannel = 1;
    std::vector<int32_t> positions;
};

/// Channels that stand side by side on the same axes and can be removed one by one: channel c goes
/// from all members at once, or from none. A channel is what must move together: one filter, an
/// attention head, a whole group of a grouped convolution, a hidden unit of an LSTM.
struct ChannelGroup
{
    std::string name; ///< of the weight that the channels come from: "conv1.weight"
    int64_t channels = 0;
    std::vector<GroupMember> members; ///< of weights and of activations, in order of their values
    std::string frozenReason; ///< why nothing can be removed; empty when something can
    /// Removing a channel changes the others, because a normalization takes its statistics over
    /// all of them: not the same as zeroing.
    bool mixes = false;
    /// Channels are alike, so that any order of them gives the same function. False for some
    /// channels of several positions that meet in different orders.
    bool isSortable = true;

    bool isFrozen() const { return !frozenReason.empty(); }
};

struct ChannelGroupOptions
{
    /// Lets channels go that a normalization takes its statistics over (the residual stream of a
    /// transformer). The result is then not the network with zeros, only close to it.
    bool allowsMixing = false;
    /// Inputs and outputs of the graph keep their shapes.
    bool keepsInterface = true;
};

using ChannelGroups = std::vector<ChannelGroup>;

/// The groups of a model, frozen ones with their reason in words. The closure of all operators'
/// channelLinks over single axis positions, by union-find: linear in nodes and channels. Ids are
/// those of `model`; constants that the file stores as nodes are seen as weights.
///
/// After G. Fang, X. Ma, M. Song, M. B. Mi, X. Wang: "DepGraph: Towards Any Structural Pruning"
/// (CVPR 2023), with positions instead of layers as what is tied. Throws Error limitExceeded when
/// the axes of the model have more than 2^28 positions; unsupported for model-local functions.
ChannelGroups channelGroups(const Model& model, const ChannelGroupOptions& options = {});

/// The model with constants that it stores or computes as nodes turned into weights; ids stay.
Model withFoldedConstants(const Model& model);

} // namespace core
