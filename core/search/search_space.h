#pragma once

#include "core/base/monitor.h"
#include "core/graph/model.h"
#include "core/search/genome.h"

#include <string>
#include <vector>

namespace core {

/// Everything that a search may choose, and what network a choice stands for.
class SearchSpace
{
public:
    virtual ~SearchSpace() = default;

    const std::vector<Gene>& genes() const { return m_genes; }
    /// The number of choices together: how many networks there are, duplicates counted.
    double size() const;

    /// The genome with genes that have no effect at their first choice, so that equal networks have
    /// equal genomes.
    virtual Genome canonical(Genome genome) const { return genome; }
    /// The network before anything is learned or recovered. Throws Error invalidArgument for a
    /// genome of another space, limitExceeded.
    virtual Model network(const Genome& genome) const = 0;
    /// Weights of the network are stored in 8 bits.
    virtual bool isInteger(const Genome&) const { return false; }
    /// The choices that make the largest and the smallest network.
    virtual Genome largest() const = 0;
    virtual Genome smallest() const = 0;
    /// One line that tells this space from others, for the journal.
    virtual std::string identity() const = 0;

protected:
    explicit SearchSpace(std::vector<Gene> genes);
    /// Throws Error invalidArgument unless `genome` has a choice for each gene.
    void check(const Genome& genome) const;

private:
    std::vector<Gene> m_genes;
};

/// "widths.1=16 blocks.1=2": the choices by name.
std::string genomeText(const SearchSpace& space, const Genome& genome);

} // namespace core
