#include "core/layout/block_card.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace core {

namespace {

/// What the operators inside a block say about it.
struct BlockTraits
{
    std::map<std::string_view, int> count; ///< of each operator
    int64_t nodes = 0;
    int readsOfInput = 0; ///< nodes that read what the block reads first
    bool addsItsInput = false; ///< an addition ends a path around the rest of the block

    int of(std::string_view type) const
    {
        const auto found = count.find(type);
        return found == count.end() ? 0 : found->second;
    }
    int products() const { return of("MatMul") + of("Gemm"); }
};

BlockTraits traitsOf(const Graph& graph, const BlockTree& tree, const std::vector<NodeId>& inside)
{
    BlockTraits traits;
    std::vector<bool> isInside(graph.nodeSlots(), false);
    for (const NodeId id : inside)
        isInside[static_cast<size_t>(id.index)] = true;
    const auto isFromOutside = [&](ValueId input) {
        if (!input.isValid() || graph.value(input).initializer)
            return false;
        const NodeId producer = graph.value(input).producer;
        return !producer.isValid()
            || (!isInside[static_cast<size_t>(producer.index)]
                && !tree.isConstant[static_cast<size_t>(producer.index)]);
    };
    ValueId firstRead;
    for (const NodeId id : inside) {
        if (tree.isConstant[static_cast<size_t>(id.index)])
            continue;
        const Node& node = graph.node(id);
        ++traits.count[node.type];
        ++traits.nodes;
        for (const ValueId input : node.inputs) {
            if (!isFromOutside(input))
                continue;
            if (!firstRead.isValid())
                firstRead = input;
            traits.readsOfInput += input == firstRead ? 1 : 0;
        }
    }
    traits.addsItsInput = traits.readsOfInput > 1 && traits.of("Add") > 0;
    return traits;
}

struct BlockKind
{
    const char* title;
    bool (*fits)(const BlockTraits&);
};

/// The first row that fits names the block.
constexpr std::array kBlockKinds = {
    BlockKind{ "Transformer",
               [](const BlockTraits& traits) {
                   return traits.addsItsInput && traits.of("Softmax") > 0 && traits.products() >= 4;
               } },
    BlockKind{ "Attention",
               [](const BlockTraits& traits) {
                   return traits.of("Softmax") > 0 && traits.products() >= 2;
               } },
    BlockKind{ "Residual",
               [](const BlockTraits& traits) {
                   return traits.addsItsInput && traits.of("Conv") + traits.products() > 0;
               } },
    BlockKind{ "LayerNorm",
               [](const BlockTraits& traits) {
                   return traits.of("ReduceMean") == 2 && traits.of("Sqrt") == 1
                       && traits.nodes <= 12;
               } },
    BlockKind{ "Gelu",
               [](const BlockTraits& traits) {
                   return traits.of("Erf") + traits.of("Tanh") == 1 && traits.products() == 0
                       && traits.of("Mul") > 0 && traits.nodes <= 9;
               } },
    BlockKind{ "Feed-forward",
               [](const BlockTraits& traits) {
                   return traits.products() >= 2 && traits.of("Conv") == 0
                       && traits.of("Softmax") == 0 && traits.nodes <= 24;
               } },
};

/// The category that does most of the work: products where there are any, else the most frequent.
std::string_view leadingCategory(const BlockTree& tree, const std::vector<NodeId>& inside,
                                 std::span<const NodeAnnotation> annotations)
{
    std::map<std::string_view, int> count;
    for (const NodeId id : inside) {
        if (!tree.isConstant[static_cast<size_t>(id.index)])
            ++count[annotations[static_cast<size_t>(id.index)].category];
    }
    if (count.contains("convolution"))
        return "convolution";
    const auto most =
        std::ranges::max_element(count, {}, &std::pair<const std::string_view, int>::second);
    return most == count.end() ? "other" : most->first;
}

} // namespace

NodeCard makeBlockCard(const Graph& graph, const BlockTree& tree, int32_t block,
                       std::span<const NodeAnnotation> annotations)
{
    const Block& found = tree.block(block);
    const std::vector<NodeId> inside =
        tree.nodesInside(found.stackSize > 0 ? found.children.front() : block);
    NodeCard card{ .title = shortened(found.name, 24),
                   .secondary = fmt::format("{} nodes", found.nodeCount),
                   .category = leadingCategory(tree, inside, annotations) };
    const BlockTraits traits = traitsOf(graph, tree, inside);
    const auto kind =
        std::ranges::find_if(kBlockKinds, [&](const BlockKind& row) { return row.fits(traits); });
    if (kind != kBlockKinds.end()) {
        card.title = kind->title;
        card.secondary = shortened(found.name, 24);
    }
    const int32_t copies = found.stackSize > 0 ? found.stackSize : found.twins;
    if (copies > 1)
        card.secondary += fmt::format(" ×{}", copies);
    return card;
}

} // namespace core
