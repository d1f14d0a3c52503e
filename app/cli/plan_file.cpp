#include "app/cli/plan_file.h"

#include "app/cli/recipe_file.h"
#include "core/base/error.h"

#include <fmt/format.h>

#include <algorithm>

namespace app {

namespace {

constexpr int64_t kMostMebibytes = 64;

[[noreturn]] void refuse(const std::string& file, const std::string& why)
{
    throw core::Error(core::ErrorCode::invalidFile, fmt::format("{}: {}", file, why));
}

/// The group that an entry names.
size_t groupOf(const Json& entry, const core::ChannelGroups& groups, const std::string& file)
{
    const std::string name = entry["name"];
    const auto index = entry.find("index");
    if (index != entry.end()) {
        if (!index->is_number_unsigned() || index->get<size_t>() >= groups.size()
            || groups[index->get<size_t>()].name != name)
            refuse(file, fmt::format("group {} of the model is not \"{}\"", index->dump(), name));
        return *index;
    }
    // A group that stays may share its name with one that can be cut: the other axis of a weight.
    const auto isMeant = [&name](const core::ChannelGroup& group) {
        return group.name == name && !group.isFrozen();
    };
    if (std::ranges::count_if(groups, isMeant) > 1)
        refuse(file, fmt::format("several groups are called \"{}\"; add their \"index\"", name));
    auto found = std::ranges::find_if(groups, isMeant);
    if (found == groups.end())
        found = std::ranges::find(groups, name, &core::ChannelGroup::name);
    if (found == groups.end())
        refuse(file, fmt::format("the model has no group \"{}\"; see groups MODEL", name));
    return static_cast<size_t>(found - groups.begin());
}

std::vector<int64_t> channelsOf(const Json& entry, const std::string& file)
{
    std::vector<int64_t> channels;
    for (const Json& channel : entry["removed"]) {
        if (!channel.is_number_integer())
            refuse(file, fmt::format("{} is not the number of a channel", channel.dump()));
        channels.push_back(channel);
    }
    return channels;
}

bool isEntry(const Json& entry)
{
    return entry.is_object() && entry.contains("name") && entry["name"].is_string()
        && entry.contains("removed") && entry["removed"].is_array();
}

} // namespace

core::PruningPlan readPlan(const std::string& file, const core::ChannelGroups& groups)
{
    const Json object = readObject(file, "a plan", kMostMebibytes);
    if (!object.contains("groups") || !object["groups"].is_array())
        refuse(file, "a plan has \"groups\", a list");
    core::PruningPlan plan;
    std::vector<bool> isTaken(groups.size(), false);
    for (const Json& entry : object["groups"]) {
        if (!isEntry(entry))
            refuse(file, "each group of a plan has a \"name\" and \"removed\", a list of channels");
        const size_t group = groupOf(entry, groups, file);
        if (isTaken[group])
            refuse(file, fmt::format("\"{}\" stands twice in the plan", groups[group].name));
        isTaken[group] = true;
        core::ChannelRemoval removal{ .group = group, .channels = channelsOf(entry, file) };
        if (!removal.channels.empty())
            plan.removals.push_back(std::move(removal));
    }
    return plan;
}

} // namespace app
