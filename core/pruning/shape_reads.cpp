#include "core/pruning/shape_reads.h"

#include <algorithm>
#include <functional>
#include <map>

namespace core {

namespace {

void addAll(std::vector<bool>& axes, const std::vector<bool>& more)
{
    std::transform(axes.begin(), axes.end(), more.begin(), axes.begin(), std::logical_or());
}

/// Follows sizes through integer arithmetic, with the axes that each value depends on.
class SizeFlow
{
public:
    SizeFlow(const Graph& graph, const UseTable& uses, const InferredShapes& shapes, size_t rank)
        : m_graph(graph)
        , m_uses(uses)
        , m_shapes(shapes)
        , m_isNumber(rank, false)
    {
    }

    const std::vector<bool>& isNumber() const { return m_isNumber; }

    /// The elements that a Gather behind the Shape node takes; all when it is not known.
    std::vector<bool> taken(const Node& node, size_t slot, const std::vector<bool>& axes) const
    {
        if (node.type != "Gather" || slot != 0 || m_shapes.of(node.inputs[1]).constant == nullptr)
            return axes;
        const auto rank = static_cast<int64_t>(axes.size());
        std::vector<bool> result(axes.size(), false);
        for (const int64_t index : m_shapes.of(node.inputs[1]).constant->toIntegers()) {
            const int64_t axis = index < 0 ? index + rank : index;
            if (axis >= 0 && axis < rank)
                result[static_cast<size_t>(axis)] = axes[static_cast<size_t>(axis)];
        }
        return result;
    }

    /// `node` reads sizes of `axes`.
    void enter(const Node& node, const std::vector<bool>& axes)
    {
        for (const ValueId output : node.outputs) {
            if (!output.isValid())
                continue;
            const ElementType type = m_shapes.of(output).elementType;
            const bool becomesNumber = isFloatingPoint(type)
                && (node.type == "Cast" || node.type == "CastLike" || node.type == "Pow");
            if (becomesNumber)
                addAll(m_isNumber, axes);
            else if (isInteger(type))
                follow(output, axes);
        }
    }

private:
    void follow(ValueId value, const std::vector<bool>& axes)
    {
        std::vector<bool>& seen = m_seen[value];
        seen.resize(m_isNumber.size(), false);
        const std::vector<bool> before = seen;
        addAll(seen, axes);
        if (seen == before)
            return;
        const std::vector<bool> all = seen;
        for (const Use& use : m_uses.of(value))
            enter(m_graph.node(use.node), all);
    }

    const Graph& m_graph;
    const UseTable& m_uses;
    const InferredShapes& m_shapes;
    std::map<ValueId, std::vector<bool>> m_seen;
    std::vector<bool> m_isNumber;
};

} // namespace

std::vector<bool> axesUsedAsNumbers(const Graph& graph, const UseTable& uses,
                                    const InferredShapes& shapes, const Node& shapeNode)
{
    const int64_t rank = std::max<int64_t>(shapes.of(shapeNode.inputs[0]).rank(), 0);
    SizeFlow flow(graph, uses, shapes, static_cast<size_t>(rank));
    const std::vector<bool> all(static_cast<size_t>(rank), true);
    // Elements are told apart only right behind a Shape of all axes.
    const bool isWhole =
        shapeNode.integer("start", 0) == 0 && shapeNode.attribute("end") == nullptr;
    for (const Use& use : uses.of(shapeNode.outputs[0])) {
        const Node& reader = graph.node(use.node);
        const std::vector<bool> axes = isWhole ? flow.taken(reader, use.slot, all) : all;
        flow.enter(reader, axes);
    }
    return flow.isNumber();
}

} // namespace core
