#pragma once

#include "core/graph/graph.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Names of the blocks around a node, outermost first.
using BlockPath = std::vector<std::string>;

/// The namespaces in a node's name without its last part: {"layers.0", "attn"} of
/// "/layers/layers.0/attn/MatMul". A number joins the part before it; a list of modules that only
/// repeats the name of its items is left out.
BlockPath pathFromName(std::string_view nodeName);

/// Block paths by NodeId::index, from namespaces.
std::vector<BlockPath> pathsFromNames(const Graph& graph);

/// Block paths by NodeId::index, of depth at most one, from the sequence of nodes: repeated pieces
/// of at least three nodes, and regions with one way in and one way out. Constant nodes have none.
std::vector<BlockPath> pathsFromStructure(const Graph& graph, const std::vector<bool>& isConstant);

/// Block paths that cut the sequence of nodes into equal sections.
std::vector<BlockPath> pathsFromSections(const Graph& graph, const std::vector<bool>& isConstant);

/// Renames parts of the paths so that no block is left and entered again on one path through the
/// graph: "attn" becomes "attn" and "attn (2)".
void splitReentered(const Graph& graph, const std::vector<bool>& isConstant,
                    std::vector<BlockPath>& paths);

} // namespace core
