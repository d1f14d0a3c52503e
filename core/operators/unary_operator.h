#pragma once

#include "core/operators/broadcast.h"
#include "core/operators/element_types.h"
#include "core/operators/operator.h"

namespace core {

/// y = f(x) element by element, output shaped and typed like the input.
class UnaryOperator : public Operator
{
public:
    explicit UnaryOperator(ElementTypes accepted)
        : m_accepted(accepted)
    {
    }

    void inferShapes(ShapeContext& context) const override;
    void forward(ForwardContext& context) const override;
    ChannelLinks channelLinks(std::span<const ValueFacts> inputs,
                              std::span<const ValueFacts> outputs) const override;
    std::unique_ptr<Kernel> kernel(const KernelRequest& request) const override;

protected:
    /// Computes `count` elements of the computeType() of an accepted type.
    virtual void compute(ElementType type, const std::byte* input, std::byte* output,
                         int64_t count) const = 0;

private:
    ElementTypes m_accepted;
};

/// The loop that runs a function object over contiguous elements; the compiler makes one version a
/// processor generation.
template <typename T, typename Function>
__attribute__((target_clones("avx512f", "avx2", "default"))) void
unaryLoop(const T* input, T* output, int64_t count, const Function& function)
{
    const Function local = function;
#pragma omp simd
    for (int64_t i = 0; i < count; ++i)
        output[i] = local(input[i]);
}

/// A unary operator made of a function object with a call operator for each of `Types`, which are
/// compute types. `Function::kAccepted` lists the element types of the schema; the function is
/// built from the node when it has parameters.
template <typename Function, typename... Types>
class UnaryFunction final : public UnaryOperator
{
public:
    explicit UnaryFunction(const NodeView& view)
        : UnaryOperator(Function::kAccepted)
        , m_function(makeFunction(view))
    {
    }

protected:
    void compute(ElementType type, const std::byte* input, std::byte* output,
                 int64_t count) const override
    {
        (computeIf<Types>(type, input, output, count) || ...);
    }

private:
    static Function makeFunction(const NodeView& view)
    {
        if constexpr (std::is_constructible_v<Function, const NodeView&>)
            return Function(view);
        else
            return Function();
    }

    template <typename T>
    bool computeIf(ElementType type, const std::byte* input, std::byte* output, int64_t count) const
    {
        if (type != elementTypeOf<T>)
            return false;
        unaryLoop(reinterpret_cast<const T*>(input), reinterpret_cast<T*>(output), count,
                  m_function);
        return true;
    }

    Function m_function;
};

} // namespace core
