#pragma once

#include "core/base/catalog.h"
#include "core/base/random.h"
#include "core/search/pareto.h"
#include "core/search/search_space.h"

#include <memory>
#include <string_view>

namespace core {

/// What became of a genome.
struct Verdict
{
    Genome genome;
    Objectives objectives;
    double violation = 0; ///< how far it is above its limits; 0: it keeps them
};

/// How a search chooses what it tries next.
///
/// Rules: 1. What ask() answers is a function of the verdicts told so far, in their order, and of
/// `random` alone, so that a journal replays a search. 2. Verdicts about genomes that were never
/// asked for are welcome.
class Strategy
{
public:
    virtual ~Strategy() = default;
    virtual Genome ask(Random& random) = 0;
    virtual void tell(const Verdict& verdict) = 0;
};

/// One row of the table of strategies.
struct StrategyEntry
{
    std::string_view id; ///< "nsga2"
    std::string_view title;
    std::string_view help; ///< one or two sentences, with the publication
    std::unique_ptr<Strategy> (*make)(const SearchSpace& space, int population) = nullptr;
};

/// All strategies; the first is the default.
const Catalog<StrategyEntry>& strategies();

/// A level is drawn, then each choice around it, so that small, middle and large networks are
/// equally likely where the choices of a gene stand in order of size. Choices drawn one by one
/// would nearly all make networks of middle size.
Genome randomGenome(const SearchSpace& space, Random& random);
/// Another choice for one gene at least; each gene changes with probability 1 / genes.
Genome mutated(const SearchSpace& space, Genome genome, Random& random);

} // namespace core
