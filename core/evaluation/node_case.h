#pragma once

#include "core/graph/model.h"
#include "core/operators/infer_shapes.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// A product (Conv, ConvTranspose, Gemm, MatMul) of float numbers at some sizes: what a latency
/// table has a time for.
struct NodeCase
{
    std::string type;
    std::vector<Attribute> attributes; ///< integers, reals, texts and lists of integers
    int64_t opset = 0;
    std::vector<Shape> inputs; ///< by slot; the slots of the products are never left out
    std::vector<bool> isConstant; ///< by slot
    /// The first input lies row-major, as a network's input does, not as another product leaves it.
    bool readsNetworkInput = false;
};

/// The case of a node whose inputs have the given shapes, with `group` of a depthwise or grouped
/// convolution made to fit; nothing for other operators and types, and
/// for transposed convolutions in groups.
std::optional<NodeCase> nodeCase(const Model& model, NodeId node, const InferredShapes& shapes,
                                 std::vector<Shape> inputs);

/// The same at the sizes that the model has; nothing too when a size is not known.
std::optional<NodeCase> nodeCase(const Model& model, NodeId node, const InferredShapes& shapes);

/// Equal for cases that take equal time, on one line: "Conv [1, 64, 56, 56] [64, 64, 3, 3] ...".
std::string caseText(const NodeCase& single);

/// Where the node of a case stands in a model that is made to time it.
struct TimedModel
{
    Model model; ///< inputs and weights of any content
    NodeId node;
};

/// The node alone, or for a convolution between two small ones, so that it reads and writes memory
/// in the layout that convolutions pass to each other.
TimedModel timedModel(const NodeCase& single);

} // namespace core
