#include "core/operators/resize_target.h"

#include "core/operators/integer_parameter.h"
#include "core/operators/node_checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

namespace {

std::vector<float> floats(const std::vector<double>& values)
{
    return { values.begin(), values.end() };
}

int64_t scaledSize(int64_t size, float scale)
{
    const float scaled = std::floor(static_cast<float>(size) * scale);
    if (!(scale > 0.0F) || !(scaled < static_cast<float>(std::numeric_limits<int32_t>::max())))
        throw Error(ErrorCode::invalidModel,
                    fmt::format("scale {} of an axis of size {} is out of range", scale, size));
    return static_cast<int64_t>(scaled);
}

/// Whether an optional input slot of the node carries elements; unknown lengths count as filled.
bool isFilled(const ShapeContext& context, size_t slot)
{
    const ValueFacts& facts = context.input(slot);
    return facts.isPresent
        && !(facts.shape && facts.shape->size() == 1 && facts.shape->front().size == 0);
}

} // namespace

ResizeTarget ResizeTarget::ofResize(const NodeView& view)
{
    ResizeTarget target;
    const bool isOld = view.opset < 11;
    const size_t scalesSlot = isOld ? 1 : 2;
    if (view.node.hasInput(scalesSlot))
        target.m_scalesSlot = scalesSlot;
    if (!isOld && view.node.hasInput(3))
        target.m_sizesSlot = 3;
    if (!isOld && view.node.hasInput(1))
        target.m_regionSlot = 1;
    if (!target.m_scalesSlot && !target.m_sizesSlot)
        throw Error(ErrorCode::invalidModel, "neither scales nor sizes are given");
    if (view.opset < 18)
        return target;
    if (view.node.attribute("axes") != nullptr)
        target.m_axes = view.node.integers("axes");
    const std::string policy =
        expectChoice(view, "keep_aspect_ratio_policy", { "stretch", "not_larger", "not_smaller" });
    target.m_policy = policy == "stretch" ? Policy::stretch
        : policy == "not_larger"          ? Policy::notLarger
                                          : Policy::notSmaller;
    return target;
}

ResizeTarget ResizeTarget::ofUpsample(const NodeView& view)
{
    ResizeTarget target;
    if (view.opset >= 9) {
        expectInputs(view, 2);
        target.m_scalesSlot = 1;
    } else if (view.opset >= 7) {
        target.m_fixedScales = view.node.reals("scales");
    } else {
        target.m_fixedScales = { 1.0F, 1.0F, view.node.real("height_scale", 1.0F),
                                 view.node.real("width_scale", 1.0F) };
    }
    return target;
}

std::optional<SymbolicShape> ResizeTarget::inferred(const ShapeContext& context) const
{
    const std::optional<SymbolicShape>& input = context.input(0).shape;
    if (!input)
        return std::nullopt;
    SymbolicShape shape(input->size());
    if (m_sizesSlot && isFilled(context, *m_sizesSlot)) {
        const std::optional<SymbolicShape> sizes = symbolicElements(context.input(*m_sizesSlot));
        const std::optional<Shape> known = toConcrete(*input);
        const std::optional<Shape> knownSizes = sizes ? toConcrete(*sizes) : std::nullopt;
        if (known && knownSizes) {
            std::ranges::transform(sizedAxes(*known, *knownSizes), shape.begin(),
                                   &ResizeAxis::output);
            return shape;
        }
        if (!sizes || m_policy != Policy::stretch)
            return shape;
        const std::vector<size_t> axes = targetAxes(context.input(0).rank(), sizes->size());
        shape = *input;
        for (size_t i = 0; i < axes.size(); ++i)
            shape[axes[i]] = (*sizes)[i];
        return shape;
    }
    if (m_fixedScales)
        return symbolicScaled(*input, *m_fixedScales);
    const std::optional<std::vector<double>> scales = constantReals(context.input(*m_scalesSlot));
    return scales ? symbolicScaled(*input, floats(*scales)) : shape;
}

std::optional<SymbolicShape> ResizeTarget::symbolicScaled(const SymbolicShape& input,
                                                          const std::vector<float>& scales) const
{
    SymbolicShape shape = input;
    const std::vector<size_t> axes = targetAxes(static_cast<int64_t>(input.size()), scales.size());
    for (size_t i = 0; i < axes.size(); ++i) {
        Dimension& axis = shape[axes[i]];
        if (axis.isKnown())
            axis = scaledSize(axis.size, scales[i]);
        else if (scales[i] != 1.0F)
            axis = Dimension();
    }
    return shape;
}

std::vector<ResizeAxis> ResizeTarget::axes(const ForwardContext& context) const
{
    const Shape& input = context.input(0).shape();
    std::vector<ResizeAxis> result;
    if (m_sizesSlot && context.input(*m_sizesSlot).elementCount() > 0)
        result = sizedAxes(input, context.input(*m_sizesSlot).toIntegers());
    else if (m_fixedScales)
        result = scaledAxes(input, *m_fixedScales);
    else if (m_scalesSlot)
        result = scaledAxes(input, floats(context.input(*m_scalesSlot).toDoubles()));
    else
        throw Error(ErrorCode::invalidModel, "sizes are empty and no scales are given");
    if (m_regionSlot && context.input(*m_regionSlot).elementCount() > 0)
        setRegions(result, context.input(*m_regionSlot));
    return result;
}

std::vector<size_t> ResizeTarget::targetAxes(int64_t rank, size_t count) const
{
    std::vector<size_t> axes;
    if (m_axes) {
        for (const int64_t axis : *m_axes)
            axes.push_back(static_cast<size_t>(normalizedAxis(axis, rank)));
    } else {
        for (size_t axis = 0; axis < static_cast<size_t>(rank); ++axis)
            axes.push_back(axis);
    }
    if (axes.size() != count)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("{} scales or sizes for {} axes", count, axes.size()));
    return axes;
}

std::vector<ResizeAxis> ResizeTarget::scaledAxes(const Shape& input,
                                                 const std::vector<float>& scales) const
{
    std::vector<ResizeAxis> result;
    for (const int64_t size : input)
        result.push_back({ size, size });
    const std::vector<size_t> axes = targetAxes(static_cast<int64_t>(input.size()), scales.size());
    for (size_t i = 0; i < axes.size(); ++i) {
        ResizeAxis& axis = result[axes[i]];
        axis.scale = scales[i];
        axis.exactOutput = scales[i] * static_cast<float>(axis.input);
        axis.output = scaledSize(axis.input, scales[i]);
    }
    return result;
}

std::vector<ResizeAxis> ResizeTarget::sizedAxes(const Shape& input,
                                                const std::vector<int64_t>& sizes) const
{
    std::vector<ResizeAxis> result;
    for (const int64_t size : input)
        result.push_back({ size, size });
    const std::vector<size_t> axes = targetAxes(static_cast<int64_t>(input.size()), sizes.size());
    float common = 0.0F;
    for (size_t i = 0; i < axes.size(); ++i) {
        ResizeAxis& axis = result[axes[i]];
        if (sizes[i] < 0 || (axis.input == 0 && sizes[i] != 0))
            throw Error(
                ErrorCode::invalidModel,
                fmt::format("an axis of size {} cannot be resized to {}", axis.input, sizes[i]));
        axis.output = sizes[i];
        axis.exactOutput = static_cast<float>(sizes[i]);
        axis.scale =
            axis.input == 0 ? 1.0F : static_cast<float>(sizes[i]) / static_cast<float>(axis.input);
        const bool isBetter =
            m_policy == Policy::notLarger ? axis.scale < common : axis.scale > common;
        common = i == 0 || isBetter ? axis.scale : common;
    }
    for (size_t i = 0; m_policy != Policy::stretch && i < axes.size(); ++i) {
        ResizeAxis& axis = result[axes[i]];
        axis.scale = common;
        axis.exactOutput = common * static_cast<float>(axis.input);
        axis.output = static_cast<int64_t>(std::floor(axis.exactOutput + 0.5F));
    }
    return result;
}

void ResizeTarget::setRegions(std::vector<ResizeAxis>& axes, const Tensor& region) const
{
    const std::vector<double> bounds = region.toDoubles();
    const size_t count = m_axes ? m_axes->size() : axes.size();
    if (bounds.size() != 2 * count)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("roi has {} elements, expected {}", bounds.size(), 2 * count));
    const std::vector<size_t> placed = targetAxes(static_cast<int64_t>(axes.size()), count);
    for (size_t i = 0; i < count; ++i) {
        axes[placed[i]].roiStart = static_cast<float>(bounds[i]);
        axes[placed[i]].roiEnd = static_cast<float>(bounds[count + i]);
    }
}

} // namespace core
