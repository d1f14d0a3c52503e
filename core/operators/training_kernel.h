#pragma once

#include "core/operators/layout.h"
#include "core/operators/operator.h"

namespace core {

/// What a kernel for training is prepared for.
struct TrainingRequest
{
    std::span<const ValueFacts> inputs; ///< concrete shapes; content of inputs that never change
    std::span<const ValueFacts> outputs; ///< concrete shapes
    /// How each input lies now; a kernel that can choose takes it as it is. Undefined for inputs
    /// that are left out.
    std::span<const Layout> inputLayouts;
    std::vector<bool> wanted; ///< inputs whose gradient is needed
    ElementType activations = ElementType::float32; ///< or bfloat16: type of inputs 0 and outputs
    bool appliesRelu = false; ///< output 0 goes through a ReLU that is computed with it
    /// A value of the shape of output 0 comes last among the inputs and is added to it in front of
    /// the ReLU; only with `appliesRelu`.
    bool addsLastInput = false;
};

/// Memory that a kernel works on; one entry a slot, null where there is none or it is not kept.
struct TrainingArguments
{
    std::span<const std::byte* const> inputs;
    std::span<std::byte* const> outputs;
    /// Of backward(): the gradient of output 0, or with `sumsGradients` summands of it.
    std::span<const std::byte* const> outputGradients;
    std::span<std::byte* const> inputGradients; ///< of backward()
    std::byte* workspace = nullptr; ///< what backward() needs of forward()
    std::byte* scratch = nullptr; ///< free for use within one call
};

/// How the gradients of the inputs come about.
enum class GradientMode
{
    computed, ///< backward() writes one for each wanted input
    shared, ///< backward() writes that of input 0, which counts for every wanted input
    passed, ///< every wanted input has the gradient of output 0; backward() is not called
};

/// Layouts on both sides of a kernel, and what it asks of the memory. The gradient of a value lies
/// as the value does.
struct TrainingTraits
{
    std::vector<Layout> inputs; ///< undefined for inputs that are not read when it runs
    std::vector<Layout> outputs; ///< undefined for outputs that are not made
    std::vector<bool> keepsInputs; ///< backward() reads them again
    bool keepsOutput = false; ///< likewise output 0
    std::vector<bool> adds; ///< backward() adds to this gradient instead of writing it
    /// backward() adds the gradient of output 0 up itself when it comes in two summands.
    bool sumsGradients = false;
    GradientMode mode = GradientMode::computed;
    size_t workspaceBytes = 0;
    size_t scratchBytes = 0;
};

/// A node prepared for training with fixed shapes and layouts. NaN and infinity are passed on as
/// the operator defines it, never hidden.
class TrainingKernel
{
public:
    explicit TrainingKernel(TrainingTraits traits)
        : m_traits(std::move(traits))
    {
    }
    virtual ~TrainingKernel() = default;
    TrainingKernel(const TrainingKernel&) = delete;
    TrainingKernel& operator=(const TrainingKernel&) = delete;

    const TrainingTraits& traits() const { return m_traits; }
    virtual void forward(const TrainingArguments& arguments) const = 0;
    virtual void backward(const TrainingArguments& arguments) const = 0;

private:
    TrainingTraits m_traits;
};

/// Channel-blocked layout of activations for training, of the given element type; row-major below
/// three axes.
Layout activationLayout(ElementType type, Shape shape);

} // namespace core
