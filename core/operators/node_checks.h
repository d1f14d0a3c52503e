#pragma once

#include "core/operators/operator.h"

#include <initializer_list>
#include <string_view>

namespace core {

/// Throws Error invalidModel when the node lacks one of its first `inputs` inputs or has no first
/// output.
void expectInputs(const NodeView& view, size_t inputs);

/// The attribute's text; throws Error unsupported when it is none of `accepted`, whose first is the
/// default.
std::string expectChoice(const NodeView& view, std::string_view attribute,
                         std::initializer_list<std::string_view> accepted);

/// Throws Error invalidModel unless the tensor at input `slot` has this rank.
void expectRank(const Tensor& tensor, int64_t rank, size_t slot);
/// The same for facts; an unknown shape passes.
void expectRank(const ValueFacts& facts, int64_t rank, size_t slot);

} // namespace core
