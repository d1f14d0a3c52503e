#pragma once

#include "core/deploy/c_program.h"
#include "core/operators/convolution_operator.h"
#include "core/operators/pooling_operator.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A node on its way into C: its operands as C expressions, its shapes for one sample.
class CNode
{
public:
    CNode(const Model& model, NodeId id, const InferredShapes& shapes, CProgram& program);

    const Node& node() const { return m_node; }
    CProgram& program() const { return m_program; }

    bool has(size_t slot) const { return m_node.hasInput(slot); }
    std::string input(size_t slot) const { return m_program.pointer(m_node.inputs[slot]); }
    std::string output() const { return m_program.pointer(m_node.outputs.front()); }
    Shape shape(size_t slot) const;
    Shape outputShape() const;
    ElementType type(size_t slot) const;
    ElementType outputType() const;
    std::string count(size_t slot) const;

    /// The constant content of an input; refuses one that is computed.
    const Tensor& constant(size_t slot) const;
    /// Its only element; `fallback` when the input is left out.
    double number(size_t slot, double fallback) const;

    /// Channels of [1, C, spatial]; refuses other batches.
    int64_t channels(size_t slot) const;
    /// Height and width of a convolution as C arrays, with 1-D ones as height 1.
    std::vector<std::string> windows(std::span<const WindowAxis> axes) const;
    NodeView view() const { return { m_node, m_opset }; }

    /// Throws Error unsupported naming the node.
    [[noreturn]] void refuse(std::string_view why) const;

private:
    Shape concrete(ValueId id) const;

    const Node& m_node;
    const Graph& m_graph;
    const InferredShapes& m_shapes;
    CProgram& m_program;
    int64_t m_opset;
};

/// An operator that a C header can hold.
struct CNodeRow
{
    std::string_view domain;
    std::string_view type;
    /// Adds the calls; null: the node only renames its first input.
    void (*emit)(const CNode& node) = nullptr;
};

std::span<const CNodeRow> cFloatNodes();
std::span<const CNodeRow> cIntegerNodes();

/// A number as a C literal of type float.
std::string cFloat(double number);
/// "(const int[]){1, 2}"
std::string cArray(std::span<const int64_t> numbers);

} // namespace core
