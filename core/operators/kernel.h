#pragma once

#include "core/operators/layout.h"
#include "core/operators/magnitude.h"
#include "core/operators/operator.h"
#include "core/operators/post_operation.h"

namespace core {

/// What a kernel is prepared for.
struct KernelRequest
{
    std::span<const ValueFacts> inputs; ///< concrete shapes; weights as constants
    std::span<const ValueFacts> outputs; ///< concrete shapes
    /// How each input lies now; a kernel that can choose takes it as it is. Undefined for inputs
    /// that are left out.
    std::span<const Layout> inputLayouts;
    /// Added to a product for each output channel, before the post operations; null when there is
    /// none. For nodes that have no bias of their own.
    const Tensor* bias = nullptr;
    /// Applied to output 0 in this order. The layout of an addition's operand follows those of the
    /// node's own inputs.
    std::span<const PostOperation> postOperations;

    /// Slot of the addition's operand, when there is one.
    std::optional<size_t> operandSlot() const
    {
        return inputLayouts.size() > inputs.size() ? std::optional(inputs.size()) : std::nullopt;
    }
};

/// Memory that a kernel works on; one entry a slot, null where its layout is undefined.
struct KernelArguments
{
    std::span<const std::byte* const> inputs;
    std::span<std::byte* const> outputs;
    std::byte* scratch = nullptr; ///< Kernel::scratchBytes(), aligned to 64 bytes
};

/// Layouts on both sides of a kernel, and what it asks of the memory.
struct KernelTraits
{
    /// Undefined for inputs that are not read when it runs: left out, or built in as constants.
    std::vector<Layout> inputs;
    std::vector<Layout> outputs;
    size_t scratchBytes = 0;
    /// Input whose buffer output 0 may take over.
    std::optional<size_t> replaceableInput;
    /// True: output 0 must begin as the elements of `replaceableInput`.
    bool accumulates = false;
    /// True when every sample of the batch (axis 0) is computed from that sample alone.
    bool isPerSample = false;
    /// How large the float elements can become; by default nothing is known.
    MagnitudeRule magnitude;
};

/// A node prepared for fixed shapes and layouts. Owns reordered weights and whatever the library
/// needs; holds no state of a run, so it can run many times.
class Kernel
{
public:
    explicit Kernel(KernelTraits traits)
        : m_traits(std::move(traits))
    {
    }
    virtual ~Kernel() = default;
    Kernel(const Kernel&) = delete;
    Kernel& operator=(const Kernel&) = delete;

    const KernelTraits& traits() const { return m_traits; }
    virtual void run(const KernelArguments& arguments) const = 0;

private:
    KernelTraits m_traits;
};

/// Moves a tensor from one layout to another of the same shape and type; the channels that pad the
/// last block become zero.
std::unique_ptr<Kernel> reorderKernel(const Layout& from, const Layout& to);

} // namespace core
