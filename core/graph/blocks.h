#pragma once

#include "core/graph/graph.h"

#include <cstdint>
#include <string>
#include <vector>

namespace core {

/// A group of nodes that a picture may show as one: a module of the original program, a repeated
/// piece, a region with one way in and one way out, or a stack of equal blocks that follow each
/// other.
struct Block
{
    std::string name; ///< "layers.3", or "block 3" when the nodes have no telling names
    std::string path; ///< with the blocks around it: "encoder/layers.3"
    int32_t parent = -1; ///< index of the block around it
    int32_t depth = 0;
    std::vector<NodeId> nodes; ///< those in no inner block, in graph order
    std::vector<int32_t> children; ///< inner blocks, in graph order
    int64_t nodeCount = 0; ///< nodes anywhere inside that are not constant
    int32_t twins = 1; ///< blocks of the model with the same structure, itself included
    int32_t twinOf = -1; ///< the first of them
    int32_t stackSize = 0; ///< of a stack: how many twins in a row are its children
};

/// How the blocks were found.
enum class BlockOrigin
{
    none, ///< the graph is small or without structure
    names, ///< namespaces in node names, "/layers.3/attention/MatMul" or "layer1.0.conv2"
    structure, ///< repeated pieces and regions of the node sequence
    sections, ///< equal slices of a long graph that has neither
};

/// The blocks of a graph; every block stands behind the one around it.
struct BlockTree
{
    BlockOrigin origin = BlockOrigin::none;
    std::vector<Block> blocks;
    std::vector<int32_t> blockOf; ///< innermost block, by NodeId::index; -1: none
    std::vector<bool> isConstant; ///< by NodeId::index, see findConstantNodes()

    const Block& block(int32_t index) const { return blocks[static_cast<size_t>(index)]; }
    /// All nodes anywhere inside a block, in graph order by block.
    std::vector<NodeId> nodesInside(int32_t index) const;
};

/// Finds blocks; a block is never left and entered again on one path, so that a picture with the
/// block collapsed has no cycle through it.
BlockTree findBlocks(const Graph& graph);

/// Which blocks stand open in a first view: as many levels as stay readable, never more than
/// `visibleLimit` boxes if the blocks allow it.
std::vector<bool> defaultExpansion(const BlockTree& tree, const Graph& graph,
                                   int64_t visibleLimit = 300);

} // namespace core
