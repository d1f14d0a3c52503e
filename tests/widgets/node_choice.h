#pragma once

#include "widgets/workspace/workspace.h"

#include <algorithm>

/// Selects the first node of an operator; false when the open model has none.
inline bool selectFirst(widgets::Workspace& workspace, const std::string& type)
{
    const core::Graph& graph = workspace.graph();
    const auto found = std::ranges::find_if(
        graph.order(), [&](core::NodeId id) { return graph.node(id).type == type; });
    if (found == graph.order().end())
        return false;
    workspace.selectNode(*found);
    return true;
}
