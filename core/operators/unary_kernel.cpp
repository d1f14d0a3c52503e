#include "core/base/parallel.h"
#include "core/operators/kernel.h"
#include "core/operators/unary_operator.h"

namespace core {

namespace {

/// Elements below which a second thread does not pay.
constexpr int64_t kGrain = 1 << 14;

/// Computes `count` floats.
using UnaryLoop = std::function<void(const std::byte* input, std::byte* output, int64_t count)>;

/// A function of single elements does not care in which order they lie.
class UnaryKernel final : public Kernel
{
public:
    UnaryKernel(const Layout& layout, UnaryLoop loop)
        : Kernel({ .inputs = { layout },
                   .outputs = { layout },
                   .replaceableInput = 0,
                   .isPerSample = true })
        , m_count(layout.storedElements())
        , m_loop(std::move(loop))
    {
    }

    void run(const KernelArguments& arguments) const override
    {
        constexpr auto kSize = static_cast<int64_t>(sizeof(float));
        parallelFor(m_count, kGrain, [&](int64_t begin, int64_t end) {
            m_loop(arguments.inputs[0] + begin * kSize, arguments.outputs[0] + begin * kSize,
                   end - begin);
        });
    }

private:
    int64_t m_count = 0;
    UnaryLoop m_loop;
};

} // namespace

std::unique_ptr<Kernel> UnaryOperator::kernel(const KernelRequest& request) const
{
    Layout layout = request.inputLayouts[0];
    if (layout.elementType != ElementType::float32 || !request.postOperations.empty())
        return nullptr;
    const UnaryLoop loop = [this](const std::byte* input, std::byte* output, int64_t count) {
        compute(ElementType::float32, input, output, count);
    };
    float ofZero = 0;
    loop(reinterpret_cast<const std::byte*>(&ofZero), reinterpret_cast<std::byte*>(&ofZero), 1);
    // The channels that pad a block must stay zero.
    if (layout.isPadded() && ofZero != 0)
        layout.channelBlock = 1;
    return std::make_unique<UnaryKernel>(layout, loop);
}

} // namespace core
