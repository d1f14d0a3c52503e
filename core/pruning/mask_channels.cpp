#include "core/pruning/mask_channels.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

bool isWeight(const Model& model, const GroupMember& member)
{
    return model.graph.value(member.value).initializer && member.role != MemberRole::index;
}

/// The members that silence a channel when they are zero.
std::vector<const GroupMember*> silencers(const Model& model, const ChannelGroup& group)
{
    const bool hasConsumer = std::ranges::any_of(group.members, [](const GroupMember& member) {
        return member.role == MemberRole::consumer;
    });
    std::vector<const GroupMember*> found;
    for (const GroupMember& member : group.members) {
        if (isWeight(model, member) && (!hasConsumer || member.role == MemberRole::consumer))
            found.push_back(&member);
    }
    return found;
}

void clearPositions(Tensor& tensor, const GroupMember& member, std::span<const int64_t> channels)
{
    const Shape shape = tensor.shape();
    const auto axis = static_cast<size_t>(member.axis);
    const size_t inner =
        elementBytes(tensor.elementType(), elementCount(std::span(shape).subspan(axis + 1)));
    const int64_t outer = elementCount(std::span(shape).first(axis));
    std::byte* bytes = tensor.mutableBytes().data();
    for (const int64_t channel : channels) {
        for (int64_t k = 0; k < member.perChannel; ++k) {
            const int64_t position =
                member.positions[static_cast<size_t>(channel * member.perChannel + k)];
            for (int64_t block = 0; block < outer; ++block)
                std::fill_n(bytes + static_cast<size_t>(block * shape[axis] + position) * inner,
                            inner, std::byte{ 0 });
        }
    }
}

void checkMaskable(const Model& model, const ChannelGroups& groups, const ChannelRemoval& removal)
{
    if (removal.group >= groups.size() || groups[removal.group].isFrozen()
        || !canMask(model, groups[removal.group]))
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("the channels of group {} cannot be masked: masks need a group "
                                "that is not frozen and floating-point weights that read it",
                                removal.group));
}

} // namespace

bool canMask(const Model& model, const ChannelGroup& group)
{
    const std::vector<const GroupMember*> members = silencers(model, group);
    return !members.empty() && std::ranges::all_of(members, [&](const GroupMember* member) {
        return isFloatingPoint(model.graph.value(member->value).initializer->elementType());
    });
}

Model maskChannels(const Model& model, const ChannelGroups& groups,
                   std::span<const ChannelRemoval> removals)
{
    Model result = model;
    for (const ChannelRemoval& removal : removals) {
        checkMaskable(model, groups, removal);
        for (const GroupMember* member : silencers(model, groups[removal.group]))
            clearPositions(*result.graph.value(member->value).initializer, *member,
                           removal.channels);
    }
    return result;
}

} // namespace core
