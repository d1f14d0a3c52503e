#include "core/base/checked_arithmetic.h"
#include "core/operators/axis_parts.h"
#include "core/operators/integer_parameter.h"
#include "core/operators/mapped_copy.h"
#include "core/operators/move_elements.h"
#include "core/operators/movement_gradient.h"
#include "core/operators/node_checks.h"
#include "core/operators/shape_operators.h"
#include "core/operators/strided_copy.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace core {

namespace {

/// Elements added before and after one axis; negative ones are removed.
struct AxisPad
{
    int64_t before = 0;
    int64_t after = 0;
};

using Pads = std::vector<AxisPad>;

enum class PadMode
{
    constant,
    reflect,
    edge,
    wrap,
};

PadMode padMode(const NodeView& view)
{
    const std::string mode = view.opset >= 19
        ? expectChoice(view, "mode", { "constant", "reflect", "edge", "wrap" })
        : expectChoice(view, "mode", { "constant", "reflect", "edge" });
    return mode == "constant" ? PadMode::constant
        : mode == "reflect"   ? PadMode::reflect
        : mode == "edge"      ? PadMode::edge
                              : PadMode::wrap;
}

/// Source position that target position `position` (0 is the first own element) shows.
int64_t paddedPosition(PadMode mode, int64_t position, int64_t size)
{
    if (mode == PadMode::edge || size == 1)
        return std::clamp<int64_t>(position, 0, size - 1);
    const int64_t period = mode == PadMode::wrap ? size : 2 * (size - 1);
    const int64_t within = (position % period + period) % period;
    return within < size ? within : period - within;
}

AxisMap paddedAxis(PadMode mode, int64_t size, const AxisPad& pad)
{
    AxisMap map{ size, std::nullopt };
    if (pad.before == 0 && pad.after == 0)
        return map;
    if (size == 0)
        throw Error(ErrorCode::invalidModel, "an empty axis has nothing to pad with");
    if ((pad.before < 0 || pad.after < 0) && (pad.before > 0 || pad.after > 0))
        throw Error(ErrorCode::unsupported,
                    "an axis that is cut and padded at once needs mode \"constant\"");
    map.positions.emplace();
    for (int64_t position = -pad.before; position < size + pad.after; ++position)
        map.positions->push_back(paddedPosition(mode, position, size));
    return map;
}

/// Pad: grows or cuts every axis at both ends.
class Pad : public Operator
{
public:
    explicit Pad(const NodeView& view)
        : m_mode(padMode(view))
        , m_pads(view, view.opset == 1 ? "paddings" : "pads", 1, 11)
        , m_axes(view, "", 3, 0)
        , m_value(view.node.real("value", 0.0F))
    {
        expectInputs(view, view.opset >= 11 ? 2 : 1);
        if (!m_pads.isGiven())
            throw Error(ErrorCode::invalidModel, "pads are missing");
        if (m_axes.isGiven() && view.opset < 18)
            throw Error(ErrorCode::invalidModel, "input axes needs opset 18");
    }

    void inferShapes(ShapeContext& context) const override
    {
        const ValueFacts& input = context.input(0);
        if (!input.shape) {
            context.setOutput(0, input.elementType);
            return;
        }
        const std::optional<std::vector<int64_t>> list = m_pads.known(context);
        const std::optional<std::vector<int64_t>> axes = m_axes.known(context);
        if (!list || (m_axes.isGiven() && !axes)) {
            context.setOutput(0, input.elementType, SymbolicShape(input.shape->size()));
            return;
        }
        context.setOutput(0, input.elementType,
                          padded(*input.shape, byAxis(*list, axes, input.rank())));
    }

    void forward(ForwardContext& context) const override { pad(context, fillValue(context)); }

    GradientFlow gradientFlow() const override { return GradientFlow::flows; }

    void backward(BackwardContext& context) const override
    {
        // Element 0 is none: what the constant of an attribute filled.
        backwardByMovement(
            context, std::array{ size_t{ 0 }, size_t{ 2 } }, [this](ForwardContext& run) {
                pad(run, takesFillValue(run) ? run.input(2) : Tensor(ElementType::int64, {}));
            });
    }

    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts>) const override
    {
        ChannelLinks links;
        const std::optional<std::vector<int64_t>> list = m_pads.known(inputs);
        const std::optional<std::vector<int64_t>> axes = m_axes.known(inputs);
        if (!inputs[0].shape || !list || (m_axes.isGiven() && !axes))
            return links;
        const Pads pads = byAxis(*list, axes, inputs[0].rank());
        for (int axis = 0; axis < inputs[0].rank(); ++axis) {
            const AxisPad& pad = pads[static_cast<size_t>(axis)];
            const AxisPlace input{ false, 0, axis };
            const AxisPlace output{ true, 0, axis };
            if (pad.before == 0 && pad.after == 0)
                links.push_back({ input, output });
            else if (m_mode == PadMode::constant && pad.before >= 0 && pad.after >= 0)
                links.push_back({ input, output, ChannelMap::offset, pad.before });
            else if (pad.before <= 0 && pad.after <= 0)
                links.push_back({ output, input, ChannelMap::offset, -pad.before });
        }
        return links;
    }

private:
    bool takesFillValue(const ForwardContext& context) const
    {
        return m_pads.isInput() && context.hasInput(2);
    }

    void pad(ForwardContext& context, const Tensor& fill) const
    {
        const Tensor& input = context.input(0);
        const Pads pads =
            byAxis(m_pads.value(context).value(), m_axes.value(context), input.rank());
        const Shape shape = toConcrete(padded(toSymbolic(input.shape()), pads)).value();
        moveElements(context, 0, shape, { input, fill },
                     [&](std::span<const Tensor> sources, Tensor& target) {
                         if (m_mode == PadMode::constant)
                             padConstant(sources, target, pads);
                         else
                             padMapped(sources[0], target, pads);
                     });
    }

    static Pads byAxis(const std::vector<int64_t>& list,
                       const std::optional<std::vector<int64_t>>& axes, int64_t rank)
    {
        const size_t count = axes ? axes->size() : static_cast<size_t>(rank);
        if (list.size() != 2 * count)
            throw Error(
                ErrorCode::invalidModel,
                fmt::format("{} pads for {} axes, expected {}", list.size(), count, 2 * count));
        Pads pads(static_cast<size_t>(rank));
        for (size_t i = 0; i < count; ++i) {
            const int64_t axis = axes ? normalizedAxis((*axes)[i], rank) : static_cast<int64_t>(i);
            pads[static_cast<size_t>(axis)] = { list[i], list[count + i] };
        }
        return pads;
    }

    static SymbolicShape padded(SymbolicShape shape, const Pads& pads)
    {
        for (size_t axis = 0; axis < pads.size(); ++axis) {
            const int64_t change = checkedAdd(pads[axis].before, pads[axis].after);
            if (change == 0)
                continue;
            if (!shape[axis].isKnown()) {
                shape[axis] = Dimension();
                continue;
            }
            shape[axis] = Dimension(checkedAdd(shape[axis].size, change));
            if (!shape[axis].isKnown())
                throw Error(ErrorCode::invalidModel,
                            fmt::format("pads {} and {} leave nothing of axis {}",
                                        pads[axis].before, pads[axis].after, axis));
        }
        return shape;
    }

    Tensor fillValue(const ForwardContext& context) const
    {
        const ElementType type = context.input(0).elementType();
        if (takesFillValue(context)) {
            if (context.input(2).elementCount() != 1)
                throw Error(ErrorCode::invalidModel, "the constant value is not one element");
            return context.input(2);
        }
        Tensor value(type, {});
        if (m_value != 0.0F)
            withElementType(
                type, [&]<typename T>() { value.mutableValues<T>()[0] = static_cast<T>(m_value); });
        return value;
    }

    static void padConstant(std::span<const Tensor> sources, Tensor& target, const Pads& pads)
    {
        if (target.elementCount() != sources[0].elementCount() || hasPads(pads))
            fillElements(target, sources[1]);
        const std::vector<int64_t> strides = rowMajorStrides(target.shape());
        StridedCopy copy{ .sizes = sources[0].shape(),
                          .sourceStrides = rowMajorStrides(sources[0].shape()),
                          .targetStrides = strides };
        for (size_t axis = 0; axis < pads.size(); ++axis) {
            const int64_t cut = std::max<int64_t>(0, -pads[axis].before);
            copy.sizes[axis] -= cut + std::max<int64_t>(0, -pads[axis].after);
            if (copy.sizes[axis] <= 0)
                return;
            copy.sourceStart += cut * copy.sourceStrides[axis];
            copy.targetStart += std::max<int64_t>(0, pads[axis].before) * strides[axis];
        }
        copyStrided(sources[0], target, copy);
    }

    static bool hasPads(const Pads& pads)
    {
        return std::ranges::any_of(
            pads, [](const AxisPad& pad) { return pad.before != 0 || pad.after != 0; });
    }

    void padMapped(const Tensor& source, Tensor& target, const Pads& pads) const
    {
        std::vector<AxisMap> axes;
        for (size_t axis = 0; axis < pads.size(); ++axis)
            axes.push_back(paddedAxis(m_mode, source.shape()[axis], pads[axis]));
        copyMapped(source, target, std::move(axes));
    }

    PadMode m_mode;
    IntegerParameter m_pads;
    IntegerParameter m_axes;
    float m_value;
};

} // namespace

std::unique_ptr<Operator> families::makePad(const NodeView& view)
{
    return std::make_unique<Pad>(view);
}

} // namespace core
