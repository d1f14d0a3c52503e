#include "core/operators/training_kernel.h"

namespace core {

Layout activationLayout(ElementType type, Shape shape)
{
    const bool isImage = shape.size() >= 3 && shape.size() <= 5;
    return { .elementType = type,
             .shape = std::move(shape),
             .channelBlock = isImage ? preferredChannelBlock() : 1 };
}

} // namespace core
