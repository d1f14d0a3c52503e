#pragma once

#include "core/base/error.h"
#include "core/graph/shape.h"
#include "core/operators/moments.h"

#include <cstdint>
#include <span>

namespace core {

/// The X of BatchNormalization seen as [batch, channels, plane].
struct NormalizedPlanes
{
    int64_t batch = 1;
    int64_t channels = 1;
    int64_t plane = 1;

    NormalizedPlanes(std::span<const int64_t> shape, bool isSpatial)
    {
        if (shape.empty())
            throw Error(ErrorCode::invalidModel, "input X must have at least one axis");
        batch = shape[0];
        // ONNX lets a vector stand for a batch of one channel.
        if (shape.size() == 1)
            return;
        channels = isSpatial ? shape[1] : elementCount(shape.subspan(1));
        plane = isSpatial ? elementCount(shape.subspan(2)) : 1;
    }

    /// Calls visit(element) for every element of one channel.
    template <typename T, typename Visit>
    void forEach(const T* input, int64_t channel, Visit&& visit) const
    {
        for (int64_t image = 0; image < batch; ++image) {
            const T* start = input + (image * channels + channel) * plane;
            for (int64_t index = 0; index < plane; ++index)
                visit(static_cast<double>(start[index]));
        }
    }

    template <typename T>
    Moments moments(const T* input, int64_t channel) const
    {
        const double count = static_cast<double>(batch * plane);
        Moments result;
        forEach(input, channel, [&](double value) { result.mean += value; });
        result.mean /= count;
        forEach(input, channel, [&](double value) {
            result.variance += (value - result.mean) * (value - result.mean);
        });
        result.variance /= count;
        return result;
    }
};

} // namespace core
