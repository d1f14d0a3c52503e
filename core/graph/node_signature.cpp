#include "core/graph/node_signature.h"

#include <bit>
#include <string_view>

namespace core {

namespace {

uint64_t textHash(std::string_view text)
{
    uint64_t hash = 0xcbf29ce484222325U; // FNV-1a
    for (const char letter : text)
        hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3U;
    return hash;
}

uint64_t hashOf(int64_t value)
{
    return static_cast<uint64_t>(value);
}
uint64_t hashOf(float value)
{
    return std::bit_cast<uint32_t>(value);
}
uint64_t hashOf(const std::string& value)
{
    return textHash(value);
}

uint64_t hashOf(const Tensor& tensor)
{
    uint64_t hash = static_cast<uint64_t>(tensor.elementType());
    for (const int64_t size : tensor.shape())
        hash = mixHash(hash, hashOf(size));
    return hash;
}

/// Kinds that say nothing about the structure of blocks count by their kind alone.
template <typename T>
uint64_t hashOf(const T& /*other*/)
{
    return 0;
}

template <typename T>
uint64_t hashOf(const std::vector<T>& values)
{
    uint64_t hash = values.size();
    for (const T& value : values)
        hash = mixHash(hash, hashOf(value));
    return hash;
}

uint64_t shapeHash(const Value& value)
{
    if (value.initializer)
        return hashOf(*value.initializer);
    uint64_t hash = 7;
    if (value.type.shape) {
        for (const Dimension& dimension : *value.type.shape)
            hash = mixHash(hash, mixHash(hashOf(dimension.size), textHash(dimension.symbol)));
    }
    return hash;
}

} // namespace

uint64_t mixHash(uint64_t hash, uint64_t value)
{
    // The finalizer of splitmix64 (Steele, Lea, Flood 2014) spreads every bit.
    uint64_t mixed = hash * 0x9e3779b97f4a7c15U + value;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31U);
}

uint64_t nodeSignature(const Graph& graph, NodeId id)
{
    const Node& node = graph.node(id);
    uint64_t hash = mixHash(textHash(node.type), textHash(node.domain));
    for (const Attribute& attribute : node.attributes) {
        hash = mixHash(hash, textHash(attribute.name));
        hash = mixHash(hash, attribute.value.index());
        hash = mixHash(
            hash, std::visit([](const auto& value) { return hashOf(value); }, attribute.value));
    }
    for (const ValueId input : node.inputs) {
        if (input.isValid() && graph.value(input).initializer)
            hash = mixHash(hash, shapeHash(graph.value(input)));
    }
    for (const ValueId output : node.outputs) {
        if (output.isValid())
            hash = mixHash(hash, shapeHash(graph.value(output)));
    }
    return hash;
}

} // namespace core
