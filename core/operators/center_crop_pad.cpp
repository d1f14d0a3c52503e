#include "core/operators/image_operators.h"
#include "core/operators/integer_parameter.h"
#include "core/operators/mapped_copy.h"
#include "core/operators/move_elements.h"
#include "core/operators/movement_gradient.h"
#include "core/operators/node_checks.h"
#include "core/operators/strided_copy.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

/// CenterCropPad: cuts or pads with zeros around the middle until the axes have the given sizes.
class CenterCropPad : public MovementOperator
{
public:
    explicit CenterCropPad(const NodeView& view)
    {
        expectInputs(view, 2);
        if (view.node.attribute("axes") != nullptr)
            m_axes = view.node.integers("axes");
    }

    void inferShapes(ShapeContext& context) const override
    {
        const ValueFacts& input = context.input(0);
        const std::optional<SymbolicShape> sizes = symbolicElements(context.input(1));
        if (!input.shape || !sizes) {
            context.setOutput(0, input.elementType);
            return;
        }
        context.setOutput(0, input.elementType, resized(*input.shape, *sizes));
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& input = context.input(0);
        const Shape shape = resized(input.shape(), context.input(1).toIntegers());
        moveElements(context, 0, shape, { input, Tensor(input.elementType(), {}) },
                     [&](std::span<const Tensor> sources, Tensor& target) {
                         fillElements(target, sources[1]);
                         copyStrided(sources[0], target, centered(input.shape(), shape));
                     });
    }

private:
    template <typename Axes>
    Axes resized(Axes shape, const Axes& sizes) const
    {
        const auto rank = static_cast<int64_t>(shape.size());
        const size_t count = m_axes ? m_axes->size() : shape.size();
        if (sizes.size() != count)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("{} sizes for {} axes", sizes.size(), count));
        for (size_t i = 0; i < count; ++i) {
            const int64_t axis =
                m_axes ? normalizedAxis((*m_axes)[i], rank) : static_cast<int64_t>(i);
            shape[static_cast<size_t>(axis)] = sizes[i];
        }
        return shape;
    }

    static StridedCopy centered(const Shape& input, const Shape& output)
    {
        StridedCopy copy{ .sizes = input,
                          .sourceStrides = rowMajorStrides(input),
                          .targetStrides = rowMajorStrides(output) };
        for (size_t axis = 0; axis < input.size(); ++axis) {
            copy.sizes[axis] = std::min(input[axis], output[axis]);
            copy.sourceStart += (input[axis] - copy.sizes[axis]) / 2 * copy.sourceStrides[axis];
            copy.targetStart += (output[axis] - copy.sizes[axis]) / 2 * copy.targetStrides[axis];
        }
        return copy;
    }

    std::optional<std::vector<int64_t>> m_axes;
};

} // namespace

std::unique_ptr<Operator> families::makeCenterCropPad(const NodeView& view)
{
    return std::make_unique<CenterCropPad>(view);
}

} // namespace core
