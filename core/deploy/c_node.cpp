#include "core/deploy/c_node.h"

#include "core/execution/constant_folding.h"

#include <fmt/format.h>

namespace core {

CNode::CNode(const Model& model, NodeId id, const InferredShapes& shapes, CProgram& program)
    : m_node(model.graph.node(id))
    , m_graph(model.graph)
    , m_shapes(shapes)
    , m_program(program)
    , m_opset(model.opsetVersion(m_node.domain))
{
}

void CNode::refuse(std::string_view why) const
{
    throw Error(ErrorCode::unsupported,
                fmt::format("{} does not go into a C header: {}", m_node.label(), why));
}

Shape CNode::concrete(ValueId id) const
{
    const auto& shape = m_shapes.of(id).shape;
    const auto known = shape ? toConcrete(*shape) : std::nullopt;
    if (!known)
        refuse("a shape is not known");
    return *known;
}

Shape CNode::shape(size_t slot) const
{
    return concrete(m_node.inputs[slot]);
}

Shape CNode::outputShape() const
{
    return concrete(m_node.outputs.front());
}

ElementType CNode::type(size_t slot) const
{
    return m_shapes.of(m_node.inputs[slot]).elementType;
}

ElementType CNode::outputType() const
{
    return m_shapes.of(m_node.outputs.front()).elementType;
}

std::string CNode::count(size_t slot) const
{
    return std::to_string(elementCount(shape(slot)));
}

const Tensor& CNode::constant(size_t slot) const
{
    const Value& value = m_graph.value(m_node.inputs[slot]);
    if (!isConstant(value) || !value.initializer)
        refuse(fmt::format("input {} (\"{}\") must be a constant", slot, value.name));
    return *value.initializer;
}

double CNode::number(size_t slot, double fallback) const
{
    if (!has(slot))
        return fallback;
    const Tensor& tensor = constant(slot);
    if (tensor.elementCount() != 1)
        refuse(fmt::format("input {} must be a single number", slot));
    return tensor.toDoubles().front();
}

int64_t CNode::channels(size_t slot) const
{
    const Shape input = shape(slot);
    if (input.size() < 3 || input.size() > 4 || input[0] != 1)
        refuse(fmt::format("its input is {}, [1, C, W] or [1, C, H, W] is expected",
                           shapeText(input)));
    return input[1];
}

std::vector<std::string> CNode::windows(std::span<const WindowAxis> axes) const
{
    if (axes.empty() || axes.size() > 2)
        refuse(fmt::format("windows of {} axes are not written", axes.size()));
    std::vector<std::string> arrays;
    if (axes.size() == 1)
        arrays.push_back(cArray(std::array<int64_t, 6>{ 1, 1, 1, 0, 1, 1 }));
    for (const WindowAxis& axis : axes)
        arrays.push_back(cArray(std::array<int64_t, 6>{ axis.kernel, axis.stride, axis.dilation,
                                                        axis.padBegin, axis.input, axis.output }));
    return arrays;
}

std::string cFloat(double number)
{
    return fmt::format("{:.9e}f", number);
}

std::string cArray(std::span<const int64_t> numbers)
{
    return fmt::format("(const int[]){{ {} }}", fmt::join(numbers, ", "));
}

} // namespace core
