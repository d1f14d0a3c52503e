#include "core/graph/block_paths.h"

#include <algorithm>

namespace core {

namespace {

std::vector<std::string> split(std::string_view text, char separator)
{
    std::vector<std::string> parts;
    while (!text.empty()) {
        const size_t end = std::min(text.find(separator), text.size());
        if (end > 0)
            parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

bool isNumber(std::string_view text)
{
    return !text.empty()
        && std::ranges::all_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
}

/// {"layer1", "0"} -> {"layer1.0"}
BlockPath joinNumbers(const BlockPath& parts)
{
    BlockPath joined;
    for (const std::string& part : parts) {
        if (isNumber(part) && !joined.empty())
            joined.back() += "." + part;
        else
            joined.push_back(part);
    }
    return joined;
}

/// {"layers", "layers.0"} -> {"layers.0"}
BlockPath dropLists(const BlockPath& parts)
{
    BlockPath kept;
    for (size_t index = 0; index < parts.size(); ++index) {
        const bool isList =
            index + 1 < parts.size() && parts[index + 1].starts_with(parts[index] + ".");
        if (!isList)
            kept.push_back(parts[index]);
    }
    return kept;
}

} // namespace

BlockPath pathFromName(std::string_view nodeName)
{
    const bool hasSlashes = nodeName.find('/') != std::string_view::npos;
    BlockPath parts = split(nodeName, hasSlashes ? '/' : '.');
    if (parts.empty())
        return {};
    parts.pop_back();
    return dropLists(joinNumbers(parts));
}

std::vector<BlockPath> pathsFromNames(const Graph& graph)
{
    std::vector<BlockPath> paths(graph.nodeSlots());
    for (const NodeId id : graph.order())
        paths[static_cast<size_t>(id.index)] = pathFromName(graph.node(id).name);
    return paths;
}

} // namespace core
