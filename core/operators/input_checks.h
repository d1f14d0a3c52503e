#pragma once

#include "core/operators/operator.h"

#include <string_view>

namespace core {

/// Throws Error invalidModel naming the input unless its rank (when known) is at least `rank`.
void requireRankAtLeast(const ShapeContext& context, size_t slot, int64_t rank,
                        std::string_view name);

/// Throws Error invalidModel naming the input unless its shape (as far as known) is [size].
void requireVector(const ShapeContext& context, size_t slot, const Dimension& size,
                   std::string_view name);
/// Likewise for a tensor at run time.
void requireVector(const Tensor& tensor, int64_t size, std::string_view name);

/// Axes 2 and up of a shape [N, C, spatial].
template <typename Sizes>
auto spatialAxes(const Sizes& shape)
{
    return std::span(shape).subspan(2);
}

/// The concrete shape when every axis is known.
std::optional<Shape> concreteShape(const ValueFacts& facts);

/// Batch and channel axis of input 0 go to the same axes of output 0.
ChannelLinks batchAndChannelLinks();

} // namespace core
