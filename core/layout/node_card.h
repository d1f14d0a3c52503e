#pragma once

#include "core/graph/graph.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// What the picture knows about a node from operators and cost; filled by annotateNodes().
struct NodeAnnotation
{
    std::string_view category = "other"; ///< the stable word of its operator category
    std::optional<SymbolicShape> shape; ///< of its first output
    int64_t parameters = 0;
    int64_t macs = 0;
};

/// The two texts on a box: "Conv" and "3×3 · 16".
struct NodeCard
{
    std::string title;
    std::string secondary;
    std::string_view category = "other";
};

/// Title and secondary text of a node: kernel and channels of a convolution, sizes of a matrix
/// product, axes, the type cast to.
NodeCard makeNodeCard(const Graph& graph, NodeId id, const NodeAnnotation& annotation);

/// "64×3×3"; symbols by name, "?" for what is not known.
std::string dimensionsText(const SymbolicShape& shape);

/// At most `length` characters of a UTF-8 text; what is cut from the middle becomes "…".
std::string shortened(std::string_view text, size_t length);

/// The telling part of a value or node name: "Cast" of "/model/mask/Cast_output_0".
std::string shortName(std::string_view name);

} // namespace core
