#include "core/operators/integer_parameter.h"

namespace core {

namespace {

/// Shape arithmetic works on lists as long as a rank; longer constants are data.
constexpr int64_t kLongestList = 64;

std::optional<std::vector<int64_t>> knownIntegers(const ValueFacts& facts)
{
    if (facts.constant != nullptr)
        return facts.constant->toIntegers();
    return facts.elements ? toConcrete(*facts.elements) : std::nullopt;
}

} // namespace

IntegerParameter::IntegerParameter(const NodeView& view, std::string_view name, size_t slot,
                                   int64_t inputSince)
{
    if (view.opset >= inputSince && view.node.hasInput(slot))
        m_slot = slot;
    else if (view.opset < inputSince && view.node.attribute(name) != nullptr)
        m_attribute = view.node.integers(name);
}

std::optional<std::vector<int64_t>> IntegerParameter::known(const ShapeContext& context) const
{
    return m_slot ? knownIntegers(context.input(*m_slot)) : m_attribute;
}

std::optional<std::vector<int64_t>>
IntegerParameter::known(std::span<const ValueFacts> inputs) const
{
    if (!m_slot)
        return m_attribute;
    return *m_slot < inputs.size() ? knownIntegers(inputs[*m_slot]) : std::nullopt;
}

std::optional<std::vector<int64_t>> IntegerParameter::value(const ForwardContext& context) const
{
    if (!m_slot)
        return m_attribute;
    return context.input(*m_slot).toIntegers();
}

std::optional<SymbolicShape> symbolicElements(const ValueFacts& facts)
{
    if (facts.elements)
        return facts.elements;
    const Tensor* constant = facts.constant.get();
    if (constant == nullptr || !isInteger(constant->elementType()) || constant->rank() > 1
        || constant->elementCount() > kLongestList)
        return std::nullopt;
    return toSymbolic(constant->toIntegers());
}

std::optional<std::vector<double>> constantReals(const ValueFacts& facts)
{
    const Tensor* constant = facts.constant.get();
    if (constant == nullptr
        || (!isInteger(constant->elementType()) && !isFloatingPoint(constant->elementType())))
        return std::nullopt;
    return constant->toDoubles();
}

} // namespace core
