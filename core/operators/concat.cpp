#include "core/base/checked_arithmetic.h"
#include "core/operators/axis_parts.h"
#include "core/operators/integer_parameter.h"
#include "core/operators/move_elements.h"
#include "core/operators/node_checks.h"
#include "core/operators/shape_operators.h"
#include "core/operators/strided_copy.h"

#include <fmt/format.h>

namespace core {

namespace {

/// Concat: inputs of equal shape but for one axis, put one behind the other along it.
class Concat : public Operator
{
public:
    explicit Concat(const NodeView& view)
        : m_axis(view.node.integer("axis", 1))
    {
        expectInputs(view, view.node.inputs.empty() ? 1 : view.node.inputs.size());
        if (view.opset >= 4 && view.node.attribute("axis") == nullptr)
            throw Error(ErrorCode::invalidModel, "attribute axis is missing");
    }

    void inferShapes(ShapeContext& context) const override
    {
        std::vector<std::optional<SymbolicShape>> shapes;
        for (size_t slot = 0; slot < context.inputCount(); ++slot)
            shapes.push_back(context.input(slot).shape);
        context.setOutput(0, context.inputType(0), joined(shapes));
        joinElements(context);
    }

    void forward(ForwardContext& context) const override
    {
        std::vector<Tensor> parts;
        std::vector<std::optional<SymbolicShape>> shapes;
        for (size_t slot = 0; slot < context.inputCount(); ++slot) {
            parts.push_back(context.input(slot));
            shapes.push_back(toSymbolic(parts.back().shape()));
        }
        const Shape shape = toConcrete(joined(shapes).value()).value();
        const auto axis = static_cast<size_t>(normalizedAxis(m_axis, parts.front().rank()));
        moveElements(context, 0, shape, parts,
                     [&](std::span<const Tensor> sources, Tensor& target) {
                         const std::vector<int64_t> strides = rowMajorStrides(shape);
                         int64_t start = 0;
                         for (const Tensor& source : sources) {
                             copyStrided(source, target,
                                         { .sizes = source.shape(),
                                           .sourceStrides = rowMajorStrides(source.shape()),
                                           .targetStrides = strides,
                                           .targetStart = start });
                             start += source.shape()[axis] * strides[axis];
                         }
                     });
    }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

    void backward(BackwardContext& context) const override
    {
        if (!context.hasOutputGradient(0))
            return;
        const Tensor& gradient = context.outputGradient(0);
        const std::vector<int64_t> strides = rowMajorStrides(gradient.shape());
        const int64_t stride =
            strides[static_cast<size_t>(normalizedAxis(m_axis, gradient.rank()))];
        int64_t start = 0;
        for (size_t slot = 0; slot < context.inputCount(); ++slot) {
            const Shape& shape = context.input(slot).shape();
            if (context.wantsInputGradient(slot)) {
                Tensor part = Tensor::uninitialized(gradient.elementType(), shape);
                StridedCopy copy = fillingCopy(shape, strides);
                copy.sourceStart = start;
                copyStrided(gradient, part, copy);
                context.setInputGradient(slot, std::move(part));
            }
            start += shape[static_cast<size_t>(normalizedAxis(m_axis, gradient.rank()))] * stride;
        }
    }

    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override
    {
        ChannelLinks links;
        if (!outputs[0].shape)
            return links;
        const auto axis = static_cast<int>(normalizedAxis(m_axis, outputs[0].rank()));
        int64_t offset = 0;
        bool isOffsetKnown = true;
        for (size_t slot = 0; slot < inputs.size(); ++slot) {
            const AxisPlace from{ false, static_cast<int>(slot), axis };
            const AxisPlace to{ true, 0, axis };
            linkOtherAxes(links, from, to, outputs[0].rank(), axis);
            if (isOffsetKnown)
                links.push_back({ from, to, ChannelMap::offset, offset });
            const Dimension size =
                inputs[slot].shape ? (*inputs[slot].shape)[static_cast<size_t>(axis)] : Dimension();
            isOffsetKnown = isOffsetKnown && size.isKnown();
            offset += size.size;
        }
        return links;
    }

private:
    /// The output's shape, absent when no input has a known rank.
    std::optional<SymbolicShape>
    joined(const std::vector<std::optional<SymbolicShape>>& shapes) const
    {
        std::optional<SymbolicShape> result;
        std::optional<int64_t> length = 0;
        for (const std::optional<SymbolicShape>& shape : shapes) {
            if (!shape) {
                length.reset();
                continue;
            }
            const auto axis =
                static_cast<size_t>(normalizedAxis(m_axis, static_cast<int64_t>(shape->size())));
            length = length && (*shape)[axis].isKnown()
                ? std::optional(checkedAdd(*length, (*shape)[axis].size))
                : std::nullopt;
            if (result)
                unifyOthers(*result, *shape, axis);
            else
                result = shape;
        }
        if (result && shapes.size() > 1) {
            const auto rank = static_cast<int64_t>(result->size());
            (*result)[static_cast<size_t>(normalizedAxis(m_axis, rank))] =
                length ? Dimension(*length) : Dimension();
        }
        return result;
    }

    static void unifyOthers(SymbolicShape& result, const SymbolicShape& shape, size_t axis)
    {
        if (result.size() != shape.size())
            throw Error(ErrorCode::invalidModel,
                        fmt::format("shapes {} and {} differ in rank", shapeText(result),
                                    shapeText(shape)));
        for (size_t other = 0; other < shape.size(); ++other) {
            if (other != axis)
                unify(result[other], shape[other]);
        }
    }

    static void joinElements(ShapeContext& context)
    {
        SymbolicShape elements;
        for (size_t slot = 0; slot < context.inputCount(); ++slot) {
            const std::optional<SymbolicShape> part = symbolicElements(context.input(slot));
            if (!part || context.input(slot).rank() != 1)
                return;
            elements.insert(elements.end(), part->begin(), part->end());
        }
        context.setElements(0, std::move(elements));
    }

    int64_t m_axis;
};

} // namespace

std::unique_ptr<Operator> families::makeConcat(const NodeView& view)
{
    return std::make_unique<Concat>(view);
}

} // namespace core
