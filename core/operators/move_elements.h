#pragma once

#include "core/operators/operator.h"

#include <functional>
#include <span>
#include <vector>

namespace core {

/// Fills `target` from `sources`, knowing no more of an element than its width in whole bytes.
using Movement = std::function<void(std::span<const Tensor> sources, Tensor& target)>;

/// Makes output `slot` by a movement that serves every element type: strings travel as positions,
/// 4-bit elements unpacked. All sources have the type of the first.
void moveElements(ForwardContext& context, size_t slot, const Shape& shape,
                  const std::vector<Tensor>& sources, const Movement& move);

/// 4-bit elements as one byte each, the bits in the lower half.
Tensor unpackNibbles(const Tensor& packed);
/// The inverse: the lower halves of bytes as elements of a 4-bit type.
Tensor packNibbles(ElementType type, const Tensor& unpacked);

} // namespace core
