#include "core/operators/symbolic_elements.h"

#include <algorithm>

namespace core {

namespace {

/// Longer vectors are data, not shapes.
constexpr int64_t kLongestShape = 256;

SymbolicInteger ofDimension(const Dimension& dimension)
{
    if (dimension.isKnown())
        return { .number = dimension.size };
    return { .symbol = dimension.symbol };
}

Dimension toDimension(const SymbolicInteger& element)
{
    if (element.number)
        return *element.number >= 0 ? Dimension(*element.number) : Dimension();
    return Dimension(element.symbol);
}

bool isShapeLike(const Tensor* tensor)
{
    return tensor != nullptr && tensor->rank() <= 1 && tensor->elementCount() <= kLongestShape
        && (isInteger(tensor->elementType()) || tensor->elementType() == ElementType::boolean);
}

} // namespace

std::optional<SymbolicIntegers> symbolicIntegers(const ValueFacts& facts)
{
    SymbolicIntegers result;
    // The constant comes first: `elements` cannot tell a negative number from an unknown one.
    if (isShapeLike(facts.constant.get())) {
        for (const int64_t number : facts.constant->toIntegers())
            result.push_back({ .number = number });
        return result;
    }
    if (!facts.elements || facts.constant != nullptr)
        return std::nullopt;
    std::ranges::transform(*facts.elements, std::back_inserter(result), ofDimension);
    return result;
}

void setSymbolicIntegers(ShapeContext& context, size_t slot, const SymbolicIntegers& elements)
{
    SymbolicShape dimensions;
    std::ranges::transform(elements, std::back_inserter(dimensions), toDimension);
    const bool isKnown =
        std::ranges::any_of(dimensions, [](const Dimension& one) { return one != Dimension(); });
    if (isKnown)
        context.setElements(slot, std::move(dimensions));
}

} // namespace core
