#include "core/operators/convolution_checks.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace core {

int64_t groupCount(const Node& node)
{
    const int64_t groups = node.integer("group", 1);
    if (groups < 1)
        throw Error(ErrorCode::invalidModel, fmt::format("group {} must be positive", groups));
    return groups;
}

void checkKernel(const SymbolicShape& input, const SymbolicShape& weights,
                 std::span<const int64_t> kernelShape)
{
    if (input.size() < 3 || input.size() != weights.size())
        throw Error(ErrorCode::invalidModel,
                    fmt::format("input {} and weights {} must have equal ranks of 3 or more",
                                shapeText(input), shapeText(weights)));
    const auto spatial = std::span(weights).subspan(2);
    const auto fits = [](const Dimension& size, int64_t expected) {
        return !size.isKnown() || size.size == expected;
    };
    if (!kernelShape.empty() && !std::ranges::equal(spatial, kernelShape, fits))
        throw Error(ErrorCode::invalidModel,
                    fmt::format("kernel_shape [{}] is not that of the weights {}",
                                fmt::join(kernelShape, ", "), shapeText(weights)));
}

SymbolicShape symbolicWindow(const WindowAttributes& window, std::span<const Dimension> spatial,
                             std::span<const Dimension> kernel)
{
    const auto sizes = window.kernelShape.empty() ? toConcrete({ kernel.begin(), kernel.end() })
                                                  : std::optional<Shape>(window.kernelShape);
    return sizes ? windowOutput(window, spatial, *sizes) : SymbolicShape(spatial.size());
}

ChannelLinks convolutionInputLinks(std::span<const ValueFacts> inputs, int64_t groups)
{
    const AxisPlace channels{ false, 0, 1 };
    if (groups == 1)
        return { { .from = channels, .to = { false, 1, 1 } } };
    if (inputs[1].rank() < 2 || inputs[0].rank() < 2)
        return {};
    const Dimension& inputChannels = (*inputs[0].shape)[1];
    const Dimension& outputChannels = (*inputs[1].shape)[0];
    if (!inputChannels.isKnown() || !outputChannels.isKnown())
        return {};
    const int64_t perGroup = inputChannels.size / groups;
    if (perGroup == 1)
        return { { .from = channels,
                   .to = { false, 1, 0 },
                   .map = outputChannels.size == groups ? ChannelMap::identity : ChannelMap::block,
                   .block = outputChannels.size / groups } };
    // Either whole groups go, or the same place from each of them.
    const AxisPlace output{ true, 0, 1 };
    return { { .from = channels,
               .to = { false, 1, 0 },
               .map = ChannelMap::group,
               .block = perGroup,
               .choice = 0 },
             { .from = { false, 1, 1 }, .to = channels, .map = ChannelMap::block, .choice = 1 },
             { .from = output,
               .to = output,
               .map = ChannelMap::offset,
               .offset = outputChannels.size / groups,
               .choice = 1 } };
}

} // namespace core
