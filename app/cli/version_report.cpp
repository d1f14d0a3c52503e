#include "app/cli/version_report.h"

#include "app/cli/display_text.h"
#include "app/cli/table.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
#include <optional>

namespace app {

namespace {

Json metricJson(const core::Metric& metric)
{
    Json json = { { "name", metric.name },
                  { "value", metric.value },
                  { "kind", metric.kind },
                  { "n", metric.n } };
    if (metric.low)
        json["low"] = *metric.low;
    if (metric.high)
        json["high"] = *metric.high;
    return json;
}

/// Verb and words of the command, empty for an original.
std::vector<std::string> commandOf(const Json& step)
{
    std::vector<std::string> words;
    if (!step.is_object() || !step.contains("verb"))
        return words;
    words.push_back(step.value("verb", std::string()));
    if (step.contains("words") && step["words"].is_array())
        for (const Json& word : step["words"])
            words.push_back(word.is_string() ? word.get<std::string>() : word.dump());
    return words;
}

bool isShare(const core::Metric& metric)
{
    return metric.name.ends_with("op1") || metric.name == "agreement";
}

std::string metricText(const core::Metric& metric)
{
    const auto text = [&](double value) {
        return isShare(metric) ? percentText(value) : numberText(value);
    };
    std::string line = text(metric.value);
    if (metric.low && metric.high)
        line += fmt::format("  ({} to {} at 95 %)", text(*metric.low), text(*metric.high));
    line += "  " + metric.kind;
    if (metric.n > 0)
        line += fmt::format(", n = {}", countText(metric.n));
    return line;
}

std::string accuracyText(const core::Version& version)
{
    for (const core::Metric& metric : version.metrics)
        if (metric.name == "top1")
            return fmt::format("{} of {}", percentText(metric.value), countText(metric.n));
    return "";
}

std::string marksOf(const core::Version& version)
{
    if (version.isDeleted)
        return "deleted";
    return version.isPinned ? "pinned" : "";
}

} // namespace

std::string momentText(int64_t seconds)
{
    constexpr int64_t kYear9999 = 253'402'300'799;
    if (seconds < 0 || seconds > kYear9999)
        return "unknown";
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(static_cast<std::time_t>(seconds)));
}

Json versionJson(const core::Version& version)
{
    const Json step = Json::parse(version.arguments, nullptr, false);
    Json json = { { "id", version.id },
                  { "parent", version.parent ? Json(*version.parent) : Json() },
                  { "name", version.name },
                  { "note", version.note },
                  { "operation", version.operation },
                  { "command", commandOf(step) },
                  { "threads", step.value("threads", Json()) },
                  { "seed", version.seed ? Json(*version.seed) : Json() },
                  { "tool", version.tool },
                  { "created", momentText(version.created) },
                  { "model", version.model },
                  { "bytes", version.bytes },
                  { "isPinned", version.isPinned },
                  { "isDeleted", version.isDeleted },
                  { "metrics", Json::array() } };
    for (const core::Metric& metric : version.metrics)
        json["metrics"].push_back(metricJson(metric));
    return json;
}

std::string versionText(const core::Version& version)
{
    const std::vector<std::string> command =
        commandOf(Json::parse(version.arguments, nullptr, false));
    Table table;
    table.add({ "Version", fmt::format("{} {}", version.id, marksOf(version)) });
    table.add({ "Name", version.name });
    if (!version.note.empty())
        table.add({ "Note", version.note });
    table.add({ "Made by",
                command.empty() ? version.operation : fmt::format("{}", fmt::join(command, " ")) });
    if (version.parent)
        table.add({ "From version", fmt::format("{}", *version.parent) });
    if (version.seed)
        table.add({ "Seed", fmt::format("{}", *version.seed) });
    table.add({ "Created", momentText(version.created) + " by Espalier " + version.tool });
    table.add({ "SHA-256", version.model });
    table.add({ "File", bytesText(version.bytes) });
    for (const core::Metric& metric : version.metrics)
        table.add({ metric.name, metricText(metric) });
    return table.text(0);
}

std::string versionTree(const std::vector<core::Version>& versions)
{
    std::map<std::optional<int64_t>, std::vector<const core::Version*>> children;
    for (const core::Version& version : versions)
        children[version.parent].push_back(&version);
    Table table({ ">Version", "Name", "Made by", ">File", "Top-1", "Created", "" });
    // Depth first without recursion: a chain may be as long as the project allows.
    std::vector<std::pair<const core::Version*, size_t>> open;
    const auto push = [&](std::optional<int64_t> parent, size_t depth) {
        const auto& list = children[parent];
        for (auto child = list.rbegin(); child != list.rend(); ++child)
            open.emplace_back(*child, depth);
    };
    push(std::nullopt, 0);
    while (!open.empty()) {
        const auto [version, depth] = open.back();
        open.pop_back();
        constexpr size_t kDeepest = 20;
        table.add({ fmt::format("{}", version->id),
                    std::string(2 * std::min(depth, kDeepest), ' ') + version->name,
                    version->operation, bytesText(version->bytes), accuracyText(*version),
                    momentText(version->created), marksOf(*version) });
        push(version->id, depth + 1);
    }
    return table.text(0);
}

} // namespace app
