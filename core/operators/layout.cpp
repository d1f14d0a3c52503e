#include "core/operators/layout.h"

#include "core/base/checked_arithmetic.h"

#include <dnnl.hpp>

#include <algorithm>

namespace core {

int64_t Layout::storedElements() const
{
    if (!isPadded())
        return elementCount(shape);
    Shape stored = shape;
    stored[1] = checkedAdd(shape[1], channelBlock - 1) / channelBlock * channelBlock;
    return elementCount(stored);
}

size_t Layout::bytes() const
{
    return elementBytes(elementType, storedElements());
}

Layout rowMajorLayout(ElementType type, Shape shape)
{
    return { .elementType = type, .shape = std::move(shape) };
}

bool areInterchangeable(const Layout& a, const Layout& b)
{
    if (a.elementType != b.elementType || a.shape != b.shape)
        return false;
    const auto isSingle = [](int64_t size) { return size == 1; };
    const bool hasOnePosition =
        a.shape.size() > 2 && std::all_of(a.shape.begin() + 2, a.shape.end(), isSingle);
    return a.channelBlock == b.channelBlock || (hasOnePosition && !a.isPadded() && !b.isPadded());
}

int64_t preferredChannelBlock()
{
    static const int64_t kBlock = [] {
        const auto isa = static_cast<int>(dnnl::get_effective_cpu_isa());
        return (isa & dnnl_cpu_isa_avx512_core) == dnnl_cpu_isa_avx512_core ? 16 : 8;
    }();
    return kBlock;
}

bool hasFastBFloat16()
{
    const auto isa = static_cast<int>(dnnl::get_effective_cpu_isa());
    return (isa & dnnl_cpu_isa_avx512_core_bf16) == dnnl_cpu_isa_avx512_core_bf16;
}

} // namespace core
