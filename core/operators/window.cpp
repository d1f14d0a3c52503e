#include "core/operators/window.h"

#include "core/base/checked_arithmetic.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace core {

namespace {

AutoPad autoPadOf(const Node& node)
{
    static constexpr std::array<std::pair<std::string_view, AutoPad>, 5> kNames = { {
        { "", AutoPad::notSet },
        { "NOTSET", AutoPad::notSet },
        { "VALID", AutoPad::valid },
        { "SAME_UPPER", AutoPad::sameUpper },
        { "SAME_LOWER", AutoPad::sameLower },
    } };
    const std::string name = node.text("auto_pad", "NOTSET");
    for (const auto& [text, value] : kNames) {
        if (text == name)
            return value;
    }
    throw Error(
        ErrorCode::invalidModel,
        fmt::format("auto_pad \"{}\" must be NOTSET, VALID, SAME_UPPER or SAME_LOWER", name));
}

std::vector<int64_t> sizes(const Node& node, std::string_view name, int64_t least)
{
    std::vector<int64_t> values = node.integers(name);
    for (const int64_t value : values) {
        if (value < least)
            throw Error(
                ErrorCode::invalidModel,
                fmt::format("{} [{}] must be at least {}", name, fmt::join(values, ", "), least));
    }
    return values;
}

void checkCount(std::string_view name, size_t count, size_t expected)
{
    if (count != 0 && count != expected)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("{} has {} numbers, but {} are needed", name, count, expected));
}

void checkCounts(const WindowAttributes& attributes, size_t rank, size_t kernelRank)
{
    if (rank == 0)
        throw Error(ErrorCode::invalidModel, "the input needs at least one spatial axis");
    if (kernelRank != rank)
        throw Error(
            ErrorCode::invalidModel,
            fmt::format("the kernel has {} axes, the input {} spatial ones", kernelRank, rank));
    checkCount("strides", attributes.strides.size(), rank);
    checkCount("dilations", attributes.dilations.size(), rank);
    checkCount("pads", attributes.pads.size(), 2 * rank);
}

/// The axis with everything but its input, output and automatic padding.
WindowAxis unplacedAxis(const WindowAttributes& attributes, size_t index, size_t rank,
                        int64_t kernel)
{
    WindowAxis axis;
    axis.kernel = kernel;
    axis.stride = attributes.strides.empty() ? 1 : attributes.strides[index];
    axis.dilation = attributes.dilations.empty() ? 1 : attributes.dilations[index];
    if (attributes.autoPad == AutoPad::notSet && !attributes.pads.empty()) {
        axis.padBegin = attributes.pads[index];
        axis.padEnd = attributes.pads[index + rank];
    }
    if (kernel < 1)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("kernel size {} must be positive", kernel));
    checkedAdd(checkedMultiply(kernel - 1, axis.dilation), 1);
    return axis;
}

bool isSame(AutoPad autoPad)
{
    return autoPad == AutoPad::sameUpper || autoPad == AutoPad::sameLower;
}

void placeSame(WindowAxis& axis, AutoPad autoPad)
{
    axis.output = (axis.input - 1) / axis.stride + 1;
    const int64_t covered = checkedAdd((axis.output - 1) * axis.stride, axis.span());
    // Readers of the standard differ in where a window starts that skips two elements or more.
    if (covered < axis.input - 1)
        throw Error(ErrorCode::unsupported,
                    fmt::format("auto_pad SAME with kernel {} and stride {} over {} elements is "
                                "not defined",
                                axis.kernel, axis.stride, axis.input));
    const int64_t padding = std::max<int64_t>(0, covered - axis.input);
    const int64_t smaller = padding / 2;
    axis.padBegin = autoPad == AutoPad::sameUpper ? smaller : padding - smaller;
    axis.padEnd = padding - axis.padBegin;
}

void placeExplicit(WindowAxis& axis, bool ceilMode)
{
    const int64_t padded = checkedAdd(checkedAdd(axis.input, axis.padBegin), axis.padEnd);
    const int64_t room = padded - axis.span();
    if (room < 0)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("a window over {} elements does not fit into {} padded ones",
                                axis.span(), padded));
    axis.output = room / axis.stride + 1;
    const bool hasRest = room % axis.stride != 0;
    // A window that would start in the padding behind the input is left out.
    if (ceilMode && hasRest && axis.output * axis.stride < axis.input + axis.padBegin)
        ++axis.output;
}

WindowAxis placedAxis(const WindowAttributes& attributes, WindowAxis axis, int64_t input)
{
    axis.input = input;
    if (input < 1)
        throw Error(ErrorCode::invalidModel, "a spatial axis of the input is empty");
    if (isSame(attributes.autoPad))
        placeSame(axis, attributes.autoPad);
    else
        placeExplicit(axis, attributes.ceilMode);
    return axis;
}

template <typename Size>
int64_t product(std::span<const WindowAxis> axes, Size size)
{
    int64_t result = 1;
    for (const WindowAxis& axis : axes)
        result = checkedMultiply(result, axis.*size);
    return result;
}

} // namespace

WindowAttributes windowAttributes(const Node& node)
{
    WindowAttributes attributes;
    attributes.kernelShape = sizes(node, "kernel_shape", 1);
    attributes.strides = sizes(node, "strides", 1);
    attributes.dilations = sizes(node, "dilations", 1);
    attributes.pads = sizes(node, "pads", 0);
    attributes.autoPad = autoPadOf(node);
    attributes.ceilMode = node.integer("ceil_mode", 0) != 0;
    return attributes;
}

std::vector<WindowAxis> resolveWindow(const WindowAttributes& attributes,
                                      std::span<const int64_t> spatial,
                                      std::span<const int64_t> kernel)
{
    checkCounts(attributes, spatial.size(), kernel.size());
    std::vector<WindowAxis> axes;
    for (size_t index = 0; index < spatial.size(); ++index)
        axes.push_back(placedAxis(attributes,
                                  unplacedAxis(attributes, index, spatial.size(), kernel[index]),
                                  spatial[index]));
    return axes;
}

SymbolicShape windowOutput(const WindowAttributes& attributes, std::span<const Dimension> spatial,
                           std::span<const int64_t> kernel)
{
    checkCounts(attributes, spatial.size(), kernel.size());
    SymbolicShape result;
    for (size_t index = 0; index < spatial.size(); ++index) {
        const WindowAxis axis = unplacedAxis(attributes, index, spatial.size(), kernel[index]);
        const bool keepsSize = axis.stride == 1
            && (isSame(attributes.autoPad) || axis.padBegin + axis.padEnd == axis.span() - 1);
        if (spatial[index].isKnown())
            result.emplace_back(placedAxis(attributes, axis, spatial[index].size).output);
        else
            result.push_back(keepsSize ? spatial[index] : Dimension());
    }
    return result;
}

int64_t inputPositions(std::span<const WindowAxis> axes)
{
    return product(axes, &WindowAxis::input);
}

int64_t outputPositions(std::span<const WindowAxis> axes)
{
    return product(axes, &WindowAxis::output);
}

int64_t kernelPositions(std::span<const WindowAxis> axes)
{
    return product(axes, &WindowAxis::kernel);
}

} // namespace core
