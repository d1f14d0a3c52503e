#pragma once

#include "core/operators/window.h"

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

/// Writes the input elements under every window: image [channels, axes.input] to columns
/// [channels * kernel elements, axes.output], zeros for padding.
template <typename T>
void unfold(std::span<const WindowAxis> axes, int64_t channels, const T* image, T* columns)
{
    const int64_t inputSize = inputPositions(axes);
    const int64_t outputSize = outputPositions(axes);
    const int64_t kernelSize = kernelPositions(axes);
    forEachKernelElement(axes, [&](int64_t index, std::span<const int64_t> kernel) {
        for (int64_t channel = 0; channel < channels; ++channel) {
            const T* from = image + channel * inputSize;
            T* to = columns + (channel * kernelSize + index) * outputSize;
            forEachPosition(axes, kernel, [&](int64_t output, int64_t input) {
                to[output] = input < 0 ? T(0) : from[input];
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
    forEachKernelElement(axes, [&](int64_t index, std::span<const int64_t> kernel) {
        for (int64_t channel = 0; channel < channels; ++channel) {
            const T* from = columns + (channel * kernelSize + index) * outputSize;
            T* to = image + channel * inputSize;
            forEachPosition(axes, kernel, [&](int64_t output, int64_t input) {
                if (input >= 0)
                    to[input] += from[output];
            });
        }
    });
}

} // namespace core
