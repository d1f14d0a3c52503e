#include "core/graph/node.h"

#include "core/graph/graph.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>

namespace core {

namespace {

template <typename T>
const T* valueOf(const Node& node, std::string_view name, std::string_view kind)
{
    const Attribute* attribute = node.attribute(name);
    if (attribute == nullptr)
        return nullptr;
    const T* value = std::get_if<T>(&attribute->value);
    if (value == nullptr)
        throw Error(ErrorCode::invalidModel,
                    fmt::format("{}: attribute \"{}\" must be {}", node.label(), name, kind));
    return value;
}

bool sameGraph(const GraphPointer& a, const GraphPointer& b)
{
    return a == b || (a != nullptr && b != nullptr && *a == *b);
}

} // namespace

bool Attribute::operator==(const Attribute& other) const
{
    if (name != other.name || documentation != other.documentation
        || unknownFields != other.unknownFields || tensorNotes != other.tensorNotes
        || value.index() != other.value.index())
        return false;
    if (const auto* graph = std::get_if<GraphPointer>(&value))
        return sameGraph(*graph, std::get<GraphPointer>(other.value));
    if (const auto* graphs = std::get_if<std::vector<GraphPointer>>(&value))
        return std::ranges::equal(*graphs, std::get<std::vector<GraphPointer>>(other.value),
                                  sameGraph);
    // Bits, not numbers: a NaN must equal itself for a lossless round trip.
    if (const auto* real = std::get_if<float>(&value))
        return std::bit_cast<uint32_t>(*real)
            == std::bit_cast<uint32_t>(std::get<float>(other.value));
    if (const auto* reals = std::get_if<std::vector<float>>(&value))
        return std::ranges::equal(
            *reals, std::get<std::vector<float>>(other.value), [](float a, float b) {
                return std::bit_cast<uint32_t>(a) == std::bit_cast<uint32_t>(b);
            });
    return value == other.value;
}

const Attribute* Node::attribute(std::string_view attributeName) const
{
    const auto found = std::ranges::find(attributes, attributeName, &Attribute::name);
    return found == attributes.end() ? nullptr : &*found;
}

void Node::setAttribute(Attribute attribute)
{
    const auto found = std::ranges::find(attributes, attribute.name, &Attribute::name);
    if (found == attributes.end())
        attributes.push_back(std::move(attribute));
    else
        *found = std::move(attribute);
}

void Node::removeAttribute(std::string_view attributeName)
{
    std::erase_if(attributes,
                  [&](const Attribute& attribute) { return attribute.name == attributeName; });
}

int64_t Node::integer(std::string_view attributeName, int64_t fallback) const
{
    const auto* value = valueOf<int64_t>(*this, attributeName, "an integer");
    return value == nullptr ? fallback : *value;
}

float Node::real(std::string_view attributeName, float fallback) const
{
    const auto* value = valueOf<float>(*this, attributeName, "a float");
    return value == nullptr ? fallback : *value;
}

std::string Node::text(std::string_view attributeName, std::string_view fallback) const
{
    const auto* value = valueOf<std::string>(*this, attributeName, "a string");
    return value == nullptr ? std::string(fallback) : *value;
}

std::vector<int64_t> Node::integers(std::string_view attributeName,
                                    std::vector<int64_t> fallback) const
{
    const auto* value = valueOf<std::vector<int64_t>>(*this, attributeName, "a list of integers");
    return value == nullptr ? std::move(fallback) : *value;
}

std::vector<float> Node::reals(std::string_view attributeName, std::vector<float> fallback) const
{
    const auto* value = valueOf<std::vector<float>>(*this, attributeName, "a list of floats");
    return value == nullptr ? std::move(fallback) : *value;
}

const Tensor* Node::tensor(std::string_view attributeName) const
{
    return valueOf<Tensor>(*this, attributeName, "a tensor");
}

GraphPointer Node::graph(std::string_view attributeName) const
{
    const auto* value = valueOf<GraphPointer>(*this, attributeName, "a graph");
    return value == nullptr ? nullptr : *value;
}

std::string Node::label() const
{
    const std::string kind = type.empty() ? "node" : type;
    const std::string qualified = domain.empty() ? kind : domain + "." + kind;
    return name.empty() ? qualified : fmt::format("{} \"{}\"", qualified, name);
}

} // namespace core
