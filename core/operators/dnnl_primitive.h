#pragma once

#include "core/operators/dnnl_engine.h"
#include "core/operators/kernel.h"

/// What the kernels made of oneDNN primitives share. Included only by .cpp files of core/operators.
namespace core {

dnnl::memory::desc describe(const Layout& layout);
/// Row-major float array.
dnnl::memory::desc describeRowMajor(const dnnl::memory::dims& shape);
/// Like describe(), but the library chooses the order.
dnnl::memory::desc describeAnyOrder(const dnnl::memory::dims& shape,
                                    ElementType type = ElementType::float32);
/// The layout that describes the same memory, or nothing when Layout cannot say it.
std::optional<Layout> layoutOf(const dnnl::memory::desc& description);

/// Attributes of a primitive with these post operations and a scratchpad given by the caller.
/// Additions become sums: the output must begin as their operand.
dnnl::primitive_attr attributesWith(std::span<const PostOperation> postOperations);

/// Weights in the order that a primitive wants, reordered once.
dnnl::memory preparedWeights(const float* data, const dnnl::memory::desc& given,
                             const dnnl::memory::desc& wanted);

/// A primitive whose inputs and outputs are arguments of the kernel and whose weights are its own.
class PrimitiveKernel final : public Kernel
{
public:
    struct Binding
    {
        int argument = 0; ///< DNNL_ARG_...
        dnnl::memory::desc description;
        bool isOutput = false;
        size_t slot = 0;
    };

    PrimitiveKernel(KernelTraits traits, dnnl::primitive primitive, std::vector<Binding> bindings,
                    std::unordered_map<int, dnnl::memory> constants,
                    const dnnl::memory::desc& scratch);

    void run(const KernelArguments& arguments) const override;

private:
    dnnl::primitive m_primitive;
    std::vector<Binding> m_bindings;
    std::unordered_map<int, dnnl::memory> m_constants;
    dnnl::memory::desc m_scratch;
};

/// True for the slow reference code of the library, which no kernel may end up with.
bool isReference(const dnnl::primitive_desc_base& description);

} // namespace core
