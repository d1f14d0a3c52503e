#pragma once

#include "core/graph/element_type.h"
#include "core/graph/shape.h"

namespace core {

/// How the elements of a dense tensor lie in memory: row-major, or in channel blocks.
///
/// Channel blocks: axis 1 is cut into blocks of `channelBlock` channels, padded with zeros at its
/// end, and the channel within a block becomes the innermost axis: [N, C, H, W] lies as
/// [N, ceil(C / block), H, W, block]. Vector instructions then work on all channels of a block.
struct Layout
{
    ElementType elementType = ElementType::undefined;
    Shape shape;
    int64_t channelBlock = 1; ///< 1: row-major

    bool isDefined() const { return elementType != ElementType::undefined; }
    bool isRowMajor() const { return channelBlock == 1; }
    /// True when the last block holds channels that the tensor does not have.
    bool isPadded() const { return !isRowMajor() && shape[1] % channelBlock != 0; }
    /// Elements in memory, padding included.
    int64_t storedElements() const;
    size_t bytes() const;
    bool operator==(const Layout&) const = default;
};

Layout rowMajorLayout(ElementType type, Shape shape);
/// True when the same bytes mean the same tensor under both layouts, so that nothing must move.
bool areInterchangeable(const Layout& a, const Layout& b);
/// Floats in a vector register of this processor, which is the block that its kernels want.
int64_t preferredChannelBlock();
/// True when this processor multiplies bfloat16 faster than float.
bool hasFastBFloat16();

} // namespace core
