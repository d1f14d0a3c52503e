#include "core/base/checked_arithmetic.h"
#include "core/operators/axis_parts.h"
#include "core/operators/integer_parameter.h"
#include "core/operators/move_elements.h"
#include "core/operators/movement_gradient.h"
#include "core/operators/node_checks.h"
#include "core/operators/shape_operators.h"
#include "core/operators/strided_copy.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

/// Split: one axis cut into consecutive parts, one an output.
class Split : public MovementOperator
{
public:
    explicit Split(const NodeView& view)
        : m_axis(view.node.integer("axis", 0))
        , m_lengths(lengths(view))
        , m_count(static_cast<int64_t>(view.node.outputs.size()))
        , m_mayBeUneven(view.opset >= 18)
    {
        expectInputs(view, 1);
        const int64_t stated =
            view.opset >= 18 ? view.node.integer("num_outputs", m_count) : m_count;
        if (stated != m_count)
            throw Error(
                ErrorCode::invalidModel,
                fmt::format("num_outputs is {}, but there are {} outputs", stated, m_count));
    }

    void inferShapes(ShapeContext& context) const override
    {
        const ValueFacts& input = context.input(0);
        const std::optional<std::vector<int64_t>> given = m_lengths.known(context);
        for (int64_t part = 0; part < m_count; ++part)
            context.setOutput(static_cast<size_t>(part), input.elementType);
        if (!input.shape)
            return;
        const auto axis = static_cast<size_t>(normalizedAxis(m_axis, input.rank()));
        const std::vector<Dimension> parts = partSizes(
            (*input.shape)[axis],
            m_lengths.isGiven() && !given ? std::vector<int64_t>(static_cast<size_t>(m_count), -1)
                                          : given.value_or(std::vector<int64_t>()));
        for (size_t part = 0; part < parts.size(); ++part) {
            SymbolicShape shape = *input.shape;
            shape[axis] = parts[part];
            context.setOutput(part, input.elementType, std::move(shape));
        }
        splitElements(context, parts);
    }

    void forward(ForwardContext& context) const override
    {
        const Tensor& input = context.input(0);
        const auto axis = static_cast<size_t>(normalizedAxis(m_axis, input.rank()));
        const std::vector<Dimension> parts =
            partSizes(input.shape()[axis], m_lengths.value(context).value_or(Shape()));
        const std::vector<int64_t> strides = rowMajorStrides(input.shape());
        int64_t start = 0;
        for (size_t part = 0; part < parts.size(); ++part) {
            Shape shape = input.shape();
            shape[axis] = parts[part].size;
            StridedCopy copy = fillingCopy(shape, strides);
            copy.sourceStart = start * strides[axis];
            moveElements(context, part, shape, { input },
                         [&](std::span<const Tensor> sources, Tensor& target) {
                             copyStrided(sources[0], target, copy);
                         });
            start += parts[part].size;
        }
    }

    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override
    {
        ChannelLinks links;
        if (!inputs[0].shape)
            return links;
        const auto axis = static_cast<int>(normalizedAxis(m_axis, inputs[0].rank()));
        int64_t offset = 0;
        for (size_t part = 0; part < outputs.size(); ++part) {
            const AxisPlace from{ true, static_cast<int>(part), axis };
            const AxisPlace to{ false, 0, axis };
            linkOtherAxes(links, from, to, inputs[0].rank(), axis);
            const Dimension size = outputs[part].shape
                ? (*outputs[part].shape)[static_cast<size_t>(axis)]
                : Dimension();
            if (offset < 0 || !size.isKnown()) {
                offset = -1;
                continue;
            }
            links.push_back({ from, to, ChannelMap::offset, offset });
            offset += size.size;
        }
        return links;
    }

private:
    /// Opset 1 takes the lengths either way, 2 to 12 as an attribute, later ones as an input.
    static IntegerParameter lengths(const NodeView& view)
    {
        const bool isInput = view.opset >= 13 || (view.opset < 2 && view.node.hasInput(1));
        return { view, "split", 1, isInput ? 0 : view.opset + 1 };
    }

    /// Lengths of the parts; an empty list means equal ones, -1 an unknown one.
    std::vector<Dimension> partSizes(const Dimension& whole, std::vector<int64_t> given) const
    {
        if (given.empty())
            return equalParts(whole);
        if (static_cast<int64_t>(given.size()) != m_count)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("{} lengths for {} outputs", given.size(), m_count));
        if (std::ranges::find(given, -1) == given.end() && whole.isKnown()
            && checkedSum(given) != whole.size)
            throw Error(
                ErrorCode::invalidModel,
                fmt::format("lengths {} do not add up to {}", shapeText(given), whole.size));
        return { given.begin(), given.end() };
    }

    static int64_t checkedSum(const std::vector<int64_t>& lengths)
    {
        int64_t sum = 0;
        for (const int64_t length : lengths) {
            if (length < 0)
                throw Error(ErrorCode::invalidModel, fmt::format("length {} is negative", length));
            sum = checkedAdd(sum, length);
        }
        return sum;
    }

    std::vector<Dimension> equalParts(const Dimension& whole) const
    {
        std::vector<Dimension> parts(static_cast<size_t>(m_count));
        if (m_count == 1)
            return { whole };
        if (!whole.isKnown())
            return parts;
        if (whole.size % m_count != 0 && !m_mayBeUneven)
            throw Error(ErrorCode::invalidModel,
                        fmt::format("axis of size {} cannot be split into {} equal parts",
                                    whole.size, m_count));
        const int64_t length = (whole.size + m_count - 1) / m_count;
        for (int64_t part = 0; part < m_count; ++part)
            parts[static_cast<size_t>(part)] =
                std::clamp<int64_t>(whole.size - part * length, 0, length);
        return parts;
    }

    static void splitElements(ShapeContext& context, const std::vector<Dimension>& parts)
    {
        const std::optional<SymbolicShape> elements = symbolicElements(context.input(0));
        if (!elements || context.input(0).rank() != 1)
            return;
        int64_t start = 0;
        for (size_t part = 0; part < parts.size(); ++part) {
            const int64_t end = start + parts[part].size;
            if (!parts[part].isKnown() || end > static_cast<int64_t>(elements->size()))
                return;
            context.setElements(part, { elements->begin() + start, elements->begin() + end });
            start = end;
        }
    }

    int64_t m_axis;
    IntegerParameter m_lengths;
    int64_t m_count;
    bool m_mayBeUneven;
};

} // namespace

std::unique_ptr<Operator> families::makeSplit(const NodeView& view)
{
    return std::make_unique<Split>(view);
}

} // namespace core
