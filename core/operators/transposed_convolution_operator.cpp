#include "core/base/checked_arithmetic.h"
#include "core/operators/convolution_checks.h"
#include "core/operators/convolution_operator.h"
#include "core/operators/convolve.h"
#include "core/operators/element_types.h"
#include "core/operators/half_precision.h"
#include "core/operators/input_checks.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

namespace {

/// Lists that may be left out, else have one number for each spatial axis.
void checkCount(std::string_view name, std::span<const int64_t> list, size_t count)
{
    if (!list.empty() && list.size() != count)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("{} has {} numbers, but {} are needed", name, list.size(), count));
}

/// A list that also names batch and channels, as some exporters write it, loses those two.
std::vector<int64_t> spatialOutputShape(const Node& node)
{
    std::vector<int64_t> sizes = node.integers("output_shape");
    const size_t rank =
        std::max(node.integers("strides").size(), node.integers("kernel_shape").size());
    if (rank > 0 && sizes.size() == rank + 2)
        sizes.erase(sizes.begin(), sizes.begin() + 2);
    return sizes;
}

/// Parts what `whole` exceeds the wanted size by between both ends.
void distributePadding(WindowAxis& axis, int64_t whole, AutoPad autoPad)
{
    const int64_t padding = whole - axis.input;
    // Readers of the standard differ in where a result that is too short starts; one missing
    // element at the end is what the ONNX suite tests.
    if (padding < -1 || (padding == -1 && autoPad != AutoPad::notSet))
        throw Error(
            ErrorCode::unsupported,
            fmt::format("an output of {} elements from {} is not defined", axis.input, whole));
    const int64_t smaller = std::max<int64_t>(0, padding) / 2;
    const int64_t larger = std::max<int64_t>(0, padding) - smaller;
    axis.padBegin = autoPad == AutoPad::sameUpper ? smaller : larger;
    axis.padEnd = autoPad == AutoPad::sameUpper ? larger : smaller;
}

} // namespace

TransposedConvolutionOperator::TransposedConvolutionOperator(const NodeView& view)
    : m_window(windowAttributes(view.node))
    , m_outputPadding(view.node.integers("output_padding"))
    , m_outputShape(spatialOutputShape(view.node))
    , m_groups(groupCount(view.node))
{
    if (std::ranges::any_of(m_outputPadding, [](int64_t padding) { return padding < 0; }))
        throw Error(ErrorCode::invalidModel, "output_padding must not be negative");
}

WindowAxis TransposedConvolutionOperator::axis(size_t index, int64_t input, int64_t kernel) const
{
    const size_t rank = m_window.pads.size() / 2;
    WindowAxis axis;
    axis.output = input;
    axis.kernel = kernel;
    axis.stride = m_window.strides.empty() ? 1 : m_window.strides[index];
    axis.dilation = m_window.dilations.empty() ? 1 : m_window.dilations[index];
    const int64_t extra = m_outputPadding.empty() ? 0 : m_outputPadding[index];
    const int64_t span = checkedAdd(checkedMultiply(kernel - 1, axis.dilation), 1);
    const int64_t whole =
        checkedAdd(checkedAdd(checkedMultiply(input - 1, axis.stride), span), extra);
    const bool isSame =
        m_window.autoPad == AutoPad::sameUpper || m_window.autoPad == AutoPad::sameLower;
    if (m_outputShape.empty() && !isSame) {
        if (m_window.autoPad == AutoPad::notSet && rank > 0) {
            axis.padBegin = m_window.pads[index];
            axis.padEnd = m_window.pads[index + rank];
        }
        axis.input = whole - axis.padBegin - axis.padEnd;
    } else {
        axis.input =
            m_outputShape.empty() ? checkedMultiply(input, axis.stride) : m_outputShape[index];
        distributePadding(axis, whole, m_window.autoPad);
    }
    if (axis.input < 1)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("output axis {} would have size {}", index + 2, axis.input));
    return axis;
}

ConvolutionGeometry TransposedConvolutionOperator::geometry(std::span<const int64_t> input,
                                                            std::span<const int64_t> weights) const
{
    checkKernel(toSymbolic(input), toSymbolic(weights), m_window.kernelShape);
    const size_t rank = input.size() - 2;
    checkCount("strides", m_window.strides, rank);
    checkCount("dilations", m_window.dilations, rank);
    checkCount("pads", m_window.pads, 2 * rank);
    checkCount("output_padding", m_outputPadding, rank);
    checkCount("output_shape", m_outputShape, rank);
    if (weights[0] != input[1] || input[1] % m_groups != 0 || input[1] == 0 || weights[1] == 0
        || elementCount(spatialAxes(weights)) == 0 || elementCount(spatialAxes(input)) == 0)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("weights {} do not fit input {} in {} groups", shapeText(weights),
                                shapeText(input), m_groups));
    ConvolutionGeometry result;
    result.batch = input[0];
    result.outputChannels = input[1];
    result.inputChannels = checkedMultiply(weights[1], m_groups);
    result.groups = m_groups;
    for (size_t index = 0; index < rank; ++index)
        result.axes.push_back(axis(index, input[index + 2], weights[index + 2]));
    return result;
}

void TransposedConvolutionOperator::inferShapes(ShapeContext& context) const
{
    expectType(context.inputType(0), kFloats, "input X");
    context.setOutput(0, context.inputType(0));
    const ValueFacts& input = context.input(0);
    const ValueFacts& weights = context.input(1);
    if (!input.shape || !weights.shape)
        return;
    checkKernel(*input.shape, *weights.shape, m_window.kernelShape);
    // Batch does not take part in the geometry, so any number stands for a symbolic one.
    SymbolicShape placed = *input.shape;
    placed.front() = 1;
    const std::optional<Shape> concreteInput = toConcrete(placed);
    const std::optional<Shape> concreteWeights = toConcrete(*weights.shape);
    SymbolicShape output(input.shape->size());
    if (concreteInput && concreteWeights) {
        const ConvolutionGeometry place = geometry(*concreteInput, *concreteWeights);
        requireVector(context, 2, place.inputChannels, "B");
        output = toSymbolic(place.inputShape());
    } else if ((*weights.shape)[1].isKnown()) {
        output[1] = checkedMultiply((*weights.shape)[1].size, m_groups);
    }
    output.front() = input.shape->front();
    context.setOutput(0, input.elementType, output);
}

void TransposedConvolutionOperator::forward(ForwardContext& context) const
{
    const std::array types = { context.input(0).elementType() };
    computeWidened(context, types, [&](ForwardContext& wide) {
        const Tensor& input = wide.input(0);
        const ConvolutionGeometry place = geometry(input.shape(), wide.input(1).shape());
        if (wide.hasInput(2))
            requireVector(wide.input(2), place.inputChannels, "B");
        Tensor& output = wide.allocateOutput(0, input.elementType(), place.inputShape());
        withRealType(input.elementType(), [&]<typename T>() {
            convolveTransposed<T>(place, input.values<T>().data(), wide.input(1).values<T>().data(),
                                  wide.hasInput(2) ? wide.input(2).values<T>().data() : nullptr,
                                  output.mutableValues<T>().data());
        });
    });
}

Cost TransposedConvolutionOperator::cost(std::span<const ValueFacts> inputs,
                                         std::span<const ValueFacts>) const
{
    const std::optional<Shape> input = concreteShape(inputs[0]);
    const std::optional<Shape> weights = concreteShape(inputs[1]);
    if (!input || !weights)
        return {};
    const int64_t perInput = elementCount(std::span(*weights).subspan(1));
    return { .macs = checkedMultiply(elementCount(*input), perInput) };
}

ChannelLinks TransposedConvolutionOperator::channelLinks(std::span<const ValueFacts> inputs,
                                                         std::span<const ValueFacts>) const
{
    const AxisPlace output{ true, 0, 1 };
    ChannelLinks links = { { .from = { false, 0, 0 }, .to = { true, 0, 0 } },
                           { .from = { false, 0, 1 }, .to = { false, 1, 0 } } };
    if (inputs.size() > 2 && inputs[2].isPresent)
        links.push_back({ .from = { false, 2, 0 }, .to = output });
    if (m_groups == 1) {
        links.push_back({ .from = { false, 1, 1 }, .to = output });
    } else if (inputs[1].rank() > 1 && (*inputs[1].shape)[0].isKnown()
               && (*inputs[1].shape)[1].isKnown()) {
        const int64_t inputsPerGroup = (*inputs[1].shape)[0].size / m_groups;
        const int64_t outputsPerGroup = (*inputs[1].shape)[1].size;
        const bool isDepthwise = inputsPerGroup == 1;
        const int wholeGroups = isDepthwise ? -1 : 0;
        links.push_back({ .from = { false, 1, 0 },
                          .to = output,
                          .map = !isDepthwise        ? ChannelMap::group
                              : outputsPerGroup == 1 ? ChannelMap::identity
                                                     : ChannelMap::block,
                          .block = isDepthwise ? outputsPerGroup : inputsPerGroup,
                          .choice = wholeGroups });
        if (isDepthwise)
            return links;
        links.push_back(
            { .from = { false, 1, 1 }, .to = output, .map = ChannelMap::block, .choice = 1 });
        links.push_back({ .from = { false, 0, 1 },
                          .to = { false, 0, 1 },
                          .map = ChannelMap::offset,
                          .offset = inputsPerGroup,
                          .choice = 1 });
    }
    return links;
}

} // namespace core
