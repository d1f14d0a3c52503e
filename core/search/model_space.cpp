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
                 .widths = {},
                 .blocks = {},
                 .mayBeInteger = options.mayBeInteger,
                 .criterion = options.criterion };
    const ChannelGroups groups = channelGroups(*parts.model);
    const RemovalOrders orders =
        removalOrders(*parts.model, groups, options.criterion, 0, options.evidence, monitor);
    for (size_t group = 0; group < groups.size(); ++group)
        if (!orders[group].empty())
            parts.widths.push_back(
                { groups[group].name, orders[group], keptCounts(groups[group].channels) });
    for (const ResidualBlock& block : residualBlocks(*parts.model))
        parts.blocks.push_back(madeBy(*parts.model, block));
    return parts;
}

std::vector<Gene> ModelSpace::genesOf(const Parts& parts)
{
    std::vector<Gene> genes;
    for (const Width& width : parts.widths) {
        Gene gene{ "keep " + width.group, {} };
        for (const int64_t kept : width.kept)
            gene.choices.push_back(std::to_string(kept));
        genes.push_back(std::move(gene));
    }
    for (const std::string& block : parts.blocks)
        genes.push_back({ "block " + block, { "kept", "gone" } });
    genes.push_back({ "weights", { "float" } });
    if (parts.mayBeInteger)
        genes.back().choices.push_back("int8");
    return genes;
}

Model ModelSpace::withoutBlocks(const Genome& genome) const
{
    Model model = *m_parts.model;
    for (size_t block = 0; block < m_parts.blocks.size(); ++block) {
        if (genome[m_parts.widths.size() + block] == 0)
            continue;
        const std::vector<ResidualBlock> left = residualBlocks(model);
        const auto found =
            std::ranges::find(left, m_parts.blocks[block], [&](const ResidualBlock& candidate) {
                return madeBy(model, candidate);
            });
        if (found != left.end())
            model = removeResidualBlock(model, *found);
    }
    return model;
}

CutModel ModelSpace::cut(const Genome& genome) const
{
    check(genome);
    const Model model = withoutBlocks(genome);
    ChannelGroups groups = channelGroups(model);
    std::vector<ChannelRemoval> removals;
    size_t next = 0;
    for (size_t width = 0; width < m_parts.widths.size(); ++width) {
        const Width& part = m_parts.widths[width];
        const int64_t kept = part.kept[static_cast<size_t>(genome[width])];
        const auto channels = static_cast<int64_t>(part.removal.size());
        // Groups keep their order; those of blocks that are gone are passed over.
        size_t group = next;
        while (group < groups.size()
               && (groups[group].name != part.group || groups[group].channels != channels
                   || groups[group].isFrozen()))
            ++group;
        if (group == groups.size())
            continue;
        next = group + 1;
        if (kept < channels)
            removals.push_back(firstToGo(group, part.removal, channels - kept));
    }
    return cutModel(model, std::move(groups), std::move(removals));
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
