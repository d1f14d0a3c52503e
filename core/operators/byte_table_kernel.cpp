#include "core/operators/byte_table_kernel.h"

#include "core/base/parallel.h"
#include "core/operators/channels_last.h"

namespace core {

namespace {

class TableKernel final : public Kernel
{
public:
    TableKernel(KernelTraits traits, const ByteTable& table)
        : Kernel(std::move(traits))
        , m_table(table)
    {
    }

    void run(const KernelArguments& arguments) const override
    {
        constexpr int64_t kGrain = 32768;
        const auto* from = reinterpret_cast<const uint8_t*>(arguments.inputs[0]);
        auto* to = reinterpret_cast<uint8_t*>(arguments.outputs[0]);
        parallelFor(traits().inputs[0].storedElements(), kGrain, [&](int64_t begin, int64_t end) {
            for (int64_t i = begin; i < end; ++i)
                to[i] = m_table[from[i]];
        });
    }

private:
    ByteTable m_table;
};

} // namespace

std::unique_ptr<Kernel> byteTableKernel(const KernelRequest& request, const ByteTable& table)
{
    KernelTraits traits;
    traits.inputs.resize(request.inputLayouts.size());
    traits.inputs[0] = request.inputLayouts[0];
    traits.outputs = { request.inputLayouts[0] };
    traits.replaceableInput = 0;
    traits.isPerSample = true;
    return std::make_unique<TableKernel>(std::move(traits), table);
}

} // namespace core
