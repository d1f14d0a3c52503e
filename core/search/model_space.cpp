#include "core/search/model_space.h"

#include "core/pruning/residual_block.h"
#include "core/pruning/width_cut.h"
#include "core/training/content_identity.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::array kKeptShares{ 1.0, 0.875, 0.75, 0.625, 0.5, 0.375, 0.25 };
/// Kept counts are multiples of this, which integer kernels like and float ones do not mind.
constexpr int64_t kMultiple = 4;

std::vector<int64_t> keptCounts(int64_t channels)
{
    std::vector<int64_t> counts;
    for (const double share : kKeptShares) {
        const int64_t kept = share == 1
            ? channels
            : keptChannels(channels, { .ratio = 1 - share, .multiple = kMultiple });
        if (counts.empty() || kept < counts.back())
            counts.push_back(kept);
    }
    return counts;
}

const std::string& madeBy(const Model& model, const ResidualBlock& block)
{
    return model.graph.value(model.graph.node(block.addition).outputs[0]).name;
}

} // namespace

ModelSpace::ModelSpace(std::shared_ptr<const Model> model, const ModelSpaceOptions& options,
                       Monitor& monitor)
    : ModelSpace(partsOf(std::move(model), options, monitor))
{
}

ModelSpace::ModelSpace(Parts parts)
    : SearchSpace(genesOf(parts))
    , m_parts(std::move(parts))
{
}

ModelSpace::Parts ModelSpace::partsOf(std::shared_ptr<const Model> model,
                                      const ModelSpaceOptions& options, Monitor& monitor)
{
    Parts parts{ .model = std::move(model),
                 .groups = {},
                 .widths = {},
                 .blocks = {},
                 .mayBeInteger = options.mayBeInteger,
                 .criterion = options.criterion };
    parts.groups = channelGroups(*parts.model);
    const RemovalOrders orders =
        removalOrders(*parts.model, parts.groups, options.criterion, 0, options.evidence, monitor);
    for (size_t group = 0; group < parts.groups.size(); ++group)
        if (!orders[group].empty())
            parts.widths.push_back(
                { group, orders[group], keptCounts(parts.groups[group].channels) });
    for (const ResidualBlock& block : residualBlocks(*parts.model)) {
        parts.blocks.push_back({ madeBy(*parts.model, block), {} });
        const Model without = removeResidualBlock(*parts.model, block);
        for (size_t width = 0; width < parts.widths.size(); ++width)
            if (!without.graph.find(parts.groups[parts.widths[width].group].name))
                parts.blocks.back().inside.push_back(width);
    }
    return parts;
}

std::vector<Gene> ModelSpace::genesOf(const Parts& parts)
{
    std::vector<Gene> genes;
    for (const Width& width : parts.widths) {
        Gene gene{ "keep " + parts.groups[width.group].name, {} };
        for (const int64_t kept : width.kept)
            gene.choices.push_back(std::to_string(kept));
        genes.push_back(std::move(gene));
    }
    for (const Block& block : parts.blocks)
        genes.push_back({ "block " + block.value, { "kept", "gone" } });
    genes.push_back({ "weights", { "float" } });
    if (parts.mayBeInteger)
        genes.back().choices.push_back("int8");
    return genes;
}

void ModelSpace::removeBlocks(Model& model, const Genome& genome) const
{
    for (size_t block = 0; block < m_parts.blocks.size(); ++block) {
        if (genome[m_parts.widths.size() + block] == 0)
            continue;
        const std::vector<ResidualBlock> left = residualBlocks(model);
        const auto found = std::ranges::find(
            left, m_parts.blocks[block].value,
            [&](const ResidualBlock& candidate) { return madeBy(model, candidate); });
        if (found != left.end())
            model = removeResidualBlock(model, *found);
    }
}

Genome ModelSpace::canonical(Genome genome) const
{
    for (size_t block = 0; block < m_parts.blocks.size(); ++block)
        if (genome[m_parts.widths.size() + block] == 1)
            for (const size_t width : m_parts.blocks[block].inside)
                genome[width] = 0;
    return genome;
}

CutModel ModelSpace::cut(const Genome& genome) const
{
    check(genome);
    std::vector<ChannelRemoval> removals;
    for (size_t width = 0; width < m_parts.widths.size(); ++width) {
        const Width& part = m_parts.widths[width];
        const auto channels = static_cast<int64_t>(part.removal.size());
        const int64_t kept = part.kept[static_cast<size_t>(genome[width])];
        if (kept < channels)
            removals.push_back(firstToGo(part.group, part.removal, channels - kept));
    }
    CutModel cut = cutModel(*m_parts.model, m_parts.groups, std::move(removals));
    removeBlocks(cut.after, genome);
    return cut;
}

bool ModelSpace::isInteger(const Genome& genome) const
{
    return genome.back() == 1;
}

Genome ModelSpace::largest() const
{
    return Genome(genes().size(), 0);
}

Genome ModelSpace::smallest() const
{
    Genome genome;
    for (const Gene& gene : genes())
        genome.push_back(static_cast<int>(gene.choices.size()) - 1);
    return genome;
}

std::string ModelSpace::identity() const
{
    return fmt::format("model {:016x} criterion {}{}", modelIdentity(*m_parts.model),
                       m_parts.criterion, m_parts.mayBeInteger ? " int8" : "");
}

} // namespace core
