#pragma once

#include "core/operators/vector_block.h"

/// Passes over one plane, the positions of a sample in a channel block, of batch normalization in
/// training. Included only by .cpp files of core/operators.
namespace core {

/// y = x * factor + offset, one number of each for every stored channel.
struct Line
{
    const float* factor = nullptr;
    const float* offset = nullptr;
};

/// Mean and sum of squared distances from it, of each channel of a plane. The second pass finds
/// the plane in the cache.
template <typename T, int Block>
[[gnu::always_inline]] inline void planeMoments(const T* input, int64_t positions, float* mean,
                                                float* squares)
{
    using Floats = BlockFloats<Block>;
    constexpr int64_t kLanes = 4; // independent sums hide the latency of an addition
    Floats sums[kLanes] = {};
    int64_t at = 0;
    for (; at + kLanes <= positions; at += kLanes) {
        for (int64_t lane = 0; lane < kLanes; ++lane)
            sums[lane] += loadBlock<Block>(input + (at + lane) * Block);
    }
    for (; at < positions; ++at)
        sums[0] += loadBlock<Block>(input + at * Block);
    const Floats center =
        ((sums[0] + sums[1]) + (sums[2] + sums[3])) / static_cast<float>(positions);
    Floats distances[kLanes] = {};
    for (at = 0; at + kLanes <= positions; at += kLanes) {
        for (int64_t lane = 0; lane < kLanes; ++lane) {
            const Floats distance = loadBlock<Block>(input + (at + lane) * Block) - center;
            distances[lane] += distance * distance;
        }
    }
    for (; at < positions; ++at) {
        const Floats distance = loadBlock<Block>(input + at * Block) - center;
        distances[0] += distance * distance;
    }
    storeBlock<Block>(center, mean);
    storeBlock<Block>((distances[0] + distances[1]) + (distances[2] + distances[3]), squares);
}

/// output = input on the line, plus `addend` unless that is null, through a ReLU if `appliesRelu`.
template <typename T, int Block>
[[gnu::always_inline]] inline void normalizePlane(const T* input, const Line& line, const T* addend,
                                                  bool appliesRelu, int64_t positions, T* output)
{
    using Floats = BlockFloats<Block>;
    const Floats factor = loadBlock<Block>(line.factor);
    const Floats offset = loadBlock<Block>(line.offset);
    const auto normalize = [&](auto ofValue) __attribute__((always_inline))
    {
        for (int64_t at = 0; at < positions * Block; at += Block)
            storeBlock<Block>(ofValue(loadBlock<Block>(input + at) * factor + offset, at),
                              output + at);
    };
    if (addend != nullptr)
        normalize([&](const Floats& value, int64_t at) __attribute__((always_inline)) {
            return rectified<Block>(value + loadBlock<Block>(addend + at));
        });
    else if (appliesRelu)
        normalize([&](const Floats& value, int64_t)
                      __attribute__((always_inline)) { return rectified<Block>(value); });
    else
        normalize([&](const Floats& value, int64_t)
                      __attribute__((always_inline)) { return value; });
}

/// Sums over a plane of the gradient and of gradient * (x - mean). With a ReLU, the gradient counts
/// where the normalized value, computed as in normalizePlane(), is positive.
template <typename T, int Block>
[[gnu::always_inline]] inline void
planeGradientSums(const T* input, const T* gradient, const Line& line, const float* mean,
                  bool appliesRelu, int64_t positions, float* sum, float* product)
{
    using Floats = BlockFloats<Block>;
    constexpr int64_t kLanes = 2;
    const Floats factor = loadBlock<Block>(line.factor);
    const Floats offset = loadBlock<Block>(line.offset);
    const Floats center = loadBlock<Block>(mean);
    Floats sums[kLanes] = {};
    Floats products[kLanes] = {};
    const auto add = [&](int64_t position, int64_t lane) __attribute__((always_inline))
    {
        const Floats value = loadBlock<Block>(input + position * Block);
        Floats own = loadBlock<Block>(gradient + position * Block);
        if (appliesRelu)
            own = rectifiedGradient<Block>(value * factor + offset, own);
        sums[lane] += own;
        products[lane] += own * (value - center);
    };
    int64_t at = 0;
    for (; at + kLanes <= positions; at += kLanes) {
        add(at, 0);
        add(at + 1, 1);
    }
    for (; at < positions; ++at)
        add(at, 0);
    storeBlock<Block>(sums[0] + sums[1], sum);
    storeBlock<Block>(products[0] + products[1], product);
}

/// Gradients of an output behind a ReLU: two summands, the second null when there is none.
template <typename T>
struct GradientSummands
{
    const T* first = nullptr;
    const T* second = nullptr;

    template <int Block>
    [[gnu::always_inline]] BlockFloats<Block> at(int64_t index) const
    {
        const BlockFloats<Block> value = loadBlock<Block>(first + index);
        return second == nullptr ? value : value + loadBlock<Block>(second + index);
    }
};

/// As planeGradientSums() behind a sum with another value and a ReLU: writes the gradient in front
/// of the ReLU, whose output decides, to `masked`.
template <typename T, int Block>
[[gnu::always_inline]] inline void
maskedPlaneGradientSums(const T* input, const T* output, const GradientSummands<T>& gradient,
                        const float* mean, int64_t positions, T* masked, float* sum, float* product)
{
    using Floats = BlockFloats<Block>;
    const Floats center = loadBlock<Block>(mean);
    Floats sums = {};
    Floats products = {};
    for (int64_t at = 0; at < positions * Block; at += Block) {
        const Floats own = rectifiedGradient<Block>(loadBlock<Block>(output + at),
                                                    gradient.template at<Block>(at));
        storeBlock<Block>(own, masked + at);
        sums += own;
        products += own * (loadBlock<Block>(input + at) - center);
    }
    storeBlock<Block>(sums, sum);
    storeBlock<Block>(products, product);
}

/// dx = gradient * perGradient + x * perValue + constant, one number of each a stored channel.
struct GradientLine
{
    const float* perGradient = nullptr;
    const float* perValue = nullptr;
    const float* constant = nullptr;
};

template <typename T, int Block>
[[gnu::always_inline]] inline void
writePlaneGradient(const T* input, const T* gradient, const Line& line,
                   const GradientLine& gradientLine, bool appliesRelu, int64_t positions, T* result)
{
    using Floats = BlockFloats<Block>;
    const Floats factor = loadBlock<Block>(line.factor);
    const Floats offset = loadBlock<Block>(line.offset);
    const Floats perGradient = loadBlock<Block>(gradientLine.perGradient);
    const Floats perValue = loadBlock<Block>(gradientLine.perValue);
    const Floats constant = loadBlock<Block>(gradientLine.constant);
    for (int64_t at = 0; at < positions * Block; at += Block) {
        const Floats value = loadBlock<Block>(input + at);
        Floats own = loadBlock<Block>(gradient + at);
        if (appliesRelu)
            own = rectifiedGradient<Block>(value * factor + offset, own);
        storeBlock<Block>(own * perGradient + (value * perValue + constant), result + at);
    }
}

} // namespace core
