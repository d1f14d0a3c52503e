#pragma once

#include "core/graph/tensor.h"
#include "core/graph/value.h"

#include <memory>
#include <optional>
#include <vector>

namespace core {

/// What is known about a value before anything runs.
struct ValueFacts
{
    ElementType elementType = ElementType::undefined;
    std::optional<SymbolicShape> shape; ///< absent when not even the rank is known
    /// Content, when it does not depend on the graph's inputs.
    std::shared_ptr<const Tensor> constant;
    /// Content of an integer scalar or vector whose elements may be symbolic, as shape arithmetic
    /// makes them: Shape of [batch, 3] is {batch, 3}. A scalar has one element. Absent when
    /// unknown.
    std::optional<SymbolicShape> elements;
    bool isPresent = false; ///< false for an input that is left out

    int64_t rank() const { return shape ? static_cast<int64_t>(shape->size()) : -1; }
};

} // namespace core
