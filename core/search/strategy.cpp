#include "core/search/strategy.h"

#include <algorithm>
#include <array>
#include <deque>
#include <numeric>

namespace core {

namespace {

/// Genes with more than one choice.
std::vector<size_t> openGenes(const SearchSpace& space)
{
    std::vector<size_t> open;
    for (size_t gene = 0; gene < space.genes().size(); ++gene)
        if (space.genes()[gene].choices.size() > 1)
            open.push_back(gene);
    return open;
}

int otherChoice(const Gene& gene, int choice, Random& random)
{
    const auto other =
        static_cast<int>(random.below(static_cast<int64_t>(gene.choices.size()) - 1));
    return other < choice ? other : other + 1;
}

class RandomStrategy : public Strategy
{
public:
    RandomStrategy(const SearchSpace& space, int)
        : m_space(space)
    {
    }

    Genome ask(Random& random) override { return randomGenome(m_space, random); }
    void tell(const Verdict&) override { }

private:
    const SearchSpace& m_space;
};

size_t drawn(size_t count, Random& random)
{
    return static_cast<size_t>(random.below(static_cast<int64_t>(count)));
}

class RegularizedEvolution : public Strategy
{
public:
    RegularizedEvolution(const SearchSpace& space, int population)
        : m_space(space)
        , m_size(static_cast<size_t>(population))
    {
    }

    Genome ask(Random& random) override
    {
        if (m_alive.size() < m_size)
            return randomGenome(m_space, random);
        return mutated(m_space, parent(random).genome, random);
    }

    void tell(const Verdict& verdict) override
    {
        m_alive.push_back(verdict);
        if (m_alive.size() > m_size)
            m_alive.pop_front();
    }

private:
    static constexpr size_t kTournament = 5;

    /// The best of a few by a weighting that is drawn anew each time, so that the population covers
    /// the front.
    const Verdict& parent(Random& random) const
    {
        std::vector<double> weights(m_alive.front().objectives.size());
        for (double& weight : weights)
            weight = std::max(random.uniform(), 1e-6);
        const Verdict* best = nullptr;
        double least = 0;
        for (size_t i = 0; i < kTournament; ++i) {
            const Verdict& verdict = m_alive[drawn(m_alive.size(), random)];
            const double value = fitness(verdict, weights);
            if (best == nullptr || value < least) {
                best = &verdict;
                least = value;
            }
        }
        return *best;
    }

    double fitness(const Verdict& verdict, const std::vector<double>& weights) const
    {
        double worst = verdict.violation > 0 ? 1e6 * (1 + verdict.violation) : 0;
        for (size_t objective = 0; objective < weights.size(); ++objective) {
            const auto [low, high] = std::ranges::minmax(
                m_alive, {}, [&](const Verdict& v) { return v.objectives[objective]; });
            const double range = high.objectives[objective] - low.objectives[objective];
            if (range > 0)
                worst = std::max(worst,
                                 (verdict.objectives[objective] - low.objectives[objective]) / range
                                     / weights[objective]);
        }
        return worst;
    }

    const SearchSpace& m_space;
    size_t m_size;
    std::deque<Verdict> m_alive; ///< the oldest first
};

/// One child at a time, so that no worker waits for a generation.
class NondominatedSorting : public Strategy
{
public:
    NondominatedSorting(const SearchSpace& space, int population)
        : m_space(space)
        , m_size(static_cast<size_t>(population))
    {
    }

    Genome ask(Random& random) override
    {
        if (m_alive.size() < m_size)
            return randomGenome(m_space, random);
        Genome child = tournament(random).genome;
        const Genome& other = tournament(random).genome;
        for (size_t gene = 0; gene < child.size(); ++gene)
            if (random.below(2) == 1)
                child[gene] = other[gene];
        return mutated(m_space, std::move(child), random);
    }

    void tell(const Verdict& verdict) override
    {
        if (std::ranges::find(m_alive, verdict.genome, &Verdict::genome) != m_alive.end())
            return;
        m_alive.push_back(verdict);
        sort();
        if (m_alive.size() > m_size) {
            m_alive.resize(m_size);
            sort();
        }
    }

private:
    /// The better of two; the population is sorted, so that it is the one further in front.
    const Verdict& tournament(Random& random) const
    {
        return m_alive[std::min(drawn(m_alive.size(), random), drawn(m_alive.size(), random))];
    }

    /// Feasible ones first: by rank, then the lonelier ones. Then the others by their violation
    /// (Deb's rules).
    void sort()
    {
        std::ranges::stable_sort(m_alive, {}, &Verdict::violation);
        const auto infeasible = std::ranges::find_if(
            m_alive, [](const Verdict& verdict) { return verdict.violation > 0; });
        const auto feasible = static_cast<size_t>(infeasible - m_alive.begin());
        std::vector<Objectives> points;
        for (size_t i = 0; i < feasible; ++i)
            points.push_back(m_alive[i].objectives);
        const std::vector<int> ranks = dominationRanks(points);
        const std::vector<double> crowding = crowdingByRank(points, ranks);
        std::vector<size_t> order(feasible);
        std::iota(order.begin(), order.end(), size_t{ 0 });
        std::ranges::stable_sort(order, [&](size_t a, size_t b) {
            return ranks[a] != ranks[b] ? ranks[a] < ranks[b] : crowding[a] > crowding[b];
        });
        std::vector<Verdict> sorted;
        for (const size_t i : order)
            sorted.push_back(m_alive[i]);
        sorted.insert(sorted.end(), infeasible, m_alive.end());
        m_alive = std::move(sorted);
    }

    static std::vector<double> crowdingByRank(const std::vector<Objectives>& points,
                                              const std::vector<int>& ranks)
    {
        std::vector<double> crowding(points.size(), 0);
        const int last = ranks.empty() ? -1 : std::ranges::max(ranks);
        for (int rank = 0; rank <= last; ++rank) {
            std::vector<size_t> members;
            std::vector<Objectives> front;
            for (size_t point = 0; point < points.size(); ++point)
                if (ranks[point] == rank) {
                    members.push_back(point);
                    front.push_back(points[point]);
                }
            const std::vector<double> distances = crowdingDistances(front);
            for (size_t i = 0; i < members.size(); ++i)
                crowding[members[i]] = distances[i];
        }
        return crowding;
    }

    const SearchSpace& m_space;
    size_t m_size;
    std::vector<Verdict> m_alive; ///< the best first
};

template <typename T>
std::unique_ptr<Strategy> makeStrategy(const SearchSpace& space, int population)
{
    return std::make_unique<T>(space, population);
}

constexpr std::array kStrategies{
    StrategyEntry{ "nsga2", "NSGA-II",
                   "Crosses and changes those that nothing beats and that stand alone (Deb, "
                   "Pratap, Agarwal, Meyarivan 2002), one child at a time.",
                   makeStrategy<NondominatedSorting> },
    StrategyEntry{ "evolution", "Regularized evolution",
                   "Changes the best of five drawn by lot; the oldest dies (Real, Aggarwal, Huang, "
                   "Le 2019).",
                   makeStrategy<RegularizedEvolution> },
    StrategyEntry{ "random", "Random", "Draws by lot: what every other strategy must beat.",
                   makeStrategy<RandomStrategy> },
};

constexpr Catalog<StrategyEntry> kCatalog{ "search strategy", kStrategies };

} // namespace

const Catalog<StrategyEntry>& strategies()
{
    return kCatalog;
}

Genome randomGenome(const SearchSpace& space, Random& random)
{
    const double level = random.uniform();
    Genome genome;
    for (const Gene& gene : space.genes()) {
        genome.push_back(0);
        for (size_t choice = 1; choice < gene.choices.size(); ++choice)
            genome.back() += random.uniform() < level ? 1 : 0;
    }
    return genome;
}

Genome mutated(const SearchSpace& space, Genome genome, Random& random)
{
    const std::vector<size_t> open = openGenes(space);
    const size_t certain = open[drawn(open.size(), random)];
    for (const size_t gene : open)
        if (gene == certain || random.below(static_cast<int64_t>(open.size())) == 0)
            genome[gene] = otherChoice(space.genes()[gene], genome[gene], random);
    return genome;
}

} // namespace core
