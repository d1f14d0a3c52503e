#include "tests/support/random_dag.h"

#include <algorithm>
#include <random>

namespace test {

using core::LayoutInput;

namespace {

constexpr core::Size kBox{ 160, 32 };

/// Adds a node that reads the given nodes; every node owns the net of its index.
int32_t addNode(LayoutInput& input, const std::vector<int32_t>& sources, int32_t block = -1)
{
    const auto node = static_cast<int32_t>(input.nodes.size());
    input.nodes.push_back({ .size = kBox, .block = block });
    input.nets.push_back({ .source = node, .targets = {} });
    for (const int32_t source : sources)
        input.nets[static_cast<size_t>(source)].targets.push_back(node);
    return node;
}

} // namespace

LayoutInput randomDag(const DagShape& shape)
{
    std::mt19937 random(shape.seed);
    LayoutInput input;
    for (int32_t node = 0; node < shape.nodes; ++node) {
        std::vector<int32_t> sources;
        const auto pick = [&] {
            const int32_t reach = std::min(node, shape.reach);
            return node - 1 - static_cast<int32_t>(random() % static_cast<uint32_t>(reach));
        };
        if (node > 0)
            sources.push_back(pick());
        const auto extra = static_cast<uint32_t>((shape.readersPerNode - 1) * 1000);
        if (node > 1 && random() % 1000 < extra)
            sources.push_back(pick());
        addNode(input, sources);
    }
    return input;
}

LayoutInput decoderLike(int32_t layers, bool nested)
{
    LayoutInput input;
    int32_t stream = addNode(input, {});
    const int32_t mask = addNode(input, {});
    for (int32_t layer = 0; layer < layers; ++layer) {
        const int32_t block = nested ? layer : -1;
        if (nested)
            input.blocks.push_back({ .headingWidth = 130 });
        const int32_t norm = addNode(input, { stream }, block);
        const int32_t query = addNode(input, { norm }, block);
        const int32_t key = addNode(input, { norm }, block);
        const int32_t value = addNode(input, { norm }, block);
        const int32_t scores = addNode(input, { query, key }, block);
        const int32_t masked = addNode(input, { scores, mask }, block);
        const int32_t mixed = addNode(input, { masked, value }, block);
        const int32_t output = addNode(input, { mixed }, block);
        stream = addNode(input, { stream, output }, block);
    }
    return input;
}

} // namespace test
