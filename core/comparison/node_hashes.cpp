#include "core/comparison/node_hashes.h"

#include "core/data/content_hash.h"
#include "core/graph/tensor.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <type_traits>

namespace core {

namespace {

uint64_t mixed(uint64_t hash, uint64_t value)
{
    const uint64_t pair[] = { hash, value };
    return contentHash(std::as_bytes(std::span(pair)));
}

uint64_t hashOf(std::string_view text)
{
    return contentHash(std::as_bytes(std::span(text)));
}

uint64_t hashOf(const Tensor& tensor)
{
    uint64_t hash = mixed(static_cast<uint64_t>(tensor.elementType()), tensor.shape().size());
    for (const int64_t size : tensor.shape())
        hash = mixed(hash, static_cast<uint64_t>(size));
    if (tensor.elementType() != ElementType::string)
        return mixed(hash, contentHash(tensor.bytes()));
    for (const std::string& text : tensor.strings())
        hash = mixed(hash, hashOf(text));
    return hash;
}

/// Kinds that are rare (nested graphs, lists of texts) count by their kind alone: equal hashes only
/// propose a match, the comparison of attributes tells nodes apart.
uint64_t hashOf(const Attribute& attribute)
{
    const uint64_t hash = mixed(hashOf(attribute.name), attribute.value.index());
    return std::visit(
        [hash]<typename T>(const T& value) {
            if constexpr (std::is_same_v<T, int64_t> || std::is_same_v<T, float>)
                return mixed(hash, contentHash(std::as_bytes(std::span(&value, 1))));
            else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, Tensor>)
                return mixed(hash, hashOf(value));
            else if constexpr (std::is_same_v<
                                   T,
                                   std::vector<int64_t>> || std::is_same_v<T, std::vector<float>>)
                return mixed(hash, contentHash(std::as_bytes(std::span(value))));
            else
                return hash;
        },
        attribute.value);
}

uint64_t ownHash(const Graph& graph, const Node& node)
{
    uint64_t hash = mixed(hashOf(node.domain), hashOf(node.type));
    uint64_t attributes = 0;
    for (const Attribute& attribute : node.attributes)
        attributes += hashOf(attribute); // the order in the file means nothing
    hash = mixed(hash, attributes);
    for (size_t slot = 0; slot < node.inputs.size(); ++slot) {
        if (node.hasInput(slot) && graph.value(node.inputs[slot]).initializer)
            hash = mixed(mixed(hash, slot), hashOf(*graph.value(node.inputs[slot]).initializer));
    }
    return hash;
}

/// Where a value comes from: output of a node, input of the graph by its place, or nowhere.
uint64_t sourceHash(const Graph& graph, ValueId id, const std::vector<uint64_t>& above)
{
    const Value& value = graph.value(id);
    if (value.producer.isValid()) {
        const std::vector<ValueId>& outputs = graph.node(value.producer).outputs;
        const auto slot = std::ranges::find(outputs, id) - outputs.begin();
        return mixed(above[static_cast<size_t>(value.producer.index)], static_cast<uint64_t>(slot));
    }
    const auto place = std::ranges::find(graph.inputs(), id) - graph.inputs().begin();
    return mixed(0, static_cast<uint64_t>(place));
}

std::vector<uint64_t> hashAbove(const Graph& graph, const std::vector<uint64_t>& own)
{
    std::vector<uint64_t> above = own;
    for (const NodeId id : graph.order()) {
        uint64_t& hash = above[static_cast<size_t>(id.index)];
        for (const ValueId input : graph.node(id).inputs) {
            if (input.isValid() && !graph.value(input).initializer)
                hash = mixed(hash, sourceHash(graph, input, above));
        }
    }
    return above;
}

std::vector<uint64_t> hashBelow(const Graph& graph, const std::vector<uint64_t>& own)
{
    std::vector<uint64_t> below = own;
    const UseTable uses(graph);
    for (auto id = graph.order().rbegin(); id != graph.order().rend(); ++id) {
        uint64_t readers = 0;
        for (const ValueId output : graph.node(*id).outputs) {
            if (!output.isValid())
                continue;
            for (const Use& use : uses.of(output))
                readers += mixed(below[static_cast<size_t>(use.node.index)], use.slot);
            const auto place = std::ranges::find(graph.outputs(), output) - graph.outputs().begin();
            readers = mixed(readers, static_cast<uint64_t>(place));
        }
        below[static_cast<size_t>(id->index)] = mixed(own[static_cast<size_t>(id->index)], readers);
    }
    return below;
}

} // namespace

NodeHashes hashNodes(const Graph& graph)
{
    NodeHashes hashes;
    hashes.own.resize(graph.nodeSlots());
    for (const NodeId id : graph.order())
        hashes.own[static_cast<size_t>(id.index)] = ownHash(graph, graph.node(id));
    hashes.above = hashAbove(graph, hashes.own);
    hashes.below = hashBelow(graph, hashes.own);
    return hashes;
}

} // namespace core
