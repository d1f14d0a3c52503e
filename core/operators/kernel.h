#pragma once

#include "core/operators/operator.h"

namespace core {

/// What a kernel is prepared for.
struct KernelRequest
{
    std::span<const ValueFacts> inputs; ///< concrete shapes; weights as constants
    std::span<const ValueFacts> outputs; ///< concrete shapes
};

/// A node prepared for fixed shapes. Owns reordered weights and whatever the library needs.
class Kernel
{
public:
    virtual ~Kernel() = default;
};

} // namespace core
