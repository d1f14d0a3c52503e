#include "app/cli/display_text.h"
#include "app/cli/model_argument.h"
#include "app/cli/table.h"
#include "app/cli/verbs.h"
#include "core/pruning/channel_group.h"

#include <fmt/format.h>

#include <algorithm>

namespace app {

namespace {

struct GroupsArguments
{
    std::string model;
    core::ChannelGroupOptions options;
};

Json membersJson(const core::Graph& graph, const core::ChannelGroup& group)
{
    Json members = Json::array();
    for (const core::GroupMember& member : group.members)
        members.push_back({ { "value", graph.value(member.value).name },
                            { "axis", member.axis },
                            { "isWeight", member.role != core::MemberRole::activation },
                            { "perChannel", member.perChannel } });
    return members;
}

std::string groupsText(const core::Graph& graph, const core::ChannelGroups& groups)
{
    Table free({ "Channels of", ">Number", ">Weights", "Move together with" });
    Table frozen({ "Channels of", ">Number", "Stay because" });
    for (const core::ChannelGroup& group : groups) {
        if (group.isFrozen()) {
            frozen.add({ group.name, countText(group.channels), group.frozenReason });
            continue;
        }
        std::string others;
        int64_t weights = 0;
        for (const core::GroupMember& member : group.members) {
            if (member.role == core::MemberRole::activation)
                continue;
            ++weights;
            const std::string& name = graph.value(member.value).name;
            if (name != group.name && others.size() < 60)
                others += (others.empty() ? "" : ", ") + name;
        }
        free.add({ group.name, countText(group.channels), countText(weights), others });
    }
    return free.text(0) + '\n' + frozen.text(0);
}

Outcome listGroups(const GroupsArguments& arguments, core::Monitor& monitor)
{
    const auto model = readModelFile(arguments.model, monitor);
    const core::ChannelGroups groups = core::channelGroups(*model, arguments.options);
    Outcome outcome;
    outcome.result = { { "model", arguments.model }, { "groups", Json::array() } };
    for (const core::ChannelGroup& group : groups)
        outcome.result["groups"].push_back({ { "name", group.name },
                                             { "channels", group.channels },
                                             { "isFrozen", group.isFrozen() },
                                             { "reason", group.frozenReason },
                                             { "mixes", group.mixes },
                                             { "members", membersJson(model->graph, group) } });
    outcome.text = groupsText(model->graph, groups);
    return outcome;
}

} // namespace

VerbAction configureGroups(CLI::App& command)
{
    const auto arguments = std::make_shared<GroupsArguments>();
    addModelArgument(command, arguments->model);
    command.add_flag("--allow-mixing", arguments->options.allowsMixing,
                     "Cut channels too that a normalization takes its statistics over");
    return [arguments](core::Monitor& monitor) { return listGroups(*arguments, monitor); };
}

} // namespace app
