#pragma once

#include "core/graph/node.h"
#include "core/graph/shape.h"

#include <optional>
#include <span>
#include <vector>

namespace core {

/// Who chooses the padding of a sliding window.
enum class AutoPad
{
    notSet, ///< the `pads` attribute
    valid, ///< none
    sameUpper, ///< output = ceil(input / stride), the odd element at the end
    sameLower, ///< likewise, the odd element at the beginning
};

/// Attributes of a sliding window as a node writes them. An empty list stands for its default: 1
/// for strides and dilations, 0 for pads.
struct WindowAttributes
{
    std::vector<int64_t> kernelShape; ///< empty: taken from the weights
    std::vector<int64_t> strides;
    std::vector<int64_t> dilations;
    std::vector<int64_t> pads; ///< beginnings of all axes, then ends
    AutoPad autoPad = AutoPad::notSet;
    bool ceilMode = false;
};

/// One spatial axis of a window placed on an input of known size.
struct WindowAxis
{
    int64_t input = 0;
    int64_t kernel = 1;
    int64_t stride = 1;
    int64_t dilation = 1;
    int64_t padBegin = 0;
    int64_t padEnd = 0;
    int64_t output = 0;

    /// Input elements from the first to the last one that a window touches.
    int64_t span() const { return (kernel - 1) * dilation + 1; }
    /// Input position under kernel element `k` of window `o`; outside [0, input) is padding.
    int64_t position(int64_t o, int64_t k) const { return o * stride - padBegin + k * dilation; }
    bool operator==(const WindowAxis&) const = default;
};

/// Reads kernel_shape, strides, dilations, pads, auto_pad and ceil_mode; throws Error invalidModel
/// for sizes that are not positive or pads that are negative.
WindowAttributes windowAttributes(const Node& node);

/// Places a window of size `kernel` on `spatial` axes; throws Error invalidModel when the lists do
/// not fit the rank or a window does not fit into the padded input.
std::vector<WindowAxis> resolveWindow(const WindowAttributes& attributes,
                                      std::span<const int64_t> spatial,
                                      std::span<const int64_t> kernel);

/// Output sizes on axes that may be symbolic: an axis that keeps its size keeps its symbol, any
/// other one that is not known becomes unknown.
SymbolicShape windowOutput(const WindowAttributes& attributes, std::span<const Dimension> spatial,
                           std::span<const int64_t> kernel);

/// Products over the axes.
int64_t inputPositions(std::span<const WindowAxis> axes);
int64_t outputPositions(std::span<const WindowAxis> axes);
int64_t kernelPositions(std::span<const WindowAxis> axes);

} // namespace core
