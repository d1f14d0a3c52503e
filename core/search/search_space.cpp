#include "core/search/search_space.h"

#include "core/base/error.h"

#include <fmt/format.h>

#include <algorithm>

namespace core {

SearchSpace::SearchSpace(std::vector<Gene> genes)
    : m_genes(std::move(genes))
{
    if (std::ranges::none_of(m_genes, [](const Gene& gene) { return gene.choices.size() > 1; }))
        throw Error(ErrorCode::invalidArgument,
                    "nothing can be searched: no part of this network has more than one choice");
}

double SearchSpace::size() const
{
    double size = 1;
    for (const Gene& gene : m_genes)
        size *= static_cast<double>(gene.choices.size());
    return size;
}

void SearchSpace::check(const Genome& genome) const
{
    const auto fits = [&](size_t gene) {
        return genome[gene] >= 0
            && static_cast<size_t>(genome[gene]) < m_genes[gene].choices.size();
    };
    if (genome.size() != m_genes.size())
        throw Error(ErrorCode::invalidArgument,
                    fmt::format("{} choices for {} genes", genome.size(), m_genes.size()));
    for (size_t gene = 0; gene < genome.size(); ++gene)
        if (!fits(gene))
            throw Error(ErrorCode::invalidArgument,
                        fmt::format("choice {} of {} is not one of {}", genome[gene],
                                    m_genes[gene].name, m_genes[gene].choices.size()));
}

std::string genomeText(const SearchSpace& space, const Genome& genome)
{
    std::string text;
    for (size_t gene = 0; gene < genome.size(); ++gene) {
        const Gene& description = space.genes()[gene];
        if (description.choices.size() > 1)
            text += fmt::format("{}{}={}", text.empty() ? "" : " ", description.name,
                                description.choices[static_cast<size_t>(genome[gene])]);
    }
    return text;
}

} // namespace core
