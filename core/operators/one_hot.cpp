#include "core/operators/indexing_operators.h"
#include "core/operators/mapped_copy.h"
#include "core/operators/move_elements.h"
#include "core/operators/movement_gradient.h"
#include "core/operators/node_checks.h"

#include <fmt/format.h>

#include <array>

namespace core {

namespace {

/// OneHot: a new axis of length `depth` that is "on" where the index points and "off" elsewhere.
class OneHot : public Operator
{
public:
    explicit OneHot(const NodeView& view)
        : m_axis(view.node.integer("axis", -1))
        , m_countsFromEnd(view.opset >= 11)
    {
        expectInputs(view, 3);
    }

    void inferShapes(ShapeContext& context) const override
    {
        const ValueFacts& indices = context.input(0);
        if (!indices.shape) {
            context.setOutput(0, context.inputType(2));
            return;
        }
        SymbolicShape shape = *indices.shape;
        const int64_t axis = normalizedAxis(m_axis, indices.rank() + 1);
        shape.insert(shape.begin() + axis, depthFacts(context.input(1)));
        context.setOutput(0, context.inputType(2), std::move(shape));
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& indices = context.input(0);
        const int64_t depth = depthOf(context.input(1));
        if (context.input(2).elementCount() != 2)
            throw Error(ErrorCode::invalidModel, "values are not two elements, off and on");
        Shape shape = indices.shape();
        const int64_t axis = normalizedAxis(m_axis, indices.rank() + 1);
        shape.insert(shape.begin() + axis, depth);
        const std::vector<int64_t> choices = offOrOn(indices.toIntegers(), shape, axis);
        moveElements(context, 0, shape, { context.input(2) },
                     [&](std::span<const Tensor> sources, Tensor& target) {
                         gatherBlocks(sources[0], target, choices, 1);
                     });
    }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

    void backward(BackwardContext& context) const override
    {
        backwardByMovement(context, std::array{ size_t{ 2 } },
                           [this](ForwardContext& run) { forward(run); });
    }

private:
    static Dimension depthFacts(const ValueFacts& facts)
    {
        if (facts.elements && facts.elements->size() == 1)
            return facts.elements->front();
        return facts.constant != nullptr ? Dimension(depthOf(*facts.constant)) : Dimension();
    }

    static int64_t depthOf(const Tensor& tensor)
    {
        if (tensor.elementCount() != 1)
            throw Error(ErrorCode::invalidModel, "depth is not one element");
        const int64_t depth = tensor.toIntegers().front();
        if (depth < 0)
            throw Error(ErrorCode::invalidModel, fmt::format("depth {} is negative", depth));
        return depth;
    }

    /// 0 or 1 for each output element.
    std::vector<int64_t> offOrOn(const std::vector<int64_t>& indices, const Shape& shape,
                                 int64_t axis) const
    {
        std::vector<int64_t> choices(static_cast<size_t>(elementCount(shape)), 0);
        const int64_t depth = shape[static_cast<size_t>(axis)];
        const int64_t inner = elementCount(std::span(shape).subspan(static_cast<size_t>(axis) + 1));
        for (size_t i = 0; i < indices.size(); ++i) {
            const int64_t index =
                indices[i] < 0 && m_countsFromEnd ? indices[i] + depth : indices[i];
            if (index < 0 || index >= depth)
                continue;
            const int64_t outer = static_cast<int64_t>(i) / inner;
            const int64_t within = static_cast<int64_t>(i) % inner;
            choices[static_cast<size_t>((outer * depth + index) * inner + within)] = 1;
        }
        return choices;
    }

    int64_t m_axis;
    bool m_countsFromEnd;
};

} // namespace

std::unique_ptr<Operator> families::makeOneHot(const NodeView& view)
{
    return std::make_unique<OneHot>(view);
}

} // namespace core
