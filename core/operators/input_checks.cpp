#include "core/operators/input_checks.h"

#include <fmt/format.h>

namespace core {

namespace {

[[noreturn]] void refuse(std::string_view name, const std::string& found, const std::string& needed)
{
    throw Error(ErrorCode::invalidModel,
                fmt::format("input {} is {}, but must be {}", name, found, needed));
}

} // namespace

void requireRankAtLeast(const ShapeContext& context, size_t slot, int64_t rank,
                        std::string_view name)
{
    const ValueFacts& facts = context.input(slot);
    if (facts.shape && facts.rank() < rank)
        refuse(name, shapeText(*facts.shape), fmt::format("of rank {} or more", rank));
}

void requireVector(const ShapeContext& context, size_t slot, const Dimension& size,
                   std::string_view name)
{
    const ValueFacts& facts = context.input(slot);
    if (!facts.shape)
        return;
    const bool isVector = facts.rank() == 1;
    if (!isVector
        || (size.isKnown() && facts.shape->front().isKnown()
            && facts.shape->front().size != size.size))
        refuse(name, shapeText(*facts.shape), shapeText(SymbolicShape{ size }));
}

void requireVector(const Tensor& tensor, int64_t size, std::string_view name)
{
    if (tensor.shape() != Shape{ size })
        refuse(name, shapeText(tensor.shape()), shapeText(Shape{ size }));
}

std::optional<Shape> concreteShape(const ValueFacts& facts)
{
    return facts.shape ? toConcrete(*facts.shape) : std::nullopt;
}

ChannelLinks batchAndChannelLinks()
{
    return { { .from = { false, 0, 0 }, .to = { true, 0, 0 } },
             { .from = { false, 0, 1 }, .to = { true, 0, 1 } } };
}

} // namespace core
