#pragma once

#include "core/operators/window.h"

#include <algorithm>
#include <span>
#include <vector>

namespace core {

/// Calls visit(output, input) for every output position of one channel under kernel element
/// `kernel`, both as row-major indices; input is -1 where the window lies on padding.
template <typename Visit>
void forEachPosition(std::span<const WindowAxis> axes, std::span<const int64_t> kernel,
                     Visit&& visit)
{
    const auto walk = [&](auto&& self, size_t index, int64_t output, int64_t input) -> void {
        const WindowAxis& axis = axes[index];
        for (int64_t o = 0; o < axis.output; ++o) {
            const int64_t position = axis.position(o, kernel[index]);
            const bool isInside = input >= 0 && position >= 0 && position < axis.input;
            const int64_t nextInput = isInside ? input * axis.input + position : -1;
            const int64_t nextOutput = output * axis.output + o;
            if (index + 1 == axes.size())
                visit(nextOutput, nextInput);
            else
                self(self, index + 1, nextOutput, nextInput);
        }
    };
    walk(walk, 0, 0, 0);
}

/// Calls visit(kernel index, kernel element of each axis) in row-major order.
template <typename Visit>
void forEachKernelElement(std::span<const WindowAxis> axes, Visit&& visit)
{
    std::vector<int64_t> kernel(axes.size(), 0);
    const int64_t count = kernelPositions(axes);
    for (int64_t index = 0; index < count; ++index) {
        int64_t rest = index;
        for (size_t axis = axes.size(); axis-- > 0;) {
            kernel[axis] = rest % axes[axis].kernel;
            rest /= axes[axis].kernel;
        }
        visit(index, std::span<const int64_t>(kernel));
    }
}

/// The outputs of one line along the last axis that see an element of the input under kernel
/// element `kernel`: [first, end); all others see padding.
struct SeenOutputs
{
    SeenOutputs(const WindowAxis& axis, int64_t kernel)
    {
        // Position of output 0, negative in front of the input.
        const int64_t start = axis.position(0, kernel);
        const int64_t missing = start < 0 ? (-start + axis.stride - 1) / axis.stride : 0;
        const int64_t beyond =
            start >= axis.input ? 0 : (axis.input - start + axis.stride - 1) / axis.stride;
        first = std::min(missing, axis.output);
        end = std::clamp(beyond, first, axis.output);
    }

    int64_t first = 0;
    int64_t end = 0;
};

/// Calls visit(first output, first input or -1) for every line of outputs along the last axis
/// under kernel element `kernel`; -1 where the whole line lies on padding. The input is that of
/// output 0 with the last axis' position left out.
template <typename Visit>
void forEachLine(std::span<const WindowAxis> axes, std::span<const int64_t> kernel, Visit&& visit)
{
    const WindowAxis& last = axes.back();
    const auto outer = axes.first(axes.size() - 1);
    const auto visitLine = [&](int64_t output, int64_t input) {
        visit(output * last.output, input < 0 ? -1 : input * last.input);
    };
    if (outer.empty())
        visitLine(0, 0);
    else
        forEachPosition(outer, kernel, visitLine);
}

/// Writes the input elements under every window: image [channels, axes.input] to columns
/// [channels * kernel elements, axes.output], zeros for padding.
template <typename T>
void unfold(std::span<const WindowAxis> axes, int64_t channels, const T* image, T* columns)
{
    const int64_t inputSize = inputPositions(axes);
    const int64_t outputSize = outputPositions(axes);
    const int64_t kernelSize = kernelPositions(axes);
    const WindowAxis& last = axes.back();
    forEachKernelElement(axes, [&](int64_t index, std::span<const int64_t> kernel) {
        const SeenOutputs seen(last, kernel.back());
        for (int64_t channel = 0; channel < channels; ++channel) {
            const T* from = image + channel * inputSize;
            T* to = columns + (channel * kernelSize + index) * outputSize;
            forEachLine(axes, kernel, [&](int64_t output, int64_t input) {
                T* line = to + output;
                if (input < 0) {
                    std::fill_n(line, last.output, T(0));
                    return;
                }
                std::fill_n(line, seen.first, T(0));
                for (int64_t o = seen.first; o < seen.end; ++o)
                    line[o] = from[input + last.position(o, kernel.back())];
                std::fill(line + seen.end, line + last.output, T(0));
            });
        }
    });
}

/// The reverse of unfold(): adds every column element to the image element it was taken from.
template <typename T>
void fold(std::span<const WindowAxis> axes, int64_t channels, const T* columns, T* image)
{
    const int64_t inputSize = inputPositions(axes);
    const int64_t outputSize = outputPositions(axes);
    const int64_t kernelSize = kernelPositions(axes);
    const WindowAxis& last = axes.back();
    forEachKernelElement(axes, [&](int64_t index, std::span<const int64_t> kernel) {
        const SeenOutputs seen(last, kernel.back());
        for (int64_t channel = 0; channel < channels; ++channel) {
            const T* from = columns + (channel * kernelSize + index) * outputSize;
            T* to = image + channel * inputSize;
            forEachLine(axes, kernel, [&](int64_t output, int64_t input) {
                for (int64_t o = seen.first; o < seen.end && input >= 0; ++o)
                    to[input + last.position(o, kernel.back())] += from[output + o];
            });
        }
    });
}

} // namespace core
